# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""sys.exit() in a hook leaves an actor that is neither alive nor dead."""

import sys
import threading

import pykka


class ExitsAtStart(pykka.ThreadingActor):
    """Give up before the first message."""

    def on_start(self) -> None:
        sys.exit("no disk")


class ExitsAtStop(pykka.ThreadingActor):
    """Give up after the last message."""

    def on_stop(self) -> None:
        print("  on_stop runs")
        sys.exit("no disk")


class Bystander(pykka.ThreadingActor):
    """Have nothing to do with the others."""


def wait_for_thread_of(actor: str) -> None:
    """Wait until an actor's thread has ended."""
    for thread in threading.enumerate():
        if thread.name.startswith(actor):
            thread.join(timeout=30)


bystander = Bystander.start()

print("exit in on_start:")
first = ExitsAtStart.start()
wait_for_thread_of("ExitsAtStart")
print("  is_alive():", first.is_alive())
try:
    first.ask("anybody there?", timeout=0.5)
except pykka.Timeout:
    print("  ask() gets no reply")
pykka.ActorRegistry.unregister(first)  # else stop_all() would wait for it

print("exit in on_stop:")
second = ExitsAtStop.start()
try:
    second.stop(timeout=0.5)
except pykka.Timeout:
    print("  stop() does not return")
print("  is_alive():", second.is_alive())

print("the bystander is alive:", bystander.is_alive())
pykka.ActorRegistry.stop_all()
