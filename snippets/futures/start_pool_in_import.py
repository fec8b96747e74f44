"""A process pool in the body of an imported module hangs the import."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

IN_BODY = """\
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

with ProcessPoolExecutor(max_workers=1) as executor:
    print(executor.submit(square, 3).result())
"""

IN_FUNCTION = """\
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

def main():
    with ProcessPoolExecutor(max_workers=1) as executor:
        print(executor.submit(square, 3).result())
"""


def run(code: str, folder: str, timeout: int) -> str:
    """Run some code with a module in this folder; return what it prints."""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "TMPDIR": folder},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # says what was left when it was ended
        text=True,
        start_new_session=True,  # to end its workers with it
    ) as program:
        try:
            return program.communicate(timeout=timeout)[0].strip()
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGTERM)
            return "hangs"


with TemporaryDirectory() as folder:
    Path(folder, "in_body.py").write_text(IN_BODY)
    Path(folder, "in_function.py").write_text(IN_FUNCTION)
    print("import in_body:", run("import in_body", folder, 2))
    code = "import in_function; in_function.main()"
    print(f"{code}:", run(code, folder, 30))
