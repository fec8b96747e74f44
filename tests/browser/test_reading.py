"""The site without JavaScript, without a mouse, and without a server."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checks import DESK, PHONE, Look, ask, listen, misread
from tests.browser.expected import expected

PAGE = "futures/threads.html"
DARK = "rgb(21, 25, 28)"


@pytest.mark.parametrize("look", [DESK, PHONE], ids=lambda look: look.name)
def test_without_javascript(browser: Browser, server: str, look: Look) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        look._replace(scheme="dark").at(page)
        page.goto(server + PAGE)
        blocks = expected()[PAGE]
        assert not [*misread(page, blocks, look)]
        assert not ask(page, "overflow")
        expect(page.get_by_role("search")).to_have_count(0)
        expect(page.locator("body")).to_have_css("background-color", DARK)
        if look is PHONE:
            page.locator("header [for=__drawer]").click()
        page.locator(".md-nav--primary").get_by_role(
            "link", name="Process pools"
        ).click()
        expect(page.locator("h1")).to_contain_text("Process pools")


def test_from_a_file(page: Page, site: Path) -> None:
    problems: list[str] = []
    folder = f"{site.as_uri()}/"
    listen(page, folder, problems)
    DESK.at(page)
    page.goto(f"{folder}index.html")
    links = page.locator(".md-nav--primary").get_by_role("link")
    for name in ("Thread pools", "Several machines", "References", "Home"):
        links.filter(has_text=name).first.click()
        page.wait_for_load_state("networkidle")
        expect(page.locator("h1")).to_be_visible()
        at = page.url.removeprefix(folder).partition("#")[0]
        problems += misread(page, expected()[at], DESK)
    assert not problems


def test_keyboard_skips_to_the_content(page: Page, server: str) -> None:
    page.goto(server + PAGE, wait_until="networkidle")
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
    PHONE.at(page)
    page.goto(server + PAGE, wait_until="networkidle")
    link = page.locator(".md-nav--primary").get_by_role(
        "link", name="Process pools"
    )
    expect(link).to_be_hidden()
    page.locator("header [for=__drawer]").focus()
    page.keyboard.press(key)
    expect(link).to_be_in_viewport()


def test_colours_are_kept_from_page_to_page(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(server, wait_until="networkidle")
    for _ in range(2):  # from the system's to light, and to dark
        page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_css("background-color", DARK)
    page.goto(server + PAGE)
    expect(page.locator("body")).to_have_css("background-color", DARK)


def test_address_of_nothing_leads_home(page: Page, server: str) -> None:
    response = page.goto(f"{server}futures/nothing.html")
    assert response
    assert response.status == 404
    page.get_by_role("link", name="the home page").click()
    expect(page.locator("h1")).to_contain_text("Concurrent Python")
