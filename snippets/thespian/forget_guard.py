# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Spawn processes without a __main__ guard, and get no system."""

import os

from thespian.actors import ActorSystem, InvalidActorAddress

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run

# The admin's process complains on the stderr that it inherits.
with open(os.devnull, "w") as nowhere:
    os.dup2(nowhere.fileno(), 2)

# The admin's process imports this file, and would start a system too.
try:
    ActorSystem(
        "multiprocTCPBase",
        {"Admin Port": PORT, "Process Startup Method": "spawn"},
    )
except InvalidActorAddress as error:
    print(type(error).__name__)
