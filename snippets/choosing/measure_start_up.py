# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Measure whole programs that start something, use it once and end."""

import os
import platform
import socket
import subprocess
import sys
import time
from datetime import date
from importlib.metadata import version

POOL = """
from concurrent.futures import {0}
with {0}(1) as pool:
    pool.submit(int).result()
"""
PYKKA = """
import pykka
actor = pykka.ThreadingActor.start()
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
system.ask(system.createActor(Echo), 1, 10)
system.shutdown()
"""


def free_port() -> int:
    """Find a port for an admin, so that no other system is joined."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


PROGRAMS = {
    "nothing": "",
    "asyncio task": "import asyncio; asyncio.run(asyncio.sleep(0))",
    "thread pool": POOL.format("ThreadPoolExecutor"),
    "process pool": POOL.format("ProcessPoolExecutor"),
    "Pykka actor": PYKKA,
}
PROGRAMS["simpleSystemBase"] = THESPIAN.format("simpleSystemBase", 0)
for kind in ("Queue", "TCP", "UDP"):
    base = f"multiproc{kind}Base"
    PROGRAMS[base] = THESPIAN.format(base, free_port())


def main() -> None:
    """Run each program five times."""
    versions = [f"{name} {version(name)}" for name in ("pykka", "thespian")]
    python = f"Python {platform.python_version()}"
    print(f"{os.cpu_count()} cores", python, *versions, date.today(), sep=", ")
    print(f"\n{'milliseconds':24}    median    lowest   highest")
    for name, program in PROGRAMS.items():
        times = []
        for _ in range(5):
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], check=True)
            times.append((time.perf_counter() - started) * 1e3)
        low, _, median, _, high = sorted(times)
        print(f"{name:24}{median:10.0f}{low:10.0f}{high:10.0f}")


if __name__ == "__main__":
    main()
