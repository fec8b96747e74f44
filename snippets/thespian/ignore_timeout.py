# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Set a timeout on the simple base, and wait past it all the same."""

import time

from thespian.actors import Actor, ActorAddress, ActorSystem


class Resizer(Actor):
    """Take longer than whoever asks wants to wait."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "huge.tif":
            time.sleep(0.6)  # work, in the thread that asked
            self.send(sender, "huge.tif is resized")


system = ActorSystem("simpleSystemBase")
try:
    resizer = system.createActor(Resizer)
    reply = system.ask(resizer, "huge.tif", timeout=0.5)
    print("within half a second:", reply)
finally:
    system.shutdown()
