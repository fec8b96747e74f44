"""After shutdown a pool takes no more tasks, but ends those it has."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

paper = Event()


def print_letter(name: str) -> str:
    """Print a letter as soon as there is paper."""
    paper.wait(timeout=10)
    return f"letter to {name}"


printer = ThreadPoolExecutor(max_workers=1)
letters = [printer.submit(print_letter, name) for name in ("Ann", "Bob")]

printer.shutdown(wait=False)
print("back at once, done:", [letter.done() for letter in letters])

try:
    printer.submit(print_letter, "Eve")
except RuntimeError:
    print("no more letters: RuntimeError")

paper.set()
printer.shutdown(wait=True)  # you may call it again, now to wait
print("done:", [letter.result() for letter in letters])
