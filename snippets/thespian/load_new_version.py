# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Load an actor's code into a running system, then its next version."""

import io
import os
import zipfile

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    InvalidActorSourceHash,
    ValidatedSource,
    ValidateSource,
)

SILENT = {
    "version": 1,
    "handlers": {"none": {"class": "logging.NullHandler"}},
    "root": {"level": "CRITICAL", "handlers": ["none"]},
}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
CODE = """
from thespian.actors import Actor

class Greeter(Actor):
    def receiveMessage(self, message, sender):
        if isinstance(message, str):
            self.send(sender, f"GREETING, {message}")
"""


class Gatekeeper(Actor):
    """Let all code in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "guard":
            self.registerSourceAuthority()
        elif isinstance(message, ValidateSource):
            code = ValidatedSource(message.sourceHash, message.sourceData)
            self.send(sender, code)


def load(system: ActorSystem, greeting: str) -> tuple[str, ActorAddress]:
    """Load a version of the greeter, and create an actor from it."""
    with zipfile.ZipFile(file := io.BytesIO(), "w") as packed:
        packed.writestr("greeter.py", CODE.replace("GREETING", greeting))
    while True:
        version = system.loadActorSource(io.BytesIO(file.getvalue()))
        try:
            actor = system.createActor("greeter.Greeter", sourceHash=version)
            return version, actor
        except InvalidActorSourceHash:
            continue  # the gatekeeper is not on guard yet


def main() -> None:
    """Have two versions at work, and unload each."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=SILENT
    )
    try:
        system.tell(system.createActor(Gatekeeper), "guard")
        loaded = [load(system, text) for text in ("hello", "good morning")]
        for version, greeter in loaded:
            print(system.ask(greeter, "Ada", timeout=30))
            system.unloadActorSource(version)
            print(system.ask(greeter, "Ben", timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
