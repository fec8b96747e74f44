"""Stop a process by an event, which works without signals, too."""

import multiprocessing
from multiprocessing.synchronize import Event

spawn = multiprocessing.get_context("spawn")  # as on macOS and Windows


def watch(watching: Event, stop: Event) -> None:
    """Watch until told to stop, and tidy up then."""
    try:
        watching.set()
        stop.wait(timeout=10)
    finally:
        print("tidied up", flush=True)


def main() -> None:
    """Stop one process by an event, and end another."""
    for by_event in (True, False):
        watching, stop = spawn.Event(), spawn.Event()
        process = spawn.Process(target=watch, args=(watching, stop))
        process.start()
        watching.wait(timeout=10)
        if by_event:
            stop.set()
        else:
            process.terminate()  # SIGTERM; Windows ends it without a signal
        process.join(timeout=10)
        print("by an event:" if by_event else "by terminate():", end=" ")
        print("exit code", process.exitcode, flush=True)


if __name__ == "__main__":
    main()
