"""Forked workers draw the same random numbers, unless each has a seed."""

import multiprocessing
import random
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

generator = random.Random()  # made once, when the file is imported
both_here: Barrier  # in a worker, set_up sets it


def set_up(barrier: Barrier) -> None:
    """Keep what makes two tasks run in two workers."""
    global both_here
    both_here = barrier


def draw(task: int) -> int:
    """Draw from this process's copy of the generator."""
    both_here.wait(timeout=10)
    return generator.randrange(1_000_000)


def draw_by_module(task: int) -> int:
    """Draw from the module's own generator."""
    both_here.wait(timeout=10)
    return random.randrange(1_000_000)


def draw_seeded(task: int) -> int:
    """Draw from a generator with a seed of the task's own."""
    both_here.wait(timeout=10)
    return random.Random(f"run 7, task {task}").randrange(1_000_000)


def count_different(function: Callable[[int], int]) -> int:
    """Draw in two forked workers; count the different numbers."""
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        max_workers=2,
        mp_context=fork,
        initializer=set_up,
        initargs=(fork.Barrier(2),),
    ) as executor:
        return len(set(executor.map(function, range(2), timeout=10)))


if __name__ == "__main__":
    print("different numbers of 2, own generator:", count_different(draw))
    print("by random.randrange():", count_different(draw_by_module))
    print("with a seed for each task:", count_different(draw_seeded))
