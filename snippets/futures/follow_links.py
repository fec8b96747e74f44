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
    """Return the pages that this page links to; wait for no other task."""
    return LINKS[page]


def crawl(start: str, workers: int) -> set[str]:
    """Return all pages that can be reached, each fetched once."""
    seen = {start}
    with ThreadPoolExecutor(max_workers=workers) as executor:
        pending: set[Future[list[str]]] = {executor.submit(fetch_links, start)}
        while pending:
            done, pending = wait(
                pending, timeout=30, return_when=FIRST_COMPLETED
            )
            if not done:
                raise TimeoutError("no page came in 30 seconds")
            for future in done:
                for page in set(future.result()) - seen:
                    seen.add(page)
                    pending.add(executor.submit(fetch_links, page))
    return seen


for workers in (1, 3):
    print(f"threads: {workers}, pages:", *sorted(crawl("home", workers)))
