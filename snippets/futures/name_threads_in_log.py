"""Logging is made for threads: each line comes whole, and says whose it is."""

import logging
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

log = logging.getLogger("shop")
request: ContextVar[str] = ContextVar("request", default="-")


def add_request(record: logging.LogRecord) -> bool:
    """Give a record the request that this context is for."""
    record.request = request.get()
    return True


def look_up(item: str) -> None:
    """Look an item up, and log it."""
    log.info("looking up %s", item)


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(add_request)
logging.basicConfig(
    level=logging.INFO,
    handlers=[handler],
    format="%(threadName)s, request %(request)s: %(message)s",
)

with ThreadPoolExecutor(max_workers=1, thread_name_prefix="shop") as executor:
    request.set("17")
    log.info("received")
    executor.submit(look_up, "tea")
    executor.submit(copy_context().run, look_up, "jam")
log.info("answered")
