"""Kill each task that takes too long, and keep the results of the rest."""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

# Not by fork, which is not safe beside the threads of the pool below.
spawn = multiprocessing.get_context("spawn")


def report(send: Connection, function: Callable[..., Any], args: Any) -> None:
    """Run the task in its process, and send what it returns or raises."""
    try:
        send.send((True, function(*args)))
    except Exception as error:
        send.send((False, error))


def run_or_kill(
    timeout: float, function: Callable[..., Any], *args: Any
) -> Any:
    """Run a task in a process of its own; kill it when its time is up."""
    receive, send = spawn.Pipe(duplex=False)
    process = spawn.Process(target=report, args=(send, function, args))
    with receive:
        with send:
            process.start()
        try:
            if not receive.poll(timeout):
                raise TimeoutError(f"killed after {timeout} s")
            returned, outcome = receive.recv()  # EOFError, if it died
        finally:
            process.kill()  # does nothing to one that has ended
            process.join()
    if not returned:
        raise outcome
    return outcome


def count_down(number: int) -> str:
    """Count down; from a negative number this never ends."""
    while number:
        number -= 1
    return "done"


def main() -> None:
    """Run three tasks, two at a time, each with a time limit of its own."""
    limits = {1000: 60, -1: 0.5, 2000: 60}
    with ThreadPoolExecutor(max_workers=2) as executor:
        tasks = {
            number: executor.submit(run_or_kill, limit, count_down, number)
            for number, limit in limits.items()
        }
    for number, task in tasks.items():
        print(f"{number}: {task.exception() or task.result()}")


if __name__ == "__main__":
    main()
