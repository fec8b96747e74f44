# /// script
# requires-python = ">=3.13"
# ///
"""See how many threads a pool takes if you do not say."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event, active_count


def count_threads() -> int:
    """Give a pool more tasks than it has threads; count the threads."""
    count_now = Event()
    with ThreadPoolExecutor() as executor:
        for _ in range(100):
            executor.submit(count_now.wait, 10)
        threads = active_count() - 1  # without this one
        count_now.set()
    return threads


if "PYTHON_CPU_COUNT" in os.environ:
    processors = os.process_cpu_count()
    print(f"processors: {processors}, threads: {count_threads()}")
else:
    for number in (1, 3, 64):
        # The same as `python -X cpu_count=3`.
        environment = {**os.environ, "PYTHON_CPU_COUNT": str(number)}
        subprocess.run([sys.executable, __file__], env=environment, check=True)
