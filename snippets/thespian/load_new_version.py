# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Load an actor's code into a running system, then its next version."""

import tempfile
import zipfile
from pathlib import Path

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ValidatedSource,
    ValidateSource,
)

QUIET = {"version": 1, "root": {"level": "CRITICAL"}}
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
            self.send(sender, "on guard")
        elif isinstance(message, ValidateSource):
            code = ValidatedSource(message.sourceHash, message.sourceData)
            self.send(sender, code)


def main() -> None:
    """Have two versions at work, and unload the first."""
    system = ActorSystem("multiprocQueueBase", logDefs=QUIET)
    try:
        print(system.ask(system.createActor(Gatekeeper), "guard", timeout=10))
        greeters = {}
        for greeting in ("hello", "good morning"):
            with tempfile.TemporaryDirectory() as directory:
                path = Path(directory, "greeter.zip")
                with zipfile.ZipFile(path, "w") as file:
                    code = CODE.replace("GREETING", greeting)
                    file.writestr("greeter.py", code)
                version = system.loadActorSource(str(path))
            greeters[version] = system.createActor(
                "greeter.Greeter", sourceHash=version
            )
        for version, greeter in greeters.items():
            print(system.ask(greeter, "Ada", timeout=10))
            system.unloadActorSource(version)
            print(system.ask(greeter, "Ben", timeout=10))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
