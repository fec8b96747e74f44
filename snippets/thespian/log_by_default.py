# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Leave out logDefs, and see which lines come, and where."""

import logging
import os
import tempfile
import time
from pathlib import Path

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Resizer(Actor):
    """Log each image at two levels."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            logging.getLogger("studio").info("resized %s", message)
            logging.getLogger("studio").warning("%s is dark", message)
            self.send(sender, "resized")


def main() -> None:
    """Send stderr to a file, resize an image, and read the file."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "stderr")
        with path.open("w") as file:
            os.dup2(file.fileno(), 2)
        system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
        try:
            resizer = system.createActor(Resizer)
            print(system.ask(resizer, "cat.png", timeout=30))
            while not path.read_text("utf-8").endswith("\n"):
                time.sleep(0.01)  # records travel apart from replies
        finally:
            system.shutdown()
        print("stderr:", path.read_text("utf-8").splitlines())


if __name__ == "__main__":
    main()
