# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A pool of actors that holds its sender back while all of them are busy."""

import queue
from threading import Event

import pykka

light = Event()


class Resizer(pykka.ThreadingActor):
    """Resize one photo at a time, and say when it is idle again."""

    def __init__(self, idle: "queue.Queue[pykka.ActorRef[Resizer]]") -> None:
        super().__init__()
        self.idle = idle

    def on_receive(self, photo: str) -> str:
        try:
            light.wait(timeout=30)
            if photo == "broken":
                raise ValueError("not a photo")
            return f"small {photo}"
        finally:
            self.idle.put(self.actor_ref)


idle: queue.Queue[pykka.ActorRef[Resizer]] = queue.Queue()
for _ in range(2):
    idle.put(Resizer.start(idle))
replies = []
try:
    for photo in ["cat", "broken", "dog", "owl"]:
        if idle.empty() and not light.is_set():
            print(f"both are busy: {photo} waits, and so do we")
            light.set()  # now they can get on
        worker = idle.get(timeout=30)  # waits while all are busy
        replies.append(worker.ask(photo, block=False))
    for reply in replies:
        try:
            print(reply.get(timeout=30))
        except ValueError as error:
            print("failed:", error)
finally:
    pykka.ActorRegistry.stop_all()
