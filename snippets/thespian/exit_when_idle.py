# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Let an actor exit by itself when nobody needs it for a while."""

from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, ChildActorExited
from thespian.transient import transient_idle


@transient_idle(timedelta(seconds=0.3))
class Interpreter(Actor):
    """Translate, and hold costly memory meanwhile."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "bonjour":
            self.send(sender, "hello")


class Agency(Actor):
    """Hire an interpreter, and tell when it has left."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            if message == "bonjour":
                self.customer = sender
                self.send(self.createActor(Interpreter), message)
            else:
                self.send(self.customer, message)
        elif isinstance(message, ChildActorExited):
            self.send(self.customer, "the interpreter left")


def main() -> None:
    """Have one word translated."""
    system = ActorSystem("multiprocQueueBase")
    try:
        agency = system.createActor(Agency)
        print(system.ask(agency, "bonjour", timeout=10))
        print(system.listen(timeout=20))
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
