# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A signal makes Pykka log where each actor stands."""

import logging
import re
import signal
import threading

import pykka
import pykka.debug

CALL = re.compile(re.escape(__file__) + r'", line \d+, in (.+)')
looking, found = threading.Event(), threading.Event()


class Cook(pykka.ThreadingActor):
    """Look up a recipe first."""

    def on_receive(self, dish: str) -> str:
        self.look_up(dish)
        return f"{dish} is ready"

    def look_up(self, dish: str) -> None:
        looking.set()
        found.wait(timeout=10)  # it is lost


class Waiter(pykka.ThreadingActor):
    """Ask the cook."""

    def on_receive(self, cook: pykka.ActorRef[Cook]) -> str:
        return str(cook.ask("pie", timeout=10))


class PrintNames(logging.Handler):
    """Print each thread's name, with its calls in this file."""

    def emit(self, record: logging.LogRecord) -> None:
        stack = record.getMessage()
        if name := re.match(r"Current state of (\w+-\d) ", stack):
            lines.append(f"{name[1]}: {CALL.findall(stack)}")


lines: list[str] = []
logging.getLogger("pykka").addHandler(PrintNames())
signal.signal(signal.SIGUSR1, pykka.debug.log_thread_tracebacks)

meal = Waiter.start().ask(Cook.start(), block=False)
looking.wait(timeout=10)
signal.raise_signal(signal.SIGUSR1)  # as `kill -USR1` from a shell would
print(*sorted(lines), sep="\n")
found.set()
print(meal.get(timeout=10))
pykka.ActorRegistry.stop_all()
