"""The search finds what people type, loads late, and needs no server."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser.checks import axe, axe_in_other_colours
from tools.programs import ROOT

HERE = Path(__file__).parent
QUERIES = tomllib.loads((HERE / "queries.toml").read_text("utf-8"))
# So many of the queries find their answer at least.
IN_FIRST_THREE, FIRST = 0.95, 0.80
LOADED_LATE = ["find.js", "minisearch.js", "search_index.js"]

Find = Callable[[list[str]], list[list[dict[str, Any]]]]


@pytest.fixture
def box(page: Page, server: str) -> Locator:
    """Open the home page; return the field of its search."""
    page.goto(server)
    return page.get_by_role("searchbox")


@pytest.fixture
def find(page: Page, box: Locator) -> Find:
    """Return what gives the sections for each of some queries."""
    box.focus()
    expect(page.locator(".search__count")).to_contain_text("Type what")
    call = "queries => queries.map(findSections)"
    return lambda queries: list(page.evaluate(call, queries))


def rank(found: list[str], right: list[str]) -> int:
    """Return which of the sections is the first right one, or 0.

    A page without a section stands for all its sections.
    """
    for place, section in enumerate(found, 1):
        if section in right or section.partition("#")[0] in right:
            return place
    return 0


def rates(ranks: list[int]) -> tuple[float, float]:
    """Return which part is among the first three, and which is first."""
    return (
        sum(0 < rank <= 3 for rank in ranks) / len(ranks),
        sum(rank == 1 for rank in ranks) / len(ranks),
    )


def test_queries(find: Find) -> None:
    ranks = []
    for query, found in zip(QUERIES, find([*QUERIES]), strict=True):
        ranks.append(rank([one["at"] for one in found], QUERIES[query]))
        print(f"{ranks[-1] or '-':>3}  {query}")
    in_first_three, first = rates(ranks)
    print(f"{len(ranks)}: first three {in_first_three:.0%}, first {first:.0%}")
    assert in_first_three >= IN_FIRST_THREE
    assert first >= FIRST


def test_right_sections_are_on_the_site(site: Path) -> None:
    for address in {at for right in QUERIES.values() for at in right}:
        name, hash_, anchor = address.partition("#")
        html = (site / name).read_text("utf-8")
        assert not hash_ or f'id="{anchor}"' in html, address


@pytest.mark.parametrize(
    ("found", "right", "expected"),
    [
        (["a.html#b", "c.html#d"], ["c.html#d"], 2),
        (["a.html#b", "c.html#d"], ["c.html"], 2),
        (["a.html#b", "c.html#d"], ["c.html#e", "a.html#b"], 1),
        (["a.html#b", "c.html#d"], ["c.html#e"], 0),
        ([], ["c.html#d"], 0),
    ],
)
def test_rank(found: list[str], right: list[str], expected: int) -> None:
    assert rank(found, right) == expected


def test_rates() -> None:
    assert rates([1, 2, 3, 4, 0]) == (0.6, 0.2)


def last(name: str) -> str:
    """Return what stands in programs for a name: `cancel`."""
    return re.sub(r"\W+$", "", name).rpartition(".")[2]


def missed(find: Find, kind: str, names: list[str]) -> list[str]:
    """Return the names for which no section is found that has them."""
    return [
        name
        for name, found in zip(names, find(names), strict=True)
        if not any(
            re.search(rf"\b{last(name)}\b", " ".join(section.get(kind, [])))
            for section in found
        )
    ]


def text(page: str) -> str:
    """Return a page that the build makes."""
    return (ROOT / f"docs/{page}.md").read_text("utf-8")


def test_every_program_and_name_is_found(find: Find) -> None:
    programs = {*re.findall(r"\n- \[(\w+)\]\(", text("programs"))}
    names = {*re.findall(r"\n- `(\S+)`: ", text("programs-by-use"))}
    assert len(programs) > 100
    assert len(names) > 100
    assert not missed(find, "program", sorted(programs))
    # These are common words, which other sections have more often.
    common = {"Connection", "Connection.send", "Task", "exceptions"}
    assert {*missed(find, "code", sorted(names))} <= common
    assert missed(find, "code", ["Executioner"]) == ["Executioner"]


@pytest.mark.parametrize(
    "name", ["as_completed", "Future.cancel", "get_all()"]
)
def test_name_is_found_first(find: Find, name: str) -> None:
    ((first, *_),) = find([name])
    assert last(name) in first["code"][0].split()


def test_nothing_is_loaded_before_it_is_used(page: Page, server: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url.rpartition("/")[2])

    page.on("request", note)
    page.goto(server)
    page.wait_for_load_state("networkidle")
    assert "search.js" in asked
    assert not {*asked} & {*LOADED_LATE}
    asked.clear()
    page.keyboard.press("/")
    expect(page.locator(".search__count")).to_contain_text("Type what")
    assert sorted(asked) == LOADED_LATE


def test_what_cannot_be_loaded_is_told(page: Page, box: Locator) -> None:
    page.route("**/search_index.js", lambda route: route.abort())
    box.fill("deadlock")
    expect(page.get_by_role("search")).to_contain_text("could not be loaded")
    page.unroute("**/search_index.js")
    box.fill("deadlocks")
    expect(page.get_by_role("search")).to_contain_text("Sections found: 10")


@pytest.mark.parametrize("key", ["/", "s"])
def test_keyboard(page: Page, server: str, key: str) -> None:
    page.goto(f"{server}futures/threads.html")
    field = page.get_by_role("searchbox")
    links = page.locator(".search__link")
    expect(links).to_have_count(0)
    page.keyboard.press(key)
    expect(field).to_be_focused()
    page.keyboard.type("Can\u2019t pickle")
    expect(links.first).to_be_visible()
    expect(page.locator(".search__count")).to_have_text("Sections found: 10")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(links).to_have_count(0)
    expect(field).not_to_be_focused()
    expect(field).to_have_value("")


def test_enter_opens_the_first(page: Page, box: Locator) -> None:
    box.press_sequentially("take_late_reply")
    expect(page.locator(".search__link")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/messages.html#take-a-late-reply-for-an-answer")
    expect(page.locator("h1")).to_have_text(re.compile("Tell and ask"))


def test_section_of_this_page_is_opened(page: Page, server: str) -> None:
    page.goto(f"{server}futures/interpreters.html")
    page.get_by_role("searchbox").fill("use_interpreters")
    page.locator(".search__link").first.click()
    page.wait_for_url("**/interpreters.html#use-interpreters")
    expect(page.locator(".search__panel")).to_be_hidden()


@pytest.mark.parametrize("size", [(1440, 900), (360, 640)])
def test_result_says_where_it_is_and_why(
    page: Page, box: Locator, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    box.fill("send a callable")
    link = page.locator(".search__link").first
    expect(link.locator(".search__where")).to_have_text(
        "Executors \u203a Process pools"
    )
    expect(link.locator(".search__title")).to_have_text("Send a callable")
    expect(link.locator("mark").first).to_be_visible()
    for place in range(5):
        result = page.locator(".search__link").nth(place)
        expect(result).to_be_in_viewport(ratio=1)


def test_open_search_can_be_used_by_all(
    page: Page, box: Locator, node_modules: Path
) -> None:
    box.fill("deadlock")
    expect(page.locator("mark").first).to_be_visible()
    assert not [*axe(page), *axe_in_other_colours(page)]


def test_from_a_file(page: Page, site: Path) -> None:
    page.goto((site / "futures/threads.html").as_uri())
    page.get_by_role("searchbox").press_sequentially("as_completed")
    expect(page.locator("mark").first).to_have_text("as_completed")
    page.keyboard.press("Enter")
    page.wait_for_url("file://**/many-tasks.html#*")


def test_kept_library_is_as_released(node_modules: Path) -> None:
    released = node_modules / "minisearch"
    licence = (released / "LICENSE.txt").read_text("utf-8")
    code = (released / "dist/umd/index.js").read_text("utf-8")
    kept = (ROOT / "docs/assets/minisearch.js").read_text("utf-8")
    assert kept.endswith(f"{licence}*/\n{code}")
