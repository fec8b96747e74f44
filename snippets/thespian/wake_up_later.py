# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask to be woken up, and be told why."""

import os
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, WakeupMessage

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Kitchen(Actor):
    """Boil eggs, without a handler that waits for them."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case "egg":
                self.wakeupAfter(timedelta(seconds=0.3), ("egg", sender))
                self.send(sender, "the egg is in the water")
            case "salad":
                self.send(sender, "here is your salad")
            case WakeupMessage(payload=(dish, customer)):
                self.send(customer, f"here is your {dish}")


def main() -> None:
    """Order an egg, which comes later, then a salad."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        kitchen = system.createActor(Kitchen)
        print(system.ask(kitchen, "egg", timeout=30))
        print(system.listen(timeout=30))
        print(system.ask(kitchen, "salad", timeout=30))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
