# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Create an actor, ask it a question, and shut the system down."""

from thespian.actors import Actor, ActorAddress, ActorSystem


class WordCounter(Actor):
    """Count the words of each text it is sent."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, len(message.split()))


system = ActorSystem()
try:
    counter = system.createActor(WordCounter)
    print(system.ask(counter, "the quick brown fox", timeout=5))
finally:
    system.shutdown()
