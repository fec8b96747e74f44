# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Switch logging off with False, and crash every actor."""

import contextlib
import os
import tempfile
from datetime import timedelta

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ActorSystemRequestTimeout,
)
from thespian.system import systemBase

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Greeter(Actor):
    """Greet by name."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}")


def main() -> None:
    """Lose patience after two seconds; createActor has fifty."""
    systemBase.MAX_CHILD_ACTOR_CREATE_DELAY = timedelta(seconds=2)
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with (
        tempfile.TemporaryFile("w+") as errors,
        contextlib.redirect_stderr(errors),
    ):
        system = ActorSystem(
            "multiprocTCPBase", {"Admin Port": PORT}, logDefs=False
        )
        try:
            system.createActor(Greeter)
        except ActorSystemRequestTimeout as error:
            text = str(error).partition(" at ")[0]
            print(f"ActorSystemRequestTimeout: {text}")
        finally:
            system.shutdown()
        errors.seek(0)
        print("on stderr:")
        print(" ", errors.read().splitlines()[-1])


if __name__ == "__main__":
    main()
