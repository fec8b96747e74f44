# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Set an alarm on the simple base, where nothing runs unless you wait."""

import time
from datetime import timedelta

from thespian.actors import Actor, ActorAddress, ActorSystem, WakeupMessage


class Alarm(Actor):
    """Ring after a while."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "set":
            self.wakeupAfter(timedelta(seconds=0.1))
        elif isinstance(message, WakeupMessage):
            print("ring")


system = ActorSystem("simpleSystemBase")
try:
    alarm = system.createActor(Alarm)
    system.tell(alarm, "set")
    time.sleep(0.2)  # other work
    print("the time is up")
    system.listen()
    print("listened without a timeout")
    system.listen(timeout=1)
    print("listened with one")
finally:
    system.shutdown()
