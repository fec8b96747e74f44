# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Tell, ask without a reply, and ask with one."""

from thespian.actors import Actor, ActorAddress, ActorSystem


class Till(Actor):
    """Add up amounts."""

    def __init__(self) -> None:
        self.total = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> object:
        if isinstance(message, int):
            self.total += message
        elif message == "total?":
            self.send(sender, self.total)
        return self.total  # goes nowhere


system = ActorSystem()
try:
    till = system.createActor(Till)
    print("tell 5:", system.tell(till, 5))
    print("ask 7:", system.ask(till, 7, timeout=5))
    print("ask total?:", system.ask(till, "total?", timeout=5))
finally:
    system.shutdown()
