"""A pool takes tasks in order; a PriorityQueue in front changes the order."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from queue import PriorityQueue
from threading import Event

Job = tuple[int, int, Callable[[], None]]

waiting: PriorityQueue[Job] = PriorityQueue()
numbers = count()  # equal priorities run in order, and jobs are not compared


def run_next() -> None:
    """Run the most urgent of the jobs that wait."""
    *_, job = waiting.get_nowait()
    job()


def submit(priority: int, job: Callable[[], None]) -> "Future[None]":
    """Let a job wait; the lowest number is the most urgent."""
    waiting.put((priority, next(numbers), job))
    return executor.submit(run_next)  # takes a job only when a thread is free


all_here = Event()
with ThreadPoolExecutor(max_workers=1) as executor:
    tasks = [submit(0, lambda: print("opens:", all_here.wait(timeout=10)))]
    tasks += [
        submit(9, lambda: print("back-up")),
        submit(5, lambda: print("newsletter")),
        submit(1, lambda: print("password reset")),
    ]
    all_here.set()
for task in tasks:
    task.result()  # raises what run_next() raised
