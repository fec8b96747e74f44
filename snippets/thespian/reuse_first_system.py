# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask for a second system with other settings, and get the first one."""

from thespian.actors import Actor, ActorAddress, ActorSystem


class Guide(Actor):
    """Tell the zone of the system it runs in."""

    # Thespian fills parameters named capabilities and requirements.
    def __init__(self, capabilities: dict[str, object]) -> None:
        self.zone = capabilities["zone"]

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "where am I?":
            self.send(sender, self.zone)


def ask_zone(system: ActorSystem) -> object:
    """Create a guide in this system, and ask it for the zone."""
    guide = system.createActor(Guide)
    return system.ask(guide, "where am I?", timeout=10)


def main() -> None:
    """Ask for zone B while a system of zone A runs, and afterwards."""
    system = ActorSystem("multiprocQueueBase", {"zone": "A"})
    try:
        second = ActorSystem("multiprocQueueBase", {"zone": "B"})
        print("asked for B, got", ask_zone(second))
    finally:
        system.shutdown()

    system = ActorSystem("multiprocQueueBase", {"zone": "B"})
    try:
        print("after shutdown, got", ask_zone(system))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
