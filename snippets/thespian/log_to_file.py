# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Write what your actors log to a file, and leave out Thespian's own lines."""

import logging
import os
import tempfile
import time
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Resizer(Actor):
    """Log each image."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            logging.getLogger("studio").info("resized %s", message)
            logging.getLogger("studio").debug("opened %s", message)
            self.send(sender, "resized")


class FromActors(logging.Filter):
    """Pass the records that Thespian marked as an actor's."""

    def filter(self, record: logging.LogRecord) -> bool:
        own = record.name.startswith("Thespian")
        return hasattr(record, "actorAddress") and not own


def log_to(path: Path) -> dict[str, object]:
    """Describe the logging, as logging.config.dictConfig takes it."""
    return {
        "version": 1,
        "filters": {"from actors": {"()": FromActors}},
        "handlers": {
            "file": {
                "class": "logging.FileHandler",
                "filename": str(path),
                "filters": ["from actors"],
            },
        },
        "root": {"level": "INFO", "handlers": ["file"]},
    }


def main() -> None:
    """Resize two images, and read the log."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "studio.log")
        system = ActorSystem(
            "multiprocTCPBase", {"Admin Port": PORT}, logDefs=log_to(path)
        )
        try:
            resizer = system.createActor(Resizer)
            for image in ("cat.png", "dog.png"):
                print(system.ask(resizer, image, timeout=30))
            while "dog.png" not in path.read_text("utf-8"):
                time.sleep(0.01)  # records travel apart from replies
        finally:
            system.shutdown()
        print("log:", path.read_text("utf-8").splitlines())


if __name__ == "__main__":
    main()
