"""Let Lighthouse judge pages: `make lighthouse` prints what it finds.

Its score for performance is a measurement, which a busy machine spoils. The
others follow from the page alone, so that a test can demand them.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs.config import load_config

from tests.browser.browsers import ARGUMENTS, find_browser
from tests.browser.checks import KINDS
from tests.browser.server import serve
from tests.conftest import ROOT

PROGRAM = Path(__file__).parent / "node_modules/.bin/lighthouse"
DETERMINED = ("accessibility", "best-practices", "seo")
FIGURES = {
    "first-contentful-paint": "first paint",
    "largest-contentful-paint": "largest paint",
    "total-blocking-time": "blocked",
    "cumulative-layout-shift": "shift",
    "total-byte-weight": "size",
}


class Verdict(NamedTuple):
    """What Lighthouse says of a page."""

    scores: dict[str, int]
    failed: list[str]  # audits that cost points, and what they are about
    figures: dict[str, str]


def judge(browser: str, address: str, *options: str) -> Verdict:
    """Let Lighthouse judge the page at an address."""
    done = subprocess.run(
        [
            str(PROGRAM),
            address,
            "--quiet",
            "--no-enable-error-reporting",
            "--output=json",
            "--max-wait-for-load=90000",
            "--disable-full-page-screenshot",
            f"--chrome-flags={' '.join(['--headless=new', *ARGUMENTS])}",
            *options,
        ],
        env={**os.environ, "CHROME_PATH": browser},
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed:\n{done.stderr}")
    report = json.loads(done.stdout)
    audits = report["audits"]
    failed = [
        f"{name}, {audit['title']}: {audit.get('details', {}).get('items')}"
        for category in report["categories"].values()
        for name, audit in (
            (part["id"], audits[part["id"]])
            for part in category["auditRefs"]
            if part["weight"]
        )
        if audit["score"] is not None and audit["score"] < 1
    ]
    return Verdict(
        {
            name: round(category["score"] * 100)
            for name, category in report["categories"].items()
        },
        failed,
        {
            figure: audits[name].get("displayValue", "")
            for name, figure in FIGURES.items()
            if name in audits
        },
    )


def main() -> None:
    """Judge each kind of page as on a phone and on a desk."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    browser = find_browser()
    if browser is None or not PROGRAM.exists():
        sys.exit("There is no browser, or no Lighthouse: `make browser`")
    prefix = urlsplit(str(config.site_url)).path or "/"
    with serve(Path(config.site_dir), prefix) as address:
        for page in KINDS:
            for device, options in [
                ("phone", []),
                ("desktop", ["--preset=desktop"]),
            ]:
                verdict = judge(browser, address + page, *options)
                print(page, f"({device})")
                for name, score in verdict.scores.items():
                    print(f"  {score:3} {name}")
                for name, figure in verdict.figures.items():
                    print(f"      {name}: {figure}")


if __name__ == "__main__":
    main()
