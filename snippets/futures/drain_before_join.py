"""A process that has put much into a queue ends only when you take it."""

from contextlib import closing
from multiprocessing import Process, Queue


def write_report(reports: "Queue[str]") -> None:
    """Put a report of a million characters into the queue, and return."""
    reports.put("a" * 1_000_000)


def main() -> None:
    """Join too early, then take the report, then join."""
    reports: Queue[str] = Queue()
    with closing(reports):
        writer = Process(target=write_report, args=(reports,))
        writer.start()

        writer.join(timeout=0.3)
        print("joined before the report is taken:", not writer.is_alive())

        print("characters in the report:", len(reports.get(timeout=10)))
        writer.join(timeout=10)
        print("joined after it is taken:", not writer.is_alive())


if __name__ == "__main__":
    main()
