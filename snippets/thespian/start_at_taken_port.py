# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start a system at a port that another program has."""

import os
import socket

from thespian.actors import ActorSystem, InvalidActorAddress

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


def start_at(port: int) -> None:
    """Start a system, and shut it down."""
    try:
        ActorSystem("multiprocTCPBase", {"Admin Port": port}).shutdown()
        print("started")
    except InvalidActorAddress as error:
        text = str(error).replace(str(port), "port")
        print(f"InvalidActorAddress: {text}")


def main() -> None:
    """Take the port first, and leave it then."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with socket.create_server(("127.0.0.1", PORT)):
        start_at(PORT)
    start_at(PORT)


if __name__ == "__main__":
    main()
