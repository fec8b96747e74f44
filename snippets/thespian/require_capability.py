# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask for a system that is not there: one base refuses, one does not."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    NoCompatibleSystemForActor,
    requireCapability,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@requireCapability("camera")
class Photographer(Actor):
    """Take a picture, on a machine with a camera."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "smile":
            self.send(sender, "click")


def main() -> None:
    """Create the actor on two systems without the capability."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    for base in ("simpleSystemBase", "multiprocTCPBase"):
        system = ActorSystem(base, {"Admin Port": PORT}, logDefs=QUIET)
        try:
            photographer = system.createActor(Photographer)
            print(base, "->", type(photographer).__name__)
            print("  reply:", system.ask(photographer, "smile", timeout=30))
        except NoCompatibleSystemForActor as error:
            print(base, "->", type(error).__name__)
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
