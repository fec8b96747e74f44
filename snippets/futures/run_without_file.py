"""A function typed into a notebook has no file that a worker could import."""

import subprocess
import sys

# `python -c` runs this as a notebook runs a cell: it is in no file.
CELL = """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

context = multiprocessing.get_context({method!r})
with ProcessPoolExecutor(max_workers=1, mp_context=context) as executor:
    print("  a function of a module:", executor.submit(abs, -3).result())
    print("  a function of the cell:", executor.submit(square, 3).result())
"""

for method in ("fork", "forkserver", "spawn"):
    print(method, flush=True)
    cell = subprocess.run(
        [sys.executable, "-c", CELL.format(method=method)],
        capture_output=True,
        text=True,
    )
    print(cell.stdout, end="")
    errors = cell.stderr.splitlines()
    for line in errors:
        if line.startswith("AttributeError") or line is errors[-1]:
            print(" ", line.partition(" on <")[0])
