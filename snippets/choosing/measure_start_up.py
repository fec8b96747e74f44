# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure whole programs that start something, use it once and end."""

import os
import platform
import random
import re
import socket
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0  # for each row

POOL = """
from concurrent.futures import {0} as Pool
with Pool(1) as pool:
    pool.submit(int).result()
"""
PYKKA = """
import pykka
class Echo(pykka.ThreadingActor):
    def on_receive(self, message):
        return message
actor = Echo.start()
actor.ask(1)
actor.stop()
"""
THESPIAN = """
from thespian.actors import Actor, ActorSystem
class Echo(Actor):
    def receiveMessage(self, message, sender):
        if message == 1:
            self.send(sender, message)
system = ActorSystem("{0}", {{"Admin Port": {1}}})
system.ask(system.createActor(Echo), 1, 60)
system.shutdown()
"""
with socket.create_server(("127.0.0.1", 0)) as free:
    PORT = free.getsockname()[1]
PROGRAMS = {
    "nothing": "",
    "import asyncio": "import asyncio",
    "asyncio task": "import asyncio; asyncio.run(asyncio.sleep(0))",
    "import pykka": "import pykka",
    "Pykka actor": PYKKA,
    "import thespian": "import thespian.actors",
    "Thespian, simple base": THESPIAN.format("simpleSystemBase", PORT),
    "Thespian, TCP base": THESPIAN.format("multiprocTCPBase", PORT),
    "thread pool": POOL.format("ThreadPoolExecutor"),
    "process pool": POOL.format("ProcessPoolExecutor"),
}
if sys.version_info >= (3, 14):
    PROGRAMS["interpreter pool"] = POOL.format("InterpreterPoolExecutor")


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
    """Run all programs in turn, in each round in another order."""
    print_machine("pykka", "thespian")
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    end = perf_counter() + SECONDS * len(PROGRAMS)
    while perf_counter() < end or not times["nothing"]:
        for name in random.sample(list(PROGRAMS), len(PROGRAMS)):
            command = [sys.executable, "-c", PROGRAMS[name]]
            started = perf_counter()
            subprocess.run(command, check=True)
            times[name].append((perf_counter() - started) * 1000)
    print("milliseconds               median       1 %      99 %")
    for name, taken in times.items():
        taken.sort()
        cuts = [taken[len(taken) * percent // 100] for percent in (50, 1, 99)]
        print(f"{name:23}", *(f"{ms:10.1f}" for ms in cuts), sep="")


if __name__ == "__main__":
    main()
