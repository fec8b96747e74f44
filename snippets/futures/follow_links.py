"""Submit more tasks while you collect: follow the links of a site."""

from concurrent.futures import (
    FIRST_COMPLETED,
    Future,
    ThreadPoolExecutor,
    wait,
)

LINKS = {
    "home": ["news", "shop"],
    "news": ["home", "sport"],
    "shop": ["cart", "home"],
    "sport": ["news"],
    "cart": ["shop", "pay"],
    "pay": [],
}


def fetch_links(page: str) -> list[str]:
    """Return the pages that this page links to."""
    return LINKS[page]


def crawl(start: str) -> set[str]:
    """Return all pages that can be reached, each fetched once."""
    seen = {start}
    with ThreadPoolExecutor(max_workers=3) as executor:
        pending: set[Future[list[str]]] = {executor.submit(fetch_links, start)}
        while pending:
            done, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                for page in set(future.result()) - seen:
                    seen.add(page)
                    pending.add(executor.submit(fetch_links, page))
    return seen


print(sorted(crawl("home")))
