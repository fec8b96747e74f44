"""What goes to a worker process and back must pickle."""

import pickle
import re
from collections.abc import Callable, Iterator
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from functools import partial
from threading import Lock


def greet(name: object = "you") -> str:
    """Return a greeting."""
    return f"hello {name}"


def yield_greeting() -> Iterator[str]:
    """Return a generator: it runs, but it does not pickle."""
    yield "hello"


TASKS: dict[str, Callable[[], object]] = {
    "function": greet,
    "method": "hello you".upper,
    "class": dict,
    "partial": partial(greet, "Ann"),
    "lambda": lambda: "hello",
    "lock as argument": partial(greet, Lock()),
    "generator as result": yield_greeting,
}


def try_tasks(executor: Executor) -> None:
    """Run every task and print which of them come back."""
    print(type(executor).__name__)
    with executor:
        for name, task in TASKS.items():
            try:
                executor.submit(task).result(timeout=10)
                print(f"  {name}: runs")
            except (pickle.PicklingError, TypeError) as error:
                message = re.sub(" at 0x[0-9a-f]+", "", str(error))
                print(f"  {name}: {type(error).__name__}: {message}")


def main() -> None:
    """Try the same tasks on processes and on threads."""
    try_tasks(ProcessPoolExecutor(max_workers=1))
    try_tasks(ThreadPoolExecutor(max_workers=1))


if __name__ == "__main__":
    main()
