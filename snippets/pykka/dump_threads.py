# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A signal makes Pykka log where each thread is, while main waits."""

import logging
import os
import signal
import threading

import pykka
import pykka.debug

looking, found = threading.Event(), threading.Event()


class Cook(pykka.ThreadingActor):
    """Look up a recipe first."""

    def on_receive(self, dish: str) -> str:
        self.look_up(dish)
        return f"{dish} is ready"

    def look_up(self, dish: str) -> None:
        looking.set()
        found.wait(timeout=30)  # it is lost


class Waiter(pykka.ThreadingActor):
    """Ask the cook."""

    def on_receive(self, cook: pykka.ActorRef[Cook]) -> str:
        return str(cook.ask("pie", timeout=30))


class KeepCalls(logging.Handler):
    """Keep each thread's name, with its calls that are in this file."""

    def emit(self, record: logging.LogRecord) -> None:
        title, *stack = record.getMessage().splitlines()
        name = title.split()[3]  # Current state of Cook-1 (ident: …)
        calls = [line.split(" in ")[-1] for line in stack if __file__ in line]
        kept[name] = " > ".join(calls)


def send_signal() -> None:
    """Do what `kill -USR1` does in a shell, until it helps."""
    looking.wait(timeout=30)
    while not found.is_set():
        os.kill(os.getpid(), signal.SIGUSR1)
        found.wait(timeout=0.5)


def dump(*signal_and_frame: object) -> None:
    """Log where all threads are, once, and let the cook find the recipe."""
    if not found.is_set():
        pykka.debug.log_thread_tracebacks()
        found.set()


kept: dict[str, str] = {}
logging.getLogger("pykka").addHandler(KeepCalls())
signal.signal(signal.SIGUSR1, dump)
threading.Thread(target=send_signal).start()
meal = Waiter.start().ask(Cook.start(), block=False)
print(meal.get())  # main waits here, and handles the signal all the same
for thread in ("Waiter-0", "Cook-1", "MainThread"):
    print(f"{thread}: {kept[thread]}")
pykka.ActorRegistry.stop_all()
