"""A browser, and a server of the built site, for all tests in this folder."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.browsers import ARGUMENTS, NAMES, find_browser
from tests.browser.server import serve
from tests.conftest import ROOT


def missing(what: str) -> NoReturn:
    """Skip the test for want of something, but fail in CI, which has all."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}, which CI must have")
    pytest.skip(what)


@pytest.fixture(scope="package")
def browser_path() -> str:
    """Give the path of the browser that is installed."""
    path = find_browser()
    return path or missing(f"no browser is installed: {' or '.join(NAMES)}")


@pytest.fixture(scope="package")
def site() -> Path:
    """Give the folder of the built site."""
    folder = Path(load_config(str(ROOT / "mkdocs.yml")).site_dir)
    assert (folder / "index.html").exists(), "run `make site` first"
    return folder


@pytest.fixture(scope="package")
def server(site: Path) -> Iterator[str]:
    """Serve the built site; give its address, which ends with a slash."""
    site_url = str(load_config(str(ROOT / "mkdocs.yml")).site_url)
    with serve(site, urlsplit(site_url).path or "/") as address:
        yield address


@pytest.fixture(scope="package")
def browser(browser_path: str) -> Iterator[Browser]:
    """Give a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def node_modules() -> Path:
    """Give the folder of what npm installed for these tests."""
    folder = Path(__file__).parent / "node_modules"
    if not folder.is_dir():
        missing("axe and Lighthouse are not installed: `make browser`")
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page in a browser that remembers nothing."""
    # What moves would still be on its way when it is looked at.
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page
