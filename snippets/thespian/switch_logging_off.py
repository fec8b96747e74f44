# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Switch logging off with False, and crash every actor."""

import contextlib
import os
import signal
import tempfile

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Greeter(Actor):
    """Greet by name."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"hello {message}")


def main() -> None:
    """Lose patience after two seconds; createActor has fifty."""
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
            signal.signal(signal.SIGALRM, signal.default_int_handler)
            signal.alarm(2)
            system.createActor(Greeter)
        except KeyboardInterrupt:
            print("no actor yet")
        finally:
            system.shutdown()
        errors.seek(0)
        print(errors.read().splitlines()[-1])


if __name__ == "__main__":
    main()
