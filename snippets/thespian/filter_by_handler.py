# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Set a level for a logger, which Thespian ignores, and for a handler."""

import logging
import os
import tempfile
import time
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Resizer(Actor):
    """Log each image with a logger that should be quiet."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            logging.getLogger("studio").info("resized %s", message)
            logging.getLogger("studio").error("cannot save %s", message)
            self.send(sender, "resized")


def log_to(every: Path, errors: Path) -> dict[str, object]:
    """Describe two files, and a logger from which only errors should come."""
    file = {"class": "logging.FileHandler"}
    return {
        "version": 1,
        "handlers": {
            "every": {**file, "filename": str(every)},
            "errors": {**file, "filename": str(errors), "level": "ERROR"},
        },
        "loggers": {"studio": {"level": "ERROR"}},
        "root": {"level": "INFO", "handlers": ["every", "errors"]},
    }


def main() -> None:
    """Resize an image, and read both files."""
    with tempfile.TemporaryDirectory() as directory:
        every, errors = Path(directory, "every"), Path(directory, "errors")
        system = ActorSystem(
            "multiprocTCPBase",
            {"Admin Port": PORT},
            logDefs=log_to(every, errors),
        )
        try:
            resizer = system.createActor(Resizer)
            print(system.ask(resizer, "cat.png", timeout=30))
            while "cannot save" not in errors.read_text("utf-8"):
                time.sleep(0.01)  # records travel apart from replies
        finally:
            system.shutdown()
        for path in (every, errors):
            lines = path.read_text("utf-8").splitlines()
            print(
                f"{path.name}:", [line for line in lines if "cat.png" in line]
            )


if __name__ == "__main__":
    main()
