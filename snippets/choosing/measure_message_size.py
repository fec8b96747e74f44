# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure what a longer message costs, there and back."""

import os
import platform
import random
import re
import socket
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from importlib.metadata import version
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path
from time import perf_counter

import pykka
from thespian.actors import Actor, ActorAddress, ActorSystem

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row
ROUNDS = 10
KILOBYTES = (1, 100, 10_000, 100_000)


class Echo(pykka.ThreadingActor):
    """Reply with the message."""

    def on_receive(self, message: bytes) -> bytes:
        return message


class ThespianEcho(Actor):
    """Reply with the message."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, bytes):
            self.send(sender, message)


def give_back(message: bytes) -> bytes:
    """Return the message."""
    return message


def read_last(name: str, size: int) -> bytes:
    """Open shared memory, and return the last byte of what is in it."""
    memory = SharedMemory(name)
    assert memory.buf  # it is not closed
    assert memory.buf  # it is not closed
    last = bytes(memory.buf[size - 1 : size])
    memory.close()
    return last


def start_kinds(stack: ExitStack) -> dict[str, Callable[[bytes], object]]:
    """Return, for each kind, what sends a message and waits for the reply."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = {"Admin Port": free.getsockname()[1]}
    system = ActorSystem("multiprocTCPBase", port)
    stack.callback(system.shutdown)
    actor = system.createActor(ThespianEcho)
    memory = SharedMemory(create=True, size=max(KILOBYTES) * 1000)
    stack.callback(memory.unlink)
    stack.callback(memory.close)
    submit = stack.enter_context(ProcessPoolExecutor(1)).submit
    submit(abs, 1).result()  # starts the process, before any thread
    threads = stack.enter_context(ThreadPoolExecutor(1))
    echo = Echo.start()
    stack.callback(echo.stop)
    return {
        "thread pool": lambda data: threads.submit(give_back, data).result(),
        "Pykka actor": echo.ask,
        "process pool": lambda data: submit(give_back, data).result(),
        "shared memory": lambda data: submit(
            read_last, memory.name, len(data)
        ).result(),
        "Thespian, TCP base": partial(system.ask, actor, timeout=60),
    }


def print_machine(*libraries: str) -> None:
    """Say what the figures were measured on, and when."""
    info = Path("/proc/cpuinfo")  # Linux has it
    cpu = info.read_text() if info.exists() else ""
    kind = "virtual machine" if "hypervisor" in cpu else "machine"
    model = re.findall("model name.*: (.*)", cpu) or [platform.machine()]
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    python = f"Python {platform.python_version()}"
    versions = [f"{name} {version(name)}" for name in libraries]
    print(kind, f"{os.cpu_count()} processors", model[0], system, sep=", ")
    print(python, *versions, date.today(), sep=", ", end="\n\n")


def main() -> None:
    """Send bytes to all kinds in turn, in each round in another order."""
    print_machine("pykka", "thespian")
    messages = {size: bytes(size * 1000) for size in KILOBYTES}
    with ExitStack() as stack:
        kinds = start_kinds(stack)
        rows = [(kind, size) for kind in kinds for size in KILOBYTES]
        rows.remove(("Thespian, TCP base", 100_000))  # takes many seconds
        times: dict[tuple[str, int], list[float]] = {row: [] for row in rows}
        for number in range(1, ROUNDS + 1):
            for row in random.sample(rows, len(rows)):
                spent = sum(times[row])
                while spent < SECONDS * number / ROUNDS:
                    started = perf_counter()
                    kinds[row[0]](messages[row[1]])
                    times[row].append(perf_counter() - started)
                    spent += times[row][-1]
    print("milliseconds              kB      median         1 %        99 %")
    for (kind, size), taken in times.items():
        taken.sort()
        cuts = [taken[len(taken) * percent // 100] for percent in (50, 1, 99)]
        print(
            f"{kind:20}{size:8}", *(f"{s * 1e3:12.3f}" for s in cuts), sep=""
        )


if __name__ == "__main__":
    main()
