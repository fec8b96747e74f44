"""Tasks in processes report how far they are, by a queue."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import Queue

Report = tuple[str, int]
ROWS = 100
reports: "Queue[Report]"


def keep_queue(queue: "Queue[Report]") -> None:
    """Run once in each worker: keep the queue that its tasks report to."""
    global reports
    reports = queue


def add_up(file: str) -> int:
    """Add up the rows of a file, and report every 25 rows."""
    total = 0
    for row in range(1, ROWS + 1):
        total += row
        if row % 25 == 0:
            reports.put((file, row))
    return total


def main() -> None:
    """Add two files up, and show how far it is."""
    files = ["may.csv", "june.csv"]
    context = multiprocessing.get_context()
    queue: Queue[Report] = context.Queue()
    done = dict.fromkeys(files, 0)
    with ProcessPoolExecutor(
        max_workers=2,
        mp_context=context,
        initializer=keep_queue,
        initargs=(queue,),
    ) as executor:
        futures = [executor.submit(add_up, file) for file in files]
        while sum(done.values()) < ROWS * len(files):
            file, row = queue.get(timeout=60)
            done[file] = row
            print(f"{sum(done.values()) / ROWS / len(files):.0%}")
        print("totals:", [future.result() for future in futures])


if __name__ == "__main__":
    main()
