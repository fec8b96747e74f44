# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Hand what actors log to a handler class of your own."""

import logging
import os
import socket

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Scale(Actor):
    """Refuse what is too heavy."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            if message > 100:
                self.logger("scale").warning("%d kg is too heavy", message)
            self.send(sender, message <= 100)


class Pager(logging.Handler):
    """Call the one on duty, from the process that logs for all actors."""

    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__()
        self.address = address

    def emit(self, record: logging.LogRecord) -> None:
        with socket.create_connection(self.address, timeout=30) as call:
            call.sendall(record.getMessage().encode())


def main() -> None:
    """Be the one on duty, and have two things weighed."""
    with socket.create_server(("127.0.0.1", 0)) as phone:
        phone.settimeout(30)
        pager = {"()": Pager, "address": phone.getsockname()}
        logging_of_scales = {
            "version": 1,
            "handlers": {"pager": pager},
            "loggers": {"scale": {"level": "WARNING", "handlers": ["pager"]}},
        }
        system = ActorSystem(
            "multiprocTCPBase", {"Admin Port": PORT}, logDefs=logging_of_scales
        )
        try:
            scale = system.createActor(Scale)
            for load in (80, 120):
                print(load, system.ask(scale, load, timeout=30))
            with phone.accept()[0] as call, call.makefile() as voice:
                print("call:", voice.read())
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
