"""The search finds each name of a library that the programs use."""

import re

from playwright.sync_api import Page, TimeoutError

from tests.browser.checks import as_text
from tests.conftest import ROOT
from tests.index import page as index


def names_taught() -> dict[str, set[str]]:
    """Give each name in the index, with the pages whose programs use it."""
    found: dict[str, set[str]] = {}
    text = index(ROOT).read_text("utf-8").partition("## By what they use")[2]
    for name, links in re.findall(r"^\| `(\S+)` \| (.*) \|$", text, re.M):
        pages = re.findall(r"\]\(([^)#]+)\.md", links)
        found.setdefault(name.rpartition(".")[2], set()).update(pages)
    return found


def search(page: Page, query: str) -> None:
    """Type into the search, the last key as a key since it listens to keys."""
    field = page.locator(".md-search__input")
    field.fill(query[:-1])
    field.press(query[-1])


def problem(page: Page, name: str, pages: set[str]) -> list[str]:
    """Search for a name; list it unless one of the pages is found."""
    search(page, "zzz")  # so that no result is of the search before
    page.get_by_text("No matching documents").wait_for()
    search(page, name)
    links = [f".md-search-result__link[href*='{at}.html']" for at in pages]
    try:
        page.locator(", ".join(links)).first.wait_for(state="attached")
    except TimeoutError:
        return [f"finds none of {', '.join(sorted(pages))}"]
    return []


def test_search_finds_every_name(page: Page, server: str) -> None:
    names = names_taught()
    assert len(names) > 100
    page.goto(server)
    problems = {
        name: problem(page, name, pages) for name, pages in names.items()
    }
    assert not as_text(problems)


def test_name_that_is_not_there_is_not_found(page: Page, server: str) -> None:
    page.set_default_timeout(2000)
    page.goto(server)
    assert problem(page, "Executor", {"futures/index"}) == []
    assert problem(page, "Executioner", {"futures/index"})
