"""Without a guard, a new worker process starts the pool again."""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

# A spawned worker imports this file, as __mp_main__, to find its functions.
spawn = multiprocessing.get_context("spawn")

# Here `if __name__ == "__main__":` is missing.
try:
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as executor:
        print(executor.submit(abs, -1).result())
except BrokenProcessPool:
    print(f"{__name__}: the worker died")
except RuntimeError:
    print(f"{__name__}: refused to start a process", flush=True)
    sys.exit(1)  # without this except, a traceback ends the worker here
