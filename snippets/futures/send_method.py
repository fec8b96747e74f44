"""A method is sent with its whole object, and a lock does not pickle."""

from concurrent.futures import ProcessPoolExecutor
from threading import Lock
from typing import Any


class Crawler:
    """Sends its own method to a process, and so itself and its lock."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.lock = Lock()

    def count_links(self, page: str) -> str:
        """Count a page's links."""
        return f"{self.site}/{page}: 7 links"


class PickledCrawler(Crawler):
    """Leaves its lock at home; each copy gets a lock of its own."""

    def __getstate__(self) -> dict[str, Any]:
        return {"site": self.site}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]


def count_links(site: str, page: str) -> str:
    """Count a page's links; a function takes only its arguments along."""
    return f"{site}/{page}: 7 links"


def main() -> None:
    """Send the method, then a function, then a method without the lock."""
    with ProcessPoolExecutor(max_workers=1) as executor:
        for task in (
            executor.submit(Crawler("news").count_links, "today"),
            executor.submit(count_links, "news", "today"),
            executor.submit(PickledCrawler("news").count_links, "today"),
        ):
            try:
                print(task.result(timeout=10))
            except TypeError as error:
                print("TypeError:", error)


if __name__ == "__main__":
    main()
