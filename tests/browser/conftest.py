"""The built site, a server of it, and the browser that is installed.

The site is the one just built, or in the folder that SITE_DIR names.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

from tests.browser.checks import HERE
from tests.browser.server import serve
from tools.programs import ROOT, digest

NAMES = (
    "chromium-headless-shell",  # opens a page in a third of the time
    "chromium",
    "chromium-browser",
    "google-chrome",
)
PATIENCE = 30_000  # milliseconds, which only a hang takes
expect.set_options(timeout=PATIENCE)
# The sandbox needs a user who is not root. The rest keeps it off the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--disable-blink-features=AutomationControlled",  # as a reader's
]


def missing(what: str) -> NoReturn:
    """Skip the test for want of something, but fail in CI, which has all."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}, which CI must have")
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser_path() -> str:
    """Return the path of the browser that is installed."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or missing(f"no browser is installed: {' or '.join(NAMES)}")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Return the folder of what npm installed for these tests."""
    if not (HERE / "node_modules").is_dir():
        missing("axe and Lighthouse are not installed: `make browser`")
    return HERE / "node_modules"


@pytest.fixture(scope="session")
def config() -> MkDocsConfig:
    """Return the site's configuration."""
    return load_config(str(ROOT / "mkdocs.yml"))


@pytest.fixture(scope="session")
def site(config: MkDocsConfig) -> Path:
    """Return the folder of the built site."""
    folder = Path(config.site_dir)
    assert (folder / "index.html").exists(), "run `make site` first"
    return folder


@pytest.fixture(scope="session")
def prefix(config: MkDocsConfig) -> str:
    """Return the path at which the site begins on its own host."""
    return urlsplit(str(config.site_url)).path or "/"


@pytest.fixture(scope="session")
def server(site: Path, prefix: str) -> Iterator[str]:
    """Serve the built site; return its address, which ends with a slash."""
    with serve(site, prefix) as address:
        yield address


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """Return a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=ARGUMENTS
        )
        yield browser
        browser.close()


def new_context(browser: Browser) -> BrowserContext:
    """Return what remembers nothing, and may use the clipboard."""
    # What moves would still be on its way when it is looked at.
    context = browser.new_context(
        user_agent=f"Mozilla/5.0 (X11) Chrome/{browser.version}",
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="session")
def around(browser: Browser, site: Path) -> str:
    """Return a digest of what each page is read with: styles, tests, ..."""
    folders = [site / "assets", site / "stylesheets", HERE]
    files = [file for folder in folders for file in folder.glob("*.*")]
    late = "search_index.js"  # changes with each page; loaded to search only
    data = [file.read_bytes() for file in sorted(files) if file.name != late]
    return digest(repr([browser.version, data]).encode())


@contextmanager
def unless_passed(
    request: pytest.FixtureRequest, *depends: object
) -> Iterator[None]:
    """With --changed, skip a test that passed with what it depends on now."""
    name = re.sub(r"\W+", "-", request.node.name)
    passed, now = ROOT / "build/passed" / name, digest(repr(depends).encode())
    asked = request.config.getoption("changed") and passed.exists()
    if asked and passed.read_text("utf-8") == now:
        pytest.skip("nothing changed since it passed")
    yield
    passed.parent.mkdir(parents=True, exist_ok=True)
    passed.write_text(now, "utf-8")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page in a browser that remembers nothing."""
    with new_context(browser) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Return what opens pages that tell all changes, and can skip time."""
    with new_context(browser) as context:
        context.clock.install()
        context.add_init_script(path=HERE / "watch.js")
        yield context
