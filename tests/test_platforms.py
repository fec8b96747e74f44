"""mypy, told that it is on another system, agrees with the page on these."""

import re
import subprocess
import sys

from tools.programs import ROOT

PAGE = ROOT / "docs/futures/other-systems.md"


def failing(platform: str) -> set[str]:
    """Return the names of the programs that fail for a system."""
    command = [sys.executable, "-m", "mypy", "--platform", platform]
    command += ["--cache-dir", f".mypy_cache/{platform}", "snippets"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert re.search("^(Success|Found)", done.stdout, re.M), done
    return set(re.findall(r"(?m)^snippets/\w+/(\w+\.py):\d+: e", done.stdout))


def test_programs_pass_but_for_those_that_the_page_names() -> None:
    table = PAGE.read_text("utf-8").partition("## Programs that need")[2]
    named = set(re.findall(r"\[`(\w+\.py)`\]", table))
    windows = failing("win32")
    assert windows > {"interrupt_pool.py"}
    assert windows <= named
    assert failing("darwin") == set()
