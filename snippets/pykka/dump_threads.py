# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Two actors wait for each other: a signal makes Pykka log where each is."""

import logging
import os
import signal
from threading import Event, Thread
from typing import Any

import pykka
import pykka.debug


class Site(pykka.ThreadingActor):
    """Ask the checker before a page is published."""

    use_daemon_thread = True  # so that this program can end

    def on_receive(self, checker: pykka.ActorRef[Any]) -> Any:
        return checker.ask(self.actor_ref)


class Checker(pykka.ThreadingActor):
    """Ask the site for its links."""

    use_daemon_thread = True

    def on_receive(self, site: pykka.ActorRef[Any]) -> Any:
        return site.ask("links?")


class KeepCalls(logging.Handler):
    """Keep what Pykka logs of each thread, without others' code."""

    def emit(self, record: logging.LogRecord) -> None:
        title, *lines = record.getMessage().splitlines()
        thread = title.split()[3]  # Current state of Site-0 (ident: ...)
        kept[thread] = []
        for call, code in zip(lines[::2], lines[1::2], strict=True):
            if __file__ in call and "in dump" not in call:
                where = call.partition(", ")[2]
                kept[thread].append(f"{where}: {code.strip()}")


def dump(*signal_and_frame: object) -> None:
    """Log where all threads are; end when both actors have begun."""
    if dumped.is_set():
        return
    pykka.debug.log_thread_tracebacks()
    if kept["Site-0"] and kept["Checker-1"]:
        dumped.set()
        raise KeyboardInterrupt


def send_signal() -> None:
    """Do what `kill -USR1` does in a shell, until it helps."""
    while not dumped.wait(timeout=0.5):
        os.kill(os.getpid(), signal.SIGUSR1)


kept: dict[str, list[str]] = {}
dumped = Event()
logging.getLogger("pykka").addHandler(KeepCalls())
signal.signal(signal.SIGUSR1, dump)
site, checker = Site.start(), Checker.start()
Thread(target=send_signal).start()
try:
    site.ask(checker)
except KeyboardInterrupt:
    for thread in ("MainThread", "Site-0", "Checker-1"):
        print(thread, *kept[thread], sep="\n  ")
