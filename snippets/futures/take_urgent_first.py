"""Take what is urgent first; two that are equally urgent need a number."""

from itertools import count
from queue import PriorityQueue


class Job:
    """Something that has no order."""

    def __init__(self, name: str) -> None:
        self.name = name


pairs: PriorityQueue[tuple[int, Job]] = PriorityQueue()
pairs.put((1, Job("invoice")))
try:
    pairs.put((1, Job("reminder")))  # a tie, so it compares the jobs
except TypeError as error:
    print("TypeError:", error)

jobs: PriorityQueue[tuple[int, int, Job]] = PriorityQueue()
number = count()  # no two are equal, so it never comes to the jobs
for urgency, name in ((2, "newsletter"), (1, "invoice"), (1, "reminder")):
    jobs.put((urgency, next(number), Job(name)))
while not jobs.empty():
    urgency, _, job = jobs.get()
    print(urgency, job.name)
