# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""An instance is only an object; start() gives an actor its thread."""

import threading

import pykka


class Clerk(pykka.ThreadingActor):
    """Answer with the name of the thread it runs in."""

    def on_receive(self, message: str) -> str:
        return f"{message} in {threading.current_thread().name}"


clerk = Clerk()
print("instantiated, threads:", threading.active_count())

clerks = [Clerk.start() for _ in range(3)]
try:
    print("started three, threads:", threading.active_count())
    for number, clerk_ref in enumerate(clerks, start=1):
        print(clerk_ref.ask(f"task {number}"))
finally:
    pykka.ActorRegistry.stop_all()
