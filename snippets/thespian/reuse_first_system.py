# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask for a second system with other settings, and see which you get."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Guide(Actor):
    """Tell the zone of the system it runs in."""

    # Thespian fills parameters named capabilities and requirements.
    def __init__(self, capabilities: dict[str, object]) -> None:
        self.zone = capabilities["zone"]

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "where am I?":
            self.send(sender, self.zone)


def start(zone: str, port: int, unique: bool = False) -> ActorSystem:
    """Ask for a system of a zone, at a port."""
    capabilities = {"zone": zone, "Admin Port": port}
    return ActorSystem(
        "multiprocTCPBase", capabilities, transientUnique=unique
    )


def ask_zone(system: ActorSystem) -> object:
    """Create a guide in this system, and ask it for the zone."""
    guide = system.createActor(Guide)
    return system.ask(guide, "where am I?", timeout=30)


def main() -> None:
    """Ask for zones B, C and D while a system of zone A runs."""
    systems = [start("A", PORT)]
    try:
        print("asked for B, got", ask_zone(start("B", PORT + 5_000)))
        systems.append(start("C", PORT + 10_000, unique=True))
        print("asked for C, as unique, got", ask_zone(systems[-1]))
        systems.append(ActorSystem("simpleSystemBase"))
        systems.append(start("D", PORT + 15_000))
        print("asked for D, after another base, got", ask_zone(systems[-1]))
    finally:
        for system in reversed(systems):
            system.shutdown()


if __name__ == "__main__":
    main()
