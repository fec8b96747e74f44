"""Run commands side by side from threads, each with a time limit."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

PROGRAMS = {
    "count": "print(sum(range(10)))",
    "fail": "raise SystemExit('no such file')",
    "hang": "import threading; threading.Event().wait()",
}


def run(code: str, timeout: float) -> str:
    """Run a command; return what it prints, or raise."""
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=timeout, check=True
    ).stdout.strip()


with ThreadPoolExecutor(max_workers=2) as executor:
    tasks = {
        name: executor.submit(run, code, 1 if name == "hang" else 60)
        for name, code in PROGRAMS.items()
    }
for name, task in tasks.items():
    try:
        print(f"{name}: prints {task.result()}")
    except subprocess.CalledProcessError as error:
        print(f"{name}: exit code {error.returncode}, {error.stderr.strip()}")
    except subprocess.TimeoutExpired as error:
        print(f"{name}: killed after {error.timeout} s")
