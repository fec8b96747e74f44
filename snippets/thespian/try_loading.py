# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""See whether your Python can still load code into a Thespian system."""

import io
import os
import zipfile

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    InvalidActorSourceHash,
    InvalidActorSpecification,
    ValidatedSource,
    ValidateSource,
)

SILENT = {
    "version": 1,
    "handlers": {"none": {"class": "logging.NullHandler"}},
    "root": {"level": "CRITICAL", "handlers": ["none"]},
}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
CODE = "from thespian.actors import Actor\nclass Newcomer(Actor): pass\n"


class Gatekeeper(Actor):
    """Let all code in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "guard":
            self.registerSourceAuthority()
        elif isinstance(message, ValidateSource):
            code = ValidatedSource(message.sourceHash, message.sourceData)
            self.send(sender, code)


def create_newcomer(system: ActorSystem) -> str:
    """Load a class and create an actor from it, or say why that fails."""
    with zipfile.ZipFile(file := io.BytesIO(), "w") as packed:
        packed.writestr("newcomer.py", CODE)
    while True:
        version = system.loadActorSource(io.BytesIO(file.getvalue()))
        try:
            system.createActor("newcomer.Newcomer", sourceHash=version)
            return "created"
        except InvalidActorSourceHash:
            continue  # the gatekeeper is not on guard yet
        except InvalidActorSpecification as error:
            return f"{type(error).__name__}:\n{error}"


def main() -> None:
    """Load into a system with a gatekeeper."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=SILENT
    )
    try:
        system.tell(system.createActor(Gatekeeper), "guard")
        print(create_newcomer(system))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
