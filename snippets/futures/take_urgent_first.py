"""Take what is urgent first; two that are equally urgent need a number."""

from itertools import count
from queue import PriorityQueue


class Letter:
    """Something that has no order."""

    def __init__(self, text: str) -> None:
        self.text = text


pairs: PriorityQueue[tuple[int, Letter]] = PriorityQueue()
pairs.put((1, Letter("invoice")))
try:
    pairs.put((1, Letter("reminder")))  # a tie, so it compares the letters
except TypeError as error:
    print("TypeError:", error)

letters: PriorityQueue[tuple[int, int, Letter]] = PriorityQueue()
number = count()  # no two are equal, so it never comes to the letters
for urgency, text in ((2, "card"), (1, "invoice"), (1, "reminder")):
    letters.put((urgency, next(number), Letter(text)))
while not letters.empty():
    urgency, _, letter = letters.get()
    print(urgency, letter.text)
