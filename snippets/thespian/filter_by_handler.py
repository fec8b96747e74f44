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


class Till(Actor):
    """Log each amount by a logger that is to be quiet."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            logging.getLogger("drawer").info("took %d", message)
            logging.getLogger("drawer").error("jammed at %d", message)
            self.send(sender, "thank you")


def log_to(every: Path, errors: Path) -> dict[str, object]:
    """Describe two files, and a logger from which only errors should come."""
    file = {"class": "logging.FileHandler"}
    return {
        "version": 1,
        "handlers": {
            "every": {**file, "filename": str(every)},
            "errors": {**file, "filename": str(errors), "level": "ERROR"},
        },
        "loggers": {"drawer": {"level": "ERROR"}},
        "root": {"level": "INFO", "handlers": ["every", "errors"]},
    }


def main() -> None:
    """Take an amount, and read both files."""
    with tempfile.TemporaryDirectory() as directory:
        every, errors = Path(directory, "every"), Path(directory, "errors")
        system = ActorSystem(
            "multiprocTCPBase",
            {"Admin Port": PORT},
            logDefs=log_to(every, errors),
        )
        try:
            till = system.createActor(Till)
            print(system.ask(till, 5, timeout=30))
            while "jammed" not in errors.read_text("utf-8"):
                time.sleep(0.01)  # records travel apart from replies
        finally:
            system.shutdown()
        for path in (every, errors):
            lines = path.read_text("utf-8").splitlines()
            print(f"{path.name}:", [line for line in lines if "5" in line])


if __name__ == "__main__":
    main()
