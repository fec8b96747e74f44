"""A function that makes its own pool multiplies its callers' threads."""

import threading
from concurrent.futures import Executor, ThreadPoolExecutor


def check_link(meeting: threading.Barrier) -> None:
    """Check a link, side by side with the others at the barrier."""
    meeting.wait(timeout=10)


def check_site(meeting: threading.Barrier, executor: Executor) -> None:
    """Check a site's four links in the executor of the caller."""
    list(executor.map(check_link, [meeting] * 4))


def check_site_alone(meeting: threading.Barrier) -> None:
    """Check a site's four links in threads of its own."""
    with ThreadPoolExecutor(4, thread_name_prefix="link") as executor:
        check_site(meeting, executor)


def count_threads(at_once: int, shared: Executor | None = None) -> int:
    """Check three sites side by side; count the threads that do it."""
    counts: list[int] = []

    def count() -> None:
        names = [thread.name for thread in threading.enumerate()]
        counts.append(sum(name.startswith("link") for name in names))

    # Calls count() at the moment when so many links are being checked.
    meeting = threading.Barrier(at_once, action=count)
    with ThreadPoolExecutor(max_workers=3) as sites:
        checks = [
            sites.submit(check_site, meeting, shared)
            if shared
            else sites.submit(check_site_alone, meeting)
            for _ in range(3)
        ]
    for check in checks:
        check.result()
    return max(counts)


print("a pool for each site:", count_threads(at_once=12))
with ThreadPoolExecutor(4, thread_name_prefix="link") as shared:
    print("one pool for all:", count_threads(4, shared))
