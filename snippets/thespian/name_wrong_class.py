# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""What createActor says of a class that the system cannot find."""

import os

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    InvalidActorSpecification,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Clerk(Actor):
    """Answer."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "hello":
            self.send(sender, "hello from a clerk")


def define_clerk() -> type[Actor]:
    """Define a class in a function, where nobody can import it."""

    class Local(Clerk):
        pass

    return Local


def main(system: ActorSystem) -> None:
    """Name classes that are not there, and one that is."""
    for wrong in ("Clerk", "os.Clerk", "nowhere.Clerk", define_clerk(), Late):
        try:
            system.createActor(wrong)
        except (InvalidActorSpecification, ImportError) as error:
            print(f"{type(error).__name__}:\n  {error}")
    clerk = system.createActor("__main__.Clerk")
    print(system.ask(clerk, "hello", timeout=30))


if __name__ == "__main__":
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=QUIET
    )
    try:

        class Late(Clerk):
            """Come after the system, which is a copy of what was before."""

        main(system)
    finally:
        system.shutdown()
