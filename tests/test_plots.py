"""Figures are shown as what they are, and the plots show those figures."""

import re
from pathlib import Path

import pytest

from tests.plots import draw, outputs
from tests.run_program import measures


def test_plots_show_the_figures(pytestconfig: pytest.Config) -> None:
    old = [
        path.with_suffix(".svg").name
        for path in outputs(pytestconfig.rootpath)
        if path.with_suffix(".svg").read_text("utf-8")
        != draw(path.read_text("utf-8"))
    ]
    assert not old, f"`make plots` draws anew {', '.join(old)}"


def test_other_figures_make_another_plot() -> None:
    output = "2 cores\n\nseconds  median  lowest  highest\na pool   2  1  3\n"
    assert draw(output) != draw(output.replace("2  1  3", "2  1  4"))


def test_only_measured_outputs_are_called_so(
    pytestconfig: pytest.Config,
) -> None:
    wrong = []
    fence = re.compile(r'(?m)^```text title="(.*)"\n--8<-- "(.*\.out)"$')
    for page in sorted(pytestconfig.rootpath.glob("docs/**/*.md")):
        for title, output in fence.findall(page.read_text("utf-8")):
            if (title == "Output, measured") != measures(Path(output)):
                wrong.append(f"{page.name}: {title} of {output}")
    assert not wrong
