"""Two threads read the same count, and one of two visits is lost."""

import threading

visits = 0
both_have_read = threading.Barrier(2)


def record_visit() -> None:
    """Add one to the count in two steps: read it, then write it."""
    global visits
    seen = visits
    both_have_read.wait()  # the worst moment: both have read, none has written
    visits = seen + 1


visitors = [threading.Thread(target=record_visit) for _ in range(2)]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print("visits: 2, counted:", visits)
