"""Lighthouse finds nothing wrong, beyond what only a clock can tell."""

from pathlib import Path

import pytest

from tests.browser.lighthouse import DETERMINED, judge
from tests.browser.server import serve

# Its slow network is only simulated, which takes less time than a real wait.
OPTIONS = [f"--only-categories={','.join(DETERMINED)}"]
PERFECT = dict.fromkeys(DETERMINED, 100)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("futures/threads.html", []),
        ("what-changed.html", ["--preset=desktop"]),
    ],
)
def test_lighthouse(
    browser_path: str,
    server: str,
    node_modules: Path,
    name: str,
    options: list[str],
) -> None:
    verdict = judge(browser_path, server + name, *OPTIONS, *options)
    assert verdict.scores == PERFECT, "\n".join(verdict.failed)


def test_lighthouse_finds_what_is_wrong(
    browser_path: str, node_modules: Path, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><h3>?</h3><img src=none.png><script>x()</script>"
    )
    with serve(tmp_path) as address:
        verdict = judge(browser_path, address, *OPTIONS)
    assert max(verdict.scores.values()) < 100
    failed = "\n".join(verdict.failed)
    for audit in ("image-alt", "errors-in-console", "meta-description"):
        assert f"{audit}, " in failed
