# /// script
# requires-python = ">=3.14"
# ///
"""Find out which of your modules an interpreter can load."""

from concurrent import interpreters
from concurrent.interpreters import ExecutionFailed


def try_modules(modules: list[str]) -> None:
    """Import each in a new interpreter, and say how it went."""
    for module in modules:
        interpreter = interpreters.create()
        try:
            interpreter.exec(f"import {module}")
        except ExecutionFailed as error:
            print(f"{module}: {error.excinfo.msg}")
        else:
            print(f"{module}: loads")
        finally:
            interpreter.close()


try_modules(["json", "sqlite3", "decimal", "ssl"])
try_modules(["readline", "curses", "faulthandler", "tracemalloc"])
