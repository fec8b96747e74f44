# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Set a timeout on the simple base, and wait past it all the same."""

import time

from thespian.actors import Actor, ActorAddress, ActorSystem


class Oven(Actor):
    """Take longer than the customer wants to wait."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "pizza":
            time.sleep(0.6)  # work, in the thread that asked
            self.send(sender, "here is your pizza")


system = ActorSystem("simpleSystemBase")
try:
    oven = system.createActor(Oven)
    print("within half a second:", system.ask(oven, "pizza", timeout=0.5))
finally:
    system.shutdown()
