"""Every page, as a browser shows it: on a desk, on a phone and on paper."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.browser.damages import damages
from tests.browser.expected import KINDS, expected
from tests.browser.server import serve

MOST_BYTES = 120_000


@pytest.mark.parametrize("name", expected())
def test_page(problems: dict[str, list[str]], name: str) -> None:
    if found := problems[name]:
        some = "\n".join([f"{name}: {len(found)} problems", *found[:20]])
        pytest.fail(some, pytrace=False)


@pytest.mark.parametrize("name", damages())
def test_damage_is_found(problems: dict[str, list[str]], name: str) -> None:
    found = "\n".join(problems[name])
    assert damages()[name].said in found


def transferred(page: Page, address: str) -> dict[str, int]:
    """Return the bytes that each file of the first view took, compressed."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
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
