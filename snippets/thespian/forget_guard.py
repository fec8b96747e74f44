# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Spawn processes without a __main__ guard, and get no system."""

import os
import tempfile
from multiprocessing import current_process

from thespian.actors import ActorSystem, InvalidActorAddress

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run

with tempfile.TemporaryFile("w+") as errors:
    if current_process().name == "MainProcess":
        # The admin's process complains on the stderr that it inherits.
        os.dup2(errors.fileno(), 2)

    # That process imports this file, and would start a system too.
    try:
        ActorSystem(
            "multiprocTCPBase",
            {"Admin Port": PORT, "Process Startup Method": "spawn"},
        )
    except InvalidActorAddress as error:
        text = str(error).replace(str(PORT), "port")
        print(f"{type(error).__name__}: {text}")

    errors.seek(0)
    print("on stderr:")
    for line in errors:
        if "An attempt" in line or "bootstrapping" in line:
            print(" ", line.strip())
