# /// script
# requires-python = ">=3.11"
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


class Gatekeeper(Actor):
    """Let code in if the 32 bytes before it are its signature."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "guard":
            self.registerSourceAuthority()
            self.send(sender, "on guard")
        elif isinstance(message, ValidateSource):
            data = message.sourceData
            right = hmac.digest(KEY, data[32:], "sha256")
            code = data[32:] if hmac.compare_digest(data[:32], right) else None
            self.send(sender, ValidatedSource(message.sourceHash, code))


def main() -> None:
    """Load the same code with two signatures."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with zipfile.ZipFile(file := io.BytesIO(), "w") as packed:
        packed.writestr("newcomer.py", CODE)
    code = file.getvalue()
    system = ActorSystem("multiprocQueueBase", logDefs=SILENT)
    try:
        print(system.ask(system.createActor(Gatekeeper), "guard", timeout=10))
        for signature in (hmac.digest(KEY, code, "sha256"), bytes(32)):
            version = system.loadActorSource(io.BytesIO(signature + code))
            try:
                system.createActor("newcomer.Newcomer", sourceHash=version)
                print("let in")
            except InvalidActorSourceHash:
                print("refused")
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
