"""A test stops a running task at a point it knows, without a sleep."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def copy_all(
    names: Iterable[str], copy: Callable[[str], None], stop: Event
) -> list[str]:
    """Copy file after file until told to stop; return what was copied."""
    copied = []
    for name in names:
        if stop.is_set():
            break
        copy(name)
        copied.append(name)
    return copied


def test_stop_finishes_the_file_being_copied() -> None:
    """Stop during the first of two files."""
    copying, go_on, stop = Event(), Event(), Event()

    def copy(name: str) -> None:
        # Runs in the pool's thread, in place of the real copy.
        copying.set()
        assert go_on.wait(timeout=10)

    with ThreadPoolExecutor(max_workers=1) as executor:
        copied = executor.submit(copy_all, ["a.txt", "b.txt"], copy, stop)
        assert copying.wait(timeout=10)
        stop.set()  # here the first file is being copied, for certain
        go_on.set()
        assert copied.result(timeout=10) == ["a.txt"]


if __name__ == "__main__":
    test_stop_finishes_the_file_being_copied()
    print("stopped after the first file")
