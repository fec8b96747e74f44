"""When shutdown() cancels what is pending, which thread calls back."""

import time
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from threading import current_thread, main_thread


def report(future: Future[None]) -> None:
    """Say whether this runs in the main thread."""
    here = current_thread() is main_thread()
    print("  cancelled:", future.cancelled())
    print("  called back in your thread:", here)


def cancel_last(executor: Executor) -> None:
    """Submit more than a pool of one worker can begin, and shut it down."""
    print(type(executor).__name__)
    futures = [executor.submit(time.sleep, 0.1) for _ in range(6)]
    futures[-1].add_done_callback(report)
    executor.shutdown(cancel_futures=True)


def main() -> None:
    """Cancel in a pool of threads, then in one of processes."""
    cancel_last(ThreadPoolExecutor(max_workers=1))
    cancel_last(ProcessPoolExecutor(max_workers=1))


if __name__ == "__main__":
    main()
