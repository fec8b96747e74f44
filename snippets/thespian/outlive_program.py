# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""End a program without shutdown, and meet its actor in the next one."""

import os
import subprocess
import sys

from thespian.actors import Actor, ActorAddress, ActorSystem


class VisitCounter(Actor):
    """Count visits, and tell which program its process came from."""

    def __init__(self) -> None:
        self.visits = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "visit":
            self.visits += 1
            self.send(sender, (os.environ.get("PROGRAM"), self.visits))


def visit(port: int) -> tuple[str, int]:
    """Join the system at this port, or start it, and visit once."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": port})
    counter = system.createActor(VisitCounter, globalName="visits")
    program, visits = system.ask(counter, "visit", timeout=30)
    return program, visits


def main() -> None:
    """Run this file as another program first, then visit as well."""
    port = 10_000 + os.getpid() % 5_000
    try:
        # What survives would keep a captured pipe open: capture nothing.
        subprocess.run(
            [sys.executable, __file__, str(port)],
            env=os.environ | {"PROGRAM": "the first program"},
            check=True,
        )
        print("the first program has ended")
        program, visits = visit(port)
        print("the counter was started by", program)
        print("visits:", visits)
    finally:
        ActorSystem("multiprocTCPBase", {"Admin Port": port}).shutdown()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        visit(int(sys.argv[1]))
    else:
        main()
