# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask from an endpoint of your own, so that no late reply can reach you."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Kitchen(Actor):
    """Serve soup late: only once the next order has come in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "soup":
            self.hungry = sender
        elif message == "salad":
            self.send(self.hungry, "here is your soup")
            self.send(sender, "here is your salad")


def main() -> None:
    """Order soup, lose patience, order salad at another table."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        kitchen = system.createActor(Kitchen)
        with system.private() as table:
            print("soup?", table.ask(kitchen, "soup", timeout=0.5))
            with system.private() as other_table:
                answer = other_table.ask(kitchen, "salad", timeout=30)
                print("salad?", answer)
            print("at the first table:", table.listen(timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
