"""Lighthouse finds nothing wrong, beyond what only a clock can tell."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import ARGUMENTS
from tests.browser.expected import KINDS
from tests.browser.server import serve

CATEGORIES = ("accessibility", "best-practices", "seo")


def faults(
    node_modules: Path, browser: str, address: str, *more: str
) -> list[str]:
    """Return each audit that costs the page at an address a point."""
    done = subprocess.run(
        [
            str(node_modules / ".bin/lighthouse"),
            address,
            "--quiet",
            "--no-enable-error-reporting",
            "--output=json",
            "--max-wait-for-load=90000",
            f"--only-categories={','.join(CATEGORIES)}",
            *more,
            f"--chrome-flags={' '.join(['--headless=new', *ARGUMENTS])}",
        ],
        env={**os.environ, "CHROME_PATH": browser},
        stdout=subprocess.PIPE,
        check=True,
        timeout=300,
    )
    report = json.loads(done.stdout)
    assert report["categories"].keys() == {*CATEGORIES}
    audits = {
        part["id"]: report["audits"][part["id"]]
        for category in report["categories"].values()
        for part in category["auditRefs"]
        if part["weight"]
    }
    return [
        f"{name}: {audit['title']} {audit.get('details', {}).get('items')}"
        for name, audit in audits.items()
        if audit["score"] is not None and audit["score"] < 1
    ]


@pytest.mark.slow
@pytest.mark.parametrize("form", ["mobile", "desktop"])
@pytest.mark.parametrize("name", sorted({*KINDS} - {"404.html"}))
def test_lighthouse(
    browser_path: str, server: str, node_modules: Path, name: str, form: str
) -> None:
    more = ["--preset=desktop"] if form == "desktop" else []
    assert not faults(node_modules, browser_path, server + name, *more)


@pytest.mark.slow
def test_lighthouse_finds_what_is_wrong(
    browser_path: str, node_modules: Path, tmp_path: Path
) -> None:
    html = "<!doctype html><h3>?</h3><img src=none.png><script>x()</script>"
    (tmp_path / "index.html").write_text(html)
    with serve(tmp_path) as address:
        found = "\n".join(faults(node_modules, browser_path, address))
    for audit in ("image-alt", "errors-in-console", "meta-description"):
        assert f"{audit}: " in found
