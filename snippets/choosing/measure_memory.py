# /// script
# requires-python = ">=3.11"
# dependencies = ["psutil>=7", "pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure the memory that a waiting task, thread, process or actor holds."""

import asyncio
import multiprocessing
import os
import platform
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event
from threading import Event as ThreadEvent
from threading import Thread

import psutil
import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

KINDS = {"asyncio task": 1000, "thread": 1000, "Pykka actor": 1000}
KINDS |= {f"process, {how}": 3 for how in ("fork", "forkserver", "spawn")}
KINDS |= {"simpleSystemBase": 1000, "multiprocQueueBase": 3}
KINDS |= {"multiprocTCPBase": 3, "multiprocUDPBase": 3}


class ThespianActor(Actor):
    """Say which process it runs in."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "where?":
            self.send(sender, os.getpid())


def wait(pids: SimpleQueue[int], end: Event) -> None:
    """Say which process it runs in, and wait."""
    pids.put(os.getpid())
    end.wait()


def free_port() -> int:
    """Find a port for an admin, so that no other system is joined."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def start(kind: str, count: int) -> tuple[set[int], Callable[[], object]]:
    """Start count of them; give their processes, and what ends them."""
    match kind.split(", "):
        case ["asyncio task"]:
            runner = asyncio.Runner()
            loop = runner.get_loop()
            for _ in range(count):
                loop.create_task(asyncio.sleep(60))
            loop.run_until_complete(asyncio.sleep(0))
            return set(), runner.close
        case ["thread"]:
            stop = ThreadEvent()
            for _ in range(count):
                Thread(target=stop.wait).start()
            return set(), stop.set
        case ["Pykka actor"]:
            for _ in range(count):
                pykka.ThreadingActor.start()
            return set(), pykka.ActorRegistry.stop_all
        case ["process", how]:
            multiprocessing.set_start_method(how)
            pids: SimpleQueue[int] = multiprocessing.SimpleQueue()
            end = multiprocessing.Event()
            for _ in range(count):
                multiprocessing.Process(target=wait, args=[pids, end]).start()
            return {pids.get() for _ in range(count)}, end.set
        case _:
            system = ActorSystem(kind, {"Admin Port": free_port()})
            actors = [system.createActor(ThespianActor) for _ in range(count)]
            found = {system.ask(actor, "where?", 10) for actor in actors}
            return found - {os.getpid()}, system.shutdown


def private_kib(pid: int) -> float:
    """Give the memory that a process shares with no other."""
    return psutil.Process(pid).memory_full_info().uss / 1024


def measure(kind: str) -> float:
    """Give the memory of one of them, in this fresh process."""
    count = KINDS[kind]
    before = private_kib(os.getpid())
    pids, end = start(kind, count)
    if pids:
        memory = sum(map(private_kib, pids))
    else:
        memory = private_kib(os.getpid()) - before
    end()
    return memory / count


def main() -> None:
    """Measure each kind three times, in a process of its own."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'KiB each':20}    median    lowest   highest     count")
    for kind, count in KINDS.items():
        command = [sys.executable, __file__, kind]
        low, median, high = sorted(
            float(subprocess.check_output(command)) for _ in range(3)
        )
        print(f"{kind:20}{median:10.1f}{low:10.1f}{high:10.1f}{count:10}")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(measure(sys.argv[1]))
    else:
        main()
