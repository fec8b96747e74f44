"""Two threads on one HTTP connection get in each other's way."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

asked, answer = Event(), Event()


class Site(BaseHTTPRequestHandler):
    """A little web site on this computer that takes its time."""

    def do_GET(self) -> None:
        asked.set()
        answer.wait(timeout=10)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


def connect() -> HTTPConnection:
    """Return a connection to the site."""
    return HTTPConnection("127.0.0.1", server.server_port, timeout=10)


def fetch(connection: HTTPConnection, path: str) -> str:
    """Fetch a page on this connection."""
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def fetch_alone(path: str) -> str:
    """Fetch a page on a connection of its own."""
    with closing(connect()) as connection:
        return fetch(connection, path)


with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    with ThreadPoolExecutor(max_workers=3) as executor:
        with closing(connect()) as shared:
            first = executor.submit(fetch, shared, "/home")
            asked.wait(timeout=10)
            second = executor.submit(fetch, shared, "/about")
            error = second.exception(timeout=10)
            assert isinstance(error, HTTPException)
            print(f"shared: {type(error).__name__}: {error}")
            third = executor.submit(fetch_alone, "/about")
            answer.set()
            print("the first:", first.result())
        print("alone:", third.result())
    server.shutdown()
