# /// script
# requires-python = ">=3.11"
# dependencies = ["tenacity>=9.1,<10"]
# ///
"""Fetch pages, four at a time, with retries and one deadline for all."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import tenacity

ANSWERS = {
    "/news": [200],
    "/busy": [200, 503, 503],
    "/gone": [404],
    "/slow": [200],
}


class Site(BaseHTTPRequestHandler):
    """A little web site on this computer, in place of one far away."""

    def do_GET(self) -> None:
        self.send_response(ANSWERS[self.path].pop())
        self.end_headers()
        with suppress(OSError):  # once the client has hung up
            while self.path == "/slow":  # a byte now and then, forever
                time.sleep(0.05)
                self.wfile.write(b"a")
            self.wfile.write(b"read all about it")

    def log_message(self, format: str, *args: object) -> None:
        pass


class BusyError(Exception):
    """The server asks for another try, later."""


def time_left(deadline: float) -> float:
    """Return the seconds that are left; raise TimeoutError if none are."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("timed out")
    return left


@tenacity.retry(
    retry=tenacity.retry_if_exception_type(BusyError),
    stop=tenacity.stop_after_attempt(5),
    wait=tenacity.wait_random_exponential(multiplier=0.02, max=0.5),
    reraise=True,
)
def fetch(host: str, path: str, deadline: float) -> bytes:
    """Fetch a page, waiting for the server until the deadline at most."""
    left = time_left(deadline)
    with closing(HTTPConnection(host, timeout=left)) as connection:
        connection.request("GET", path)
        socket = connection.sock
        response = connection.getresponse()
        if response.status in (429, 503):
            raise BusyError(response.reason)
        if response.status != 200:
            raise HTTPException(response.reason)
        text = b""
        while piece := response.read1():  # what has come, not all that comes
            text += piece
            socket.settimeout(time_left(deadline))
        return text


with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    host = f"127.0.0.1:{server.server_port}"
    deadline = time.monotonic() + 2
    with ThreadPoolExecutor(max_workers=4) as executor:
        pages = {
            path: executor.submit(fetch, host, path, deadline)
            for path in ("/news", "/busy", "/gone", "/slow")
        }
    server.shutdown()

for path, page in pages.items():
    print(path, repr(page.exception() or page.result()))
