# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Two actors that hold each other's proxy: give the attributes underscores."""

from typing import Any

import pykka


class Site(pykka.ThreadingActor):
    """Know a checker, by a public name."""

    def meet(self, other: pykka.ActorProxy[Any]) -> None:
        self.other = other

    def greet(self) -> str:
        return "hello"


class Checker(Site):
    """Know a site, by a public name."""


class PrivateSite(Site):
    """Know a checker, by a private name."""

    def meet(self, other: pykka.ActorProxy[Any]) -> None:
        self._other = other


class PrivateChecker(PrivateSite):
    """Know a site, by a private name."""


for pair in ((Site, Checker), (PrivateSite, PrivateChecker)):
    site, checker = (actor_class.start() for actor_class in pair)
    try:
        site.proxy().meet(checker.proxy()).get(timeout=30)
        checker.proxy().meet(site.proxy()).get(timeout=30)
        print(site.proxy().greet().get(timeout=30))
    except RecursionError as error:
        print(f"RecursionError: {str(error)[:32]}")
    finally:
        pykka.ActorRegistry.stop_all()
