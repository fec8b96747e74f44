# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Break a circle of questions in two ways, so that no actor is stuck."""

import pykka


class Site(pykka.ThreadingActor):
    """Publish a page when its links are checked."""

    _links = ("/home", "/news")

    def publish(self, checker: pykka.ActorProxy["Checker"]) -> str:
        # The links go along: the checker has nothing to ask.
        return str(checker.check(self._links).get(timeout=30))

    def publish_later(
        self,
        checker: pykka.ActorProxy["Checker"],
        published: pykka.Future[str],
    ) -> None:
        # Nobody waits: each only sends the next message.
        checker.ask_for_links.defer(self.actor_ref.proxy(), published)

    def send_links(
        self,
        checker: pykka.ActorProxy["Checker"],
        published: pykka.Future[str],
    ) -> None:
        checker.check_later.defer(self._links, published)


class Checker(pykka.ThreadingActor):
    """Check the links of a site."""

    def check(self, links: tuple[str, ...]) -> str:
        return f"published with {', '.join(links)}"

    def ask_for_links(
        self, site: pykka.ActorProxy[Site], published: pykka.Future[str]
    ) -> None:
        site.send_links.defer(self.actor_ref.proxy(), published)

    def check_later(
        self, links: tuple[str, ...], published: pykka.Future[str]
    ) -> None:
        published.set(self.check(links))


site = Site.start().proxy()
checker = Checker.start().proxy()
try:
    print("the links go along:", site.publish(checker).get(timeout=30))
    published = pykka.ThreadingFuture[str]()
    site.publish_later.defer(checker, published)
    print("the answer comes later:", published.get(timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
