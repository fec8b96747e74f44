"""Every page, as a browser shows it: on a desk, on a phone and on paper."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Response
from playwright.sync_api import Error as BrowserError

from tests.browser.checks import (
    DESK,
    LOOKS,
    SLOW_CHECKS,
    Check,
    Look,
    axe,
    problems_of,
)
from tests.browser.conftest import unless_passed
from tests.browser.damages import PAGE, damaged, damages
from tests.browser.expected import KINDS, expected
from tests.browser.server import serve

MOST_BYTES = 120_000


BLOCKS = expected()


def read(
    reader: BrowserContext,
    address: str,
    name: str,
    checks: Sequence[Check],
    looks: Sequence[Look] = LOOKS,
) -> str:
    """Return what is wrong with the page at an address, a line for each."""
    for _ in range(2):  # a busy machine can crash a browser's page
        page = reader.new_page()
        try:
            found = problems_of(page, address, BLOCKS[name], checks, looks)
        except BrowserError as error:
            found = [f"the browser cannot read it: {error}"]
        else:
            break
        finally:
            page.close()
    return "\n".join(found)


@pytest.mark.parametrize("name", BLOCKS)
def test_page(
    request: pytest.FixtureRequest,
    node_modules: Path,
    reader: BrowserContext,
    around: str,
    site: Path,
    server: str,
    name: str,
) -> None:
    checks = SLOW_CHECKS if name in KINDS else [axe]
    html = (site / name).read_bytes()
    with unless_passed(request, around, html, BLOCKS[name]):
        if found := read(reader, server + name, name, checks):
            pytest.fail(f"{name}:\n{found}", pytrace=False)


@pytest.mark.parametrize("name", damages())
def test_damage_is_found(
    request: pytest.FixtureRequest,
    node_modules: Path,
    reader: BrowserContext,
    around: str,
    site: Path,
    name: str,
) -> None:
    damage = damages()[name]
    checks = SLOW_CHECKS if damage.slow else []
    looks = [look for look in LOOKS if look.name in damage.said] or [DESK]
    html = (site / PAGE).read_bytes()
    with (
        unless_passed(request, around, html, BLOCKS[PAGE]),
        damaged(site, damage) as folder,
        serve(folder) as address,
    ):
        found = read(reader, address + PAGE, PAGE, checks, looks)
        assert damage.said in found


def test_what_changed_since_it_passed_is_read(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request.config.option, "changed", True)
    now = time.time()
    with pytest.raises(ZeroDivisionError), unless_passed(request, now):
        raise ZeroDivisionError
    with unless_passed(request, now):
        pass
    with pytest.raises(pytest.skip.Exception), unless_passed(request, now):
        pass
    with unless_passed(request, now, "more"):
        pass
    monkeypatch.setattr(request.config.option, "changed", False)
    with unless_passed(request, now, "more"):
        pass


def transferred(page: Page, address: str) -> dict[str, int]:
    """Return the bytes that each file of the first view took, compressed."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    # The browser does not tell how much it took of a worker: the server does.
    return {
        response.url: int(response.headers["content-length"])
        for response in responses
        if response.url.startswith("http")
    }


@pytest.mark.parametrize("name", KINDS)
def test_first_view_is_small(page: Page, server: str, name: str) -> None:
    sizes = transferred(page, server + name)
    assert len(sizes) > 3
    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_large_first_view_is_measured(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<img src=noise.png>", "utf-8")
    (tmp_path / "noise.png").write_bytes(os.urandom(MOST_BYTES))
    with serve(tmp_path) as address:
        sizes = transferred(page, address)
    assert sum(sizes.values()) > MOST_BYTES
