"""The site without JavaScript, without a mouse, and without a server."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import checks
from tests.browser.checks import KINDS
from tests.browser.test_every_page import NARROW, WIDE, look

PROGRAMS = "futures/threads.html"


@pytest.mark.parametrize("window", [WIDE, NARROW])
def test_without_javascript(
    browser: Browser, server: str, window: tuple[int, int]
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        look(page, "dark", window)
        page.goto(server + PROGRAMS)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("pre").first).to_be_visible()
        assert not checks.overflow(page)
        expect(page.get_by_role("search")).to_have_count(0)
        expect(page.locator("body")).to_have_css(
            "background-color", "rgb(21, 25, 28)"
        )
        if window == NARROW:
            page.locator("header [for=__drawer]").click()
        page.locator(".md-nav--primary").get_by_role(
            "link", name="Process pools"
        ).click()
        expect(page.locator("h1")).to_contain_text("Process pools")


@pytest.mark.parametrize("window", [WIDE, NARROW])
@pytest.mark.parametrize("name", KINDS)
def test_keyboard_is_seen_wherever_it_is(
    page: Page, server: str, name: str, window: tuple[int, int]
) -> None:
    look(page, "dark", window)
    page.goto(server + name, wait_until="networkidle")
    assert not checks.focus_problems(page, most=60)


def test_keyboard_skips_to_the_content(page: Page, server: str) -> None:
    page.goto(server + PROGRAMS, wait_until="networkidle")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url("**#thread-pools")
    page.keyboard.press("Tab")
    article = "document.activeElement.closest('article') !== null"
    assert page.evaluate(article)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keyboard_opens_the_drawer(page: Page, server: str, key: str) -> None:
    look(page, "light", NARROW)
    page.goto(server + PROGRAMS, wait_until="networkidle")
    link = page.locator(".md-nav--primary").get_by_role(
        "link", name="Process pools"
    )
    expect(link).to_be_hidden()
    opener = page.get_by_role("button", name="Navigation")
    opener.focus()
    page.keyboard.press(key)
    expect(link).to_be_in_viewport()


def test_from_a_file(page: Page, site: Path) -> None:
    folder = f"{site.as_uri()}/"
    problems = checks.visit(page, f"{folder}index.html", folder)
    links = page.locator(".md-nav--primary").get_by_role("link")
    for name in ("Thread pools", "Several machines", "References", "Home"):
        links.filter(has_text=name).first.click()
        expect(page.locator("h1")).to_be_visible()
        page.wait_for_load_state("networkidle")
        problems += checks.visit(page, page.url, folder)
    assert not problems


def test_colours_are_kept_from_page_to_page(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(server, wait_until="networkidle")
    for _ in range(2):  # from the system's to light, and to dark
        page.locator("label[for^=__palette]:visible").click()
    dark = "rgb(21, 25, 28)"
    expect(page.locator("body")).to_have_css("background-color", dark)
    page.goto(server + PROGRAMS)
    expect(page.locator("body")).to_have_css("background-color", dark)
