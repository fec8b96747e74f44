# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An actor that waits cannot answer: asking in a circle never ends."""

import pykka


class Site(pykka.ThreadingActor):
    """Publish a page when its links are checked."""

    def links(self) -> list[str]:
        return ["/home", "/news"]

    def publish_alone(self) -> str:
        myself = self.actor_ref.proxy()
        try:
            return f"published with {myself.links().get(timeout=0.1)}"
        except pykka.Timeout:
            return "not published: I am waiting for myself"

    def publish(self, checker: pykka.ActorProxy["Checker"]) -> str:
        myself = self.actor_ref.proxy()
        return str(checker.check(myself).get())


class Checker(pykka.ThreadingActor):
    """Ask a site for the links to check."""

    def check(self, site: pykka.ActorProxy[Site]) -> str:
        try:
            return f"published with {site.links().get(timeout=0.1)}"
        except pykka.Timeout:
            return "not published: the site is waiting for me"


site = Site.start().proxy()
checker = Checker.start().proxy()
try:
    print(site.publish_alone().get(timeout=30))
    print(site.publish(checker).get(timeout=30))
finally:
    pykka.ActorRegistry.stop_all()
