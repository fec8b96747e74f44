"""Serve the built site as a static host does: compressed, with its own 404."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md")


class Handler(SimpleHTTPRequestHandler):
    """Answer from a folder that stands under a prefix, as on GitHub Pages."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, prefix: str, directory: str) -> None:
        self.prefix = prefix
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path, _, name = self.path.partition(self.prefix)
        file = Path(self.translate_path(f"/{name}"))
        file = file / "index.html" if file.is_dir() else file
        found = not path and file.is_file()
        if not found:
            file = Path(self.directory, "404.html")
        body = file.read_bytes() if file.is_file() else b"not found\n"
        kind = self.guess_type(file)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind + "; charset=utf-8" * text)
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in COMPRESSED:
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # a page that is closed meanwhile
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder on a free port of this machine; yield its address."""
    handler = partial(Handler, prefix=prefix, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        # It looks so often, in seconds, whether it is to end.
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
