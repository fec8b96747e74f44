# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""A troupe's member that works in steps says so, or loses its place."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.troupe import troupe

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Booking(Actor):
    """Ask back before booking a seat."""

    careful = False

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case ("book", seat):
                self.customer, self.seat = sender, seat
                self.troupe_work_in_progress = self.careful
                self.send(sender, (f"book {seat}?", self.myAddress))
            case "yes":
                self.troupe_work_in_progress = False
                self.send(self.customer, f"booked {self.seat}")


@troupe(max_count=1)
class Careless(Booking):
    """Take the next message while this one waits for an answer."""


@troupe(max_count=1)
class Careful(Booking):
    """Take the next message when this one is done."""

    careful = True


def main() -> None:
    """Book two seats, and confirm each."""
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        for actor_class, patience in ((Careless, 30), (Careful, 1)):
            print(actor_class.__name__)
            booking = system.createActor(actor_class)
            for seat in ("1A", "2B"):
                system.tell(booking, ("book", seat))
            questions = [system.listen(timeout=30), system.listen(patience)]
            for question in questions:
                text, member = question or system.listen(timeout=30)
                answer = system.ask(member, "yes", timeout=30)
                print(f"  {text} {answer}")
    finally:
        system.shutdown()


if __name__ == "__main__":
    main()
