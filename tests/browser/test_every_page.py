"""Every page, as a browser shows it, in a wide and a narrow window."""

import os
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser import checks
from tests.browser.checks import KINDS
from tests.browser.server import serve
from tests.publish import pages as all_pages

Scheme = Literal["light", "dark"]
WIDE, NARROW = (1440, 900), (320, 640)
MOST_BYTES = 120_000


def look(page: Page, scheme: Scheme, window: tuple[int, int]) -> None:
    """Look at the page in a colour scheme and a size of the window."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": window[0], "height": window[1]})


@pytest.fixture(scope="package")
def pages(site: Path) -> list[str]:
    """Give the paths of all pages."""
    return [path.relative_to(site).as_posix() for path in all_pages(site)]


def test_every_page(
    page: Page, server: str, pages: list[str], node_modules: Path
) -> None:
    problems: dict[str, list[str]] = {}
    looks: list[tuple[Scheme, tuple[int, int]]] = [
        ("light", WIDE),
        ("dark", NARROW),
        ("dark", WIDE),
        ("light", NARROW),
    ]
    for name in pages:
        look(page, "light", WIDE)
        problems[name] = [
            *checks.visit(page, server + name, server),
            *checks.policy_problems(page),
            *checks.scrolling_code(page),
        ]
        for scheme, window in looks[: None if name in KINDS else 2]:
            look(page, scheme, window)
            problems[f"{name}, {scheme}, {window[0]} px"] = [
                *checks.overflow(page),
                *checks.axe(page),
            ]
    assert len(pages) > 30
    assert not checks.as_text(problems), checks.as_text(problems)


@pytest.mark.parametrize("name", KINDS)
def test_first_view_is_small(page: Page, server: str, name: str) -> None:
    sizes = checks.transferred(page, server + name)
    assert len(sizes) > 3
    assert sum(sizes.values()) < MOST_BYTES, sizes


@pytest.mark.parametrize("name", KINDS)
def test_on_paper(page: Page, server: str, name: str) -> None:
    look(page, "dark", (720, 900))  # about as wide as paper
    page.goto(server + name)
    assert not checks.print_problems(page)
    page.emulate_media(media="print", color_scheme="dark")
    ink = "getComputedStyle(document.querySelector('h1')).color"
    assert page.evaluate(ink) == "rgb(35, 41, 46)", "prints in a light colour"


# ---- Each check finds what it is for --------------------------------------

CSS = "<style>pre, p {width: 200px; overflow: auto} h1 {color: #bbb}</style>"
POLICY = '<meta http-equiv=Content-Security-Policy content="{}">'
BAD_PAGES = {
    "asks_elsewhere": (
        "<img alt='' src='http://127.0.0.1:9/pixel.png'>",
        "asks for http://127.0.0.1:9/pixel.png",
    ),
    "asks_elsewhere_late": (
        "<script>setTimeout(() => fetch('//localhost:9/x'), 200)</script>",
        "asks for http://localhost:9/x",
    ),
    "has_an_error": ("<script>nothing()</script>", "nothing is not defined"),
    "breaks_its_policy": (
        POLICY.format("script-src 'self'") + "<script>1</script>",
        "violates the following Content Security Policy",
    ),
    "lacks_a_file": ("<script src=none.js></script>", "status of 404"),
    "has_no_policy": ("<style></style>", "has no policy"),
    "has_its_policy_late": (
        "<script></script>" + POLICY.format("default-src 'none'"),
        "has no policy",
    ),
    "has_a_weak_policy": (
        POLICY.format("script-src 'self' 'unsafe-inline'; img-src *"),
        "its policy allows 'unsafe-inline'",
    ),
    "allows_another_site": (
        POLICY.format("font-src https://fonts.example"),
        "its policy allows https://fonts.example",
    ),
    "is_too_wide": (
        "<div style='width: 400px'>wide</div>",
        "is wider than the window: <div",
    ),
    "has_a_long_line": (
        f"{CSS}<pre><code style='display: block; overflow: auto'>short\n"
        "a line that is longer than its block is wide</code></pre>",
        "a line scrolls: a line that is longer",
    ),
    "has_pale_letters": (f"{CSS}<h1>Pale</h1>", "color-contrast"),
    "has_a_dialog_without_a_name": (
        "<div role=dialog>Search</div>",
        "aria-dialog-name",
    ),
    "cuts_code_on_paper": (
        "<pre style='width: 60px; overflow: hidden'>print('long')</pre>",
        "cuts print('long')",
    ),
    "cuts_code_below": (
        "<div style='height: 20px; overflow: clip'><pre>1\n2\n3</pre></div>",
        "cuts 1",
    ),
    "prints_its_navigation": ("<header>Menu</header>", "prints <header>"),
    "hides_the_focus": (
        "<style>a {outline: none}</style><a href=''>here</a>",
        'focus is not to be seen on <a href=""',
    ),
    "has_the_focus_outside": (
        "<a href='' style='position: fixed; left: -900px'>here</a>",
        'focus is not to be seen on <a href=""',
    ),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_bad_page_fails(
    page: Page, tmp_path: Path, node_modules: Path, name: str
) -> None:
    html, message = BAD_PAGES[name]
    page.set_default_timeout(5_000)
    look(page, "light", NARROW)
    with serve(tmp_path) as address:
        (tmp_path / "index.html").write_text(
            f"<!doctype html><title>Bad</title>{html}", "utf-8"
        )
        found = [
            *checks.visit(page, address, address),
            *checks.overflow(page),
            *checks.scrolling_code(page),
            *checks.policy_problems(page),
            *checks.axe(page),
            *checks.print_problems(page),
            *checks.focus_problems(page),
        ]
    assert message in "\n".join(found)


def test_large_first_view_is_measured(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<img src=noise.png>", "utf-8")
    (tmp_path / "noise.png").write_bytes(os.urandom(MOST_BYTES))
    with serve(tmp_path) as address:
        sizes = checks.transferred(page, address)
    assert sum(sizes.values()) > MOST_BYTES
