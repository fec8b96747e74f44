# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let an actor shut the whole system down."""

import os

from thespian.actors import Actor, ActorAddress, ActorExitRequest, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Doorkeeper(Actor):
    """Close up when told to."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "close":
                self.customer = sender
                self.actorSystemShutdown()
            case ActorExitRequest():
                self.send(self.customer, "the last one out")


def main() -> None:
    """Tell the doorkeeper to close."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        doorkeeper = system.createActor(Doorkeeper)
        print(system.ask(doorkeeper, "close", timeout=30))
        print(system.ask(doorkeeper, "are you there?", timeout=2))
    finally:
        system.shutdown()
    print("shut down twice")


if __name__ == "__main__":
    main()
