"""Fetch three pages side by side and count the words of each."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAGES = {
    "/home": "welcome to the little book shop",
    "/hours": "open from nine to five",
    "/about": "we sell books",
}


class Site(BaseHTTPRequestHandler):
    """A little web site on this computer, in place of one far away."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(PAGES[self.path].encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def count_words(port: int, path: str) -> int:
    """Fetch a page and return the number of its words."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        return len(connection.getresponse().read().split())


with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    with ThreadPoolExecutor(max_workers=3) as executor:
        counts = {
            path: executor.submit(count_words, server.server_port, path)
            for path in PAGES
        }
    server.shutdown()

for path, count in counts.items():
    print(path, count.result())
