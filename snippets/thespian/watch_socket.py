# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let an actor read a socket, without waiting for it in a handler."""

import os
import socket

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    ThespianWatch,
    WatchMessage,
)

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Meter(Actor):
    """Take readings from a socket, and answer questions in between."""

    def receiveMessage(
        self, message: object, sender: ActorAddress
    ) -> ThespianWatch | None:
        match message:
            case "open":
                self.customer = sender
                self.readings = socket.socket(type=socket.SOCK_DGRAM)
                self.readings.bind(("127.0.0.1", 0))
                self.send(sender, self.readings.getsockname())
            case WatchMessage() if self.readings.fileno() in message.ready:
                reading = self.readings.recv(100).decode()
                self.send(self.customer, f"read {reading}")
            case "are you there?":
                self.send(sender, "yes")
            case "close":
                self.readings.close()
                self.send(sender, "closed")
                return None
        # It watches until the next message, so say it each time.
        return ThespianWatch([self.readings.fileno()])


def main() -> None:
    """Send two readings, and ask a question in between."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        meter = system.createActor(Meter)
        address = system.ask(meter, "open", timeout=30)
        with socket.socket(type=socket.SOCK_DGRAM) as sensor:
            sensor.sendto(b"21.5", address)
            print(system.listen(timeout=30))
            print(system.ask(meter, "are you there?", timeout=30))
            sensor.sendto(b"22.0", address)
            print(system.listen(timeout=30))
        print(system.ask(meter, "close", timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
