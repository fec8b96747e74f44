"""Two threads print, and one comes between the other's line and its end."""

import io
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import redirect_stdout
from threading import Event, Lock

lock = Lock()


class Screen(io.StringIO):
    """A slow screen: after a.txt's words it lets the other thread in."""

    def __init__(self) -> None:
        super().__init__()
        self.first_wrote, self.go_on = Event(), Event()

    def write(self, text: str) -> int:
        length = super().write(text)
        if text.startswith("a.txt"):
            self.first_wrote.set()
            self.go_on.wait(timeout=10)
        return length


def print_under_lock(line: str) -> None:
    """Print a line while nobody else does."""
    with lock:
        print(line)


def print_at_once(line: str) -> None:
    """Print a line and its end in one piece."""
    print(f"{line}\n", end="")


for say in (print, print_under_lock, print_at_once):
    screen = Screen()
    with redirect_stdout(screen), ThreadPoolExecutor(max_workers=2) as pool:
        pool.submit(say, "a.txt: done")
        screen.first_wrote.wait(timeout=10)
        second = pool.submit(say, "b.txt: done")
        wait([second], timeout=2)  # prints at once, or waits for the lock
        screen.go_on.set()
    print(f"{say.__name__}: {screen.getvalue()!r}")
