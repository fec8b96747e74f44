"""Two threads take two locks in opposite order, and neither gets on."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

locks = {"Ann": Lock(), "Bob": Lock()}
both_have_one = Barrier(2)
both_gave_up = Barrier(2)


def transfer(source: str, target: str) -> str:
    """Move money between two accounts, at an unlucky moment."""
    with locks[source]:
        both_have_one.wait(timeout=10)
        # The other thread has this lock, and waits for the one held here.
        if locks[target].acquire(timeout=0.2):
            locks[target].release()
            outcome = "done"
        else:
            outcome = f"{source} to {target}: gave up waiting for {target}"
        both_gave_up.wait(timeout=10)
        return outcome


with ThreadPoolExecutor(max_workers=2) as executor:
    for line in executor.map(transfer, ["Ann", "Bob"], ["Bob", "Ann"]):
        print(line)
