"""A function that makes its own pool multiplies its callers' threads."""

from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Barrier, current_thread


def check_link(meeting: Barrier) -> str:
    """Check one link; return the name of the thread that does it."""
    meeting.wait(timeout=10)  # opens when so many links are being checked
    return current_thread().name


def check_site(meeting: Barrier, executor: Executor) -> set[str]:
    """Check a site's four links in the executor of the caller."""
    return set(executor.map(check_link, [meeting] * 4))


def check_site_alone(meeting: Barrier) -> set[str]:
    """Check a site's four links in threads of its own."""
    with ThreadPoolExecutor(max_workers=4) as executor:
        return check_site(meeting, executor)


with ThreadPoolExecutor(max_workers=3) as sites:
    names = sites.map(check_site_alone, [Barrier(12)] * 3)
    print("a pool for each site, threads:", len(set().union(*names)))

    with ThreadPoolExecutor(max_workers=4) as links:
        names = sites.map(check_site, [Barrier(4)] * 3, [links] * 3)
        print("one pool for all, threads:", len(set().union(*names)))
