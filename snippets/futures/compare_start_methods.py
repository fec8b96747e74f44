"""What does a worker know of its program? Compare the start methods."""

import logging
import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor

currency = "euros"


def stop(number: int, frame: object) -> None:
    """Handle SIGTERM."""


def look_around() -> dict[str, object]:
    """Return what this process has of what main() set."""
    return {
        "name of the file": __name__,
        "global": currency,
        "level of logging": logging.getLevelName(logging.getLogger().level),
        "handler of SIGTERM": signal.getsignal(signal.SIGTERM) is stop,
        "environment": os.environ.get("REGION"),
    }


def main() -> None:
    """Set things, and look for them in workers of each kind."""
    global currency
    currency = "crowns"
    logging.basicConfig(level=logging.DEBUG)
    signal.signal(signal.SIGTERM, stop)
    os.environ["REGION"] = "north"

    for method in ("fork", "forkserver", "spawn"):
        if method not in multiprocessing.get_all_start_methods():
            continue  # Windows has only spawn
        context = multiprocessing.get_context(method)
        with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
            print(method)
            for what, value in pool.submit(look_around).result().items():
                print(f"  {what}: {value}")


if __name__ == "__main__":
    main()
