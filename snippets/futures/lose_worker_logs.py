"""What a worker process logs is lost, if it imported the file anew."""

import logging
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor

log = logging.getLogger("shop")


def resize(photo: str) -> str:
    """Resize a photo, and log it."""
    log.info("resizing %s", photo)
    return f"{photo}, handlers here: {len(logging.getLogger().handlers)}"


def main() -> None:
    """Set logging up, and log here and in a worker."""
    logging.basicConfig(
        level=logging.INFO,
        stream=sys.stdout,
        format="%(processName)s: %(message)s",
    )
    log.info("starting")
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as executor:
        print(executor.submit(resize, "beach").result(timeout=60))
    log.info("done")


if __name__ == "__main__":
    main()
