"""When the block fails, it still runs every task before you hear of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

printed: list[str] = []


def print_letter(name: str, printing: Event, paper: Event) -> None:
    """Print a letter as soon as there is paper."""
    printing.set()
    paper.wait(timeout=10)
    printed.append(name)


def print_all(cancel: bool) -> None:
    """Submit three letters, then fail while the first is being printed."""
    printing, paper = Event(), Event()
    with ThreadPoolExecutor(max_workers=1) as printer:
        for name in ("Ann", "Bob", "Eve"):
            printer.submit(print_letter, name, printing, paper)
        printing.wait(timeout=10)
        try:
            raise LookupError("no address for Joe")
        except LookupError:
            if cancel:
                printer.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            paper.set()


for cancel in (False, True):
    printed.clear()
    try:
        print_all(cancel)
    except LookupError as error:
        print(f"{error}, with cancel_futures={cancel}: {printed}")
