"""Workers send what they log to the main process, which writes it."""

import logging
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener
from multiprocessing.queues import Queue

log = logging.getLogger("shop")


def send_logs(records: "Queue[logging.LogRecord]") -> None:
    """Run once in each worker: send all that it logs to the main process."""
    root = logging.getLogger()
    root.handlers[:] = [QueueHandler(records)]  # not a forked file's, too
    root.setLevel(logging.INFO)


def resize(photo: str) -> None:
    """Resize a photo, and log it."""
    log.info("resizing %s", photo)
    if photo == "beach":
        log.warning("%s is blurred", photo)


def main() -> None:
    """Write what the workers log, until all are done."""
    handler = logging.StreamHandler(sys.stdout)  # or one for a file
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    context = multiprocessing.get_context("spawn")
    records: Queue[logging.LogRecord] = context.Queue()
    listener = QueueListener(records, handler)
    listener.start()
    try:
        with ProcessPoolExecutor(
            max_workers=1,
            mp_context=context,
            initializer=send_logs,
            initargs=(records,),
        ) as executor:
            list(executor.map(resize, ["tower", "beach"]))
    finally:
        listener.stop()  # when it has written what is still on the way


if __name__ == "__main__":
    main()
