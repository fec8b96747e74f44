# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Find the system and a named actor again from anywhere in the process."""

from thespian.actors import Actor, ActorAddress, ActorSystem


class VisitCounter(Actor):
    """Count visits."""

    def __init__(self) -> None:
        self.visits = 0

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "visit":
            self.visits += 1
        elif message == "how many?":
            self.send(sender, self.visits)


system = ActorSystem()
try:
    counter = system.createActor(VisitCounter, globalName="visits")
    system.tell(counter, "visit")

    # A second call, in another module perhaps, joins the first system.
    again = ActorSystem()
    found = again.createActor(VisitCounter, globalName="visits")
    print("same actor:", found == counter)
    print("visits:", again.ask(found, "how many?", timeout=5))

    print("type:", type(found).__name__)
    try:
        hash(found)
    except TypeError as error:
        print("as a key in a dictionary, TypeError:", error)
finally:
    system.shutdown()
