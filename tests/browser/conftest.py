"""The built site, a server of it, and the browser that is installed.

The site is the one just built, or in the folder that SITE_DIR names.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from tests.browser.checks import (
    DESK,
    HERE,
    LOOKS,
    SLOW_CHECKS,
    Check,
    Look,
    axe,
    problems_of,
)
from tests.browser.damages import PAGE, damaged, damages
from tests.browser.expected import KINDS, expected
from tests.browser.server import serve
from tools.programs import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome")
# The sandbox needs a user who is not root. The rest keeps it off the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
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


@contextmanager
def launch(path: str) -> Iterator[Browser]:
    """Start a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=ARGUMENTS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """Return a browser."""
    with launch(browser_path) as browser:
        yield browser


def reader(browser: Browser) -> BrowserContext:
    """Return a reader of pages, who may copy and can skip time."""
    # What moves would still be on its way when it is looked at.
    context = browser.new_context(
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(30_000)
    return context


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page in a browser that remembers nothing."""
    with reader(browser) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def problems(
    request: pytest.FixtureRequest,
    browser_path: str,
    node_modules: Path,
    site: Path,
    prefix: str,
) -> dict[str, list[str]]:
    """Return what is wrong with each page, or copy of one, that is selected.

    A browser for each core reads some of them, with a clipboard of its own.
    """
    selected = iter(
        [
            str(item.callspec.params["name"])
            for item in request.session.items
            if isinstance(item, pytest.Function)
            and "problems" in item.fixturenames
        ]
    )
    blocks = expected()

    def read(context: BrowserContext, name: str) -> list[str]:
        looks: Sequence[Look] = LOOKS
        checks: Sequence[Check] = SLOW_CHECKS if name in KINDS else [axe]
        at = name
        folder: AbstractContextManager[Path] = nullcontext(site)
        if damage := damages().get(name):
            at, folder = PAGE, damaged(site, damage)
            checks = SLOW_CHECKS if damage.slow else []
            looks = [look for look in LOOKS if look.name in damage.said]
        with folder as path, serve(path, prefix) as address:
            for _ in range(2):  # a busy machine can crash a browser's page
                page = context.new_page()
                try:
                    return problems_of(
                        page, address + at, blocks[at], checks, looks or [DESK]
                    )
                except BrowserError as error:
                    problem = f"the browser cannot read it: {error}"
                finally:
                    page.close()
        return [problem]

    def work() -> dict[str, list[str]]:
        with launch(browser_path) as browser, reader(browser) as context:
            context.clock.install()
            context.add_init_script(path=HERE / "watch.js")
            return {name: read(context, name) for name in selected}

    browsers = os.cpu_count() or 1
    with ThreadPoolExecutor(browsers) as pool:
        works = [pool.submit(work) for _ in range(browsers)]
        return {k: v for it in works for k, v in it.result().items()}
