# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start each actor in a fresh Python, not in a copy of this one."""

import os
from contextlib import suppress

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    InvalidActorAddress,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
settings = {"greeting": "hello"}


class Greeter(Actor):
    """Greet as its process knows how."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"{settings['greeting']} {message}")


def start_system(port: int, method: str) -> ActorSystem:
    """Start a system, and give it more than the usual five seconds."""
    capabilities = {"Admin Port": port, "Process Startup Method": method}
    with suppress(InvalidActorAddress):
        return ActorSystem("multiprocTCPBase", capabilities)
    return ActorSystem("multiprocTCPBase", capabilities)


def main() -> None:
    """Change a setting before a system starts, and again afterwards."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    for number, method in enumerate(("fork", "forkserver", "spawn")):
        settings["greeting"] = "good morning"
        system = start_system(PORT + 5_000 * number, method)
        settings["greeting"] = "good evening"
        try:
            greeter = system.createActor(Greeter)
            print(method, "->", system.ask(greeter, "Ada", timeout=30))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
