# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let only signed code into a running system."""

import hmac
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

KEY = b"in your own system, read this from a safe place"
CODE = "from thespian.actors import Actor\nclass Newcomer(Actor): pass\n"
SILENT = {
    "version": 1,
    "handlers": {"none": {"class": "logging.NullHandler"}},
    "root": {"level": "CRITICAL", "handlers": ["none"]},
}
PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Gatekeeper(Actor):
    """Let code in if the 32 bytes before it are its signature."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "guard":
            self.registerSourceAuthority()
        elif isinstance(message, ValidateSource):
            data = message.sourceData
            right = hmac.digest(KEY, data[32:], "sha256")
            code = data[32:] if hmac.compare_digest(data[:32], right) else None
            self.send(sender, ValidatedSource(message.sourceHash, code))


def is_let_in(system: ActorSystem, signature: bytes, code: bytes) -> bool:
    """Load code with a signature, and try to create an actor from it."""
    version = system.loadActorSource(io.BytesIO(signature + code))
    try:
        system.createActor("newcomer.Newcomer", sourceHash=version)
        return True
    except InvalidActorSourceHash:
        return False


def main() -> None:
    """Load the same code with two signatures."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with zipfile.ZipFile(file := io.BytesIO(), "w") as packed:
        packed.writestr("newcomer.py", CODE)
    code = file.getvalue()
    system = ActorSystem(
        "multiprocTCPBase", {"Admin Port": PORT}, logDefs=SILENT
    )
    try:
        system.tell(system.createActor(Gatekeeper), "guard")
        while not is_let_in(system, hmac.digest(KEY, code, "sha256"), code):
            pass  # all code is refused until the gatekeeper is on guard
        print("signed: let in")
        print("unsigned: let in:", is_let_in(system, bytes(32), code))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
