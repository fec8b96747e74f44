# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send to what is no address: None, or a name."""

from thespian.actors import (
    Actor,
    ActorAddress,
    ActorSystem,
    InvalidActorAddress,
)


class Clerk(Actor):
    """Pass a message on to an archive that nobody has created."""

    archive: ActorAddress | None = None

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "file this":
            for address in (self.archive, "archive"):
                try:
                    self.send(address, message)
                except InvalidActorAddress as error:
                    self.send(sender, f"InvalidActorAddress: {error}")


system = ActorSystem("simpleSystemBase")
try:
    clerk = system.createActor(Clerk)
    print(system.ask(clerk, "file this", timeout=5))
    print(system.listen(timeout=5))
    for send in (system.tell, system.ask):
        try:
            send("clerk", "file this")
        except ValueError as error:
            print("ValueError:", error)
finally:
    system.shutdown()
