# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Without stop() a program runs its last line, and never exits."""

import subprocess
import sys

FORGETFUL_PROGRAM = """
import pykka
actor = pykka.ThreadingActor.start()
print("this is the last line", flush=True)
"""

with subprocess.Popen(
    [sys.executable, "-c", FORGETFUL_PROGRAM],
    stdout=subprocess.PIPE,
    text=True,
) as program:
    assert program.stdout is not None
    print("the program says:", program.stdout.readline(), end="")
    try:
        program.wait(timeout=0.5)
    except subprocess.TimeoutExpired:
        print("still running: the actor's thread waits for messages")
    finally:
        program.kill()
