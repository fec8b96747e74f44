# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Change what a system can do, and see an actor go that needed it."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ChildActorExited,
    NoCompatibleSystemForActor,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Printer(Actor):
    """Print where there is enough paper."""

    @staticmethod
    def actorSystemCapabilityCheck(  # noqa: N802
        capabilities: dict[str, int], requirements: dict[str, int] | None
    ) -> bool:
        needed = (requirements or {}).get("pages", 1)
        return capabilities.get("paper", 0) >= needed

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "print":
            self.send(sender, "printed")


class Office(Actor):
    """Create a printer, and tell the customer when it has gone."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "print":
                self.customer = sender
                self.printer = self.createActor(Printer, {"pages": 10})
                self.send(self.printer, message)
            case "printed":
                self.send(self.customer, message)
            case ("paper", sheets):
                self.updateCapability("paper", sheets)
            case ChildActorExited() if message.childAddress == self.printer:
                self.printer = None  # it can come twice
                self.send(self.customer, "the printer has gone")


def main() -> None:
    """Have no paper, then some, then less."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=QUIET
    )
    try:
        try:
            system.createActor(Printer, {"pages": 10})
        except NoCompatibleSystemForActor as error:
            print(f"{type(error).__name__}: {error}")
        system.updateCapability("paper", 50)
        office = system.createActor(Office)
        print(system.ask(office, "print", timeout=30))
        print(system.ask(office, ("paper", 5), timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
