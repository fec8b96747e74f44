"""The site without JavaScript, without a mouse, and without a server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checks import DESK, PHONE, Look, ask, listen, misread
from tests.browser.expected import expected

PAGE = "futures/threads.html"
DARK = "rgb(21, 25, 28)"
MOST_SHEETS = 28


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
    links = page.locator(".md-tabs, .md-nav--primary").get_by_role("link")
    ways = "Executors, Thread pools, Thespian, Several machines, Home"
    for name in ways.split(", "):
        links.filter(has_text=name, visible=True).first.click()
        page.wait_for_load_state("networkidle")
        expect(page.locator("h1")).to_be_visible()
        at = page.url.removeprefix(folder).partition("#")[0]
        problems += misread(page, expected()[at], DESK)
    assert not problems


@pytest.mark.parametrize(
    "what", [".md-nav__link--active", ".md-sidebar--secondary a"]
)
def test_what_is_out_of_sight_is_told(
    page: Page, server: str, what: str
) -> None:
    page.goto(server + PAGE)
    DESK.at(page)
    links = page.locator(f"{what}:visible")
    links.evaluate_all("all => {for (const a of all) a.inert = true}")
    assert what in "".join(ask(page, "lost"))


@pytest.mark.parametrize(
    ("look", "rule", "told"),
    [
        (DESK, "", ""),
        (PHONE, "", ""),
        (
            PHONE,
            "tr {display: block; height: 2em; overflow: clip}",
            "cuts off",
        ),
        (PHONE, "article p {height: 1em}", "lies on"),
    ],
)
def test_text_may_be_spaced_but_where_a_rule_forbids_it(
    page: Page, server: str, look: Look, rule: str, told: str
) -> None:
    look.at(page)
    page.goto(f"{server}choosing/which.html")
    page.evaluate(
        "rule => {const sheet = new CSSStyleSheet(); sheet.replaceSync(rule);"
        "document.adoptedStyleSheets.push(sheet)}",
        rule,
    )
    found = "".join([*ask(page, "spaced"), *ask(page, "overflow")])
    assert told in found if told else not found


@pytest.mark.parametrize("look", [DESK, PHONE], ids=lambda look: look.name)
def test_tab_stops_once_in_each_block(
    page: Page, server: str, look: Look
) -> None:
    look.at(page)
    page.goto(server + PAGE)
    blocks = "[...document.querySelectorAll('.highlight')]"
    in_block = f"{blocks}.findIndex(b => b.contains(document.activeElement))"
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        stops.append(page.evaluate(in_block))
    assert [at for at in stops if at >= 0] == [*range(len(expected()[PAGE]))]


def test_arrow_keys_go_through_a_block(page: Page, server: str) -> None:
    PHONE.at(page)
    page.goto(server + PAGE)
    block = page.locator(".highlight").first
    copy = block.locator(".md-code__nav button")
    copy.focus()
    page.keyboard.press("ArrowRight")
    scrolled = "block => block.querySelector('pre').scrollLeft"
    page.wait_for_function(scrolled, arg=block.element_handle())
    page.keyboard.press("ArrowDown")
    expect(block.locator(".run button")).to_be_focused()
    page.keyboard.press("Enter")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"uv run {server}programs/futures/")
    page.keyboard.press("ArrowDown")
    expect(block.locator(".run a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(copy).to_be_focused()


def test_filter_leaves_what_has_the_words(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/programs.html")
    lines = page.locator(".programs li:visible")
    every = lines.count()
    field = page.get_by_role("searchbox", name="Show only")
    field.fill("Keep deadline")
    expect(lines.first).to_contain_text("keep_deadline")
    assert 0 < lines.count() < 9
    expect(page.get_by_role("heading", name="Testing")).to_be_hidden()
    expect(page.locator("article [role=status]")).to_have_text(
        re.compile(r"^Lines with these words: \d$")
    )
    field.fill("no such words")
    expect(lines).to_have_count(0)
    field.fill("")
    expect(lines).to_have_count(every)


def sheets(page: Page) -> int:
    """Return how many sheets a page takes on paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_figures_take_few_sheets(page: Page, server: str) -> None:
    page.goto(f"{server}choosing/costs.html")
    assert sheets(page) <= MOST_SHEETS
    page.evaluate(
        "document.querySelectorAll('article details').forEach(folded => "
        "folded.style.setProperty('display', 'block', 'important'))"
    )
    assert sheets(page) > MOST_SHEETS


@pytest.mark.parametrize(
    ("at", "to"),
    [(PAGE, "thread-pools"), ("futures/nothing.html", "nothing-here")],
)
def test_keyboard_skips_to_the_content(
    page: Page, server: str, at: str, to: str
) -> None:
    page.goto(server + at)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{to}")
    page.keyboard.press("Tab")
    article = "document.activeElement.closest('article') !== null"
    assert page.evaluate(article)


@pytest.mark.parametrize("key", ["Enter", " "])
def test_keyboard_opens_the_drawer(page: Page, server: str, key: str) -> None:
    PHONE.at(page)
    page.goto(server + PAGE)
    link = page.locator(".md-nav--primary").get_by_role(
        "link", name="Process pools"
    )
    expect(link).to_be_hidden()
    page.locator("header [for=__drawer]").focus()
    page.keyboard.press(key)
    expect(link).to_be_in_viewport()


def test_colours_are_kept_from_page_to_page(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(server)
    for _ in range(2):  # from the system's to light, and to dark
        page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_css("background-color", DARK)
    page.goto(server + PAGE)
    expect(page.locator("body")).to_have_css("background-color", DARK)


def test_address_of_nothing_leads_home(page: Page, server: str) -> None:
    response = page.goto(f"{server}futures/nothing.html")
    assert response
    assert response.status == 404
    ways = page.locator("article li a")
    expect(ways).to_have_count(3)
    for way in ways.all():
        answer = page.request.get(str(way.evaluate("way => way.href")))
        assert answer.ok
    page.get_by_role("button", name="Search for it").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("nothing")
    page.keyboard.press("Escape")  # what is found lies on the page
    page.get_by_role("link", name="the home page").click()
    expect(page.locator("h1")).to_contain_text("Concurrent Python")
