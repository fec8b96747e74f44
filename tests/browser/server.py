"""Serve the built site as a static host does: compressed, with its own 404."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md")


class Handler(SimpleHTTPRequestHandler):
    """Answer from a folder that stands under a prefix, as on GitHub Pages."""

    protocol_version = "HTTP/1.1"
    prefix = "/"

    def do_HEAD(self) -> None:
        self.answer(with_body=False)

    def do_GET(self) -> None:
        self.answer(with_body=True)

    def answer(self, with_body: bool) -> None:
        status, file = 200, self.file()
        if file is None:
            status, file = 404, Path(self.directory, "404.html")
        body = file.read_bytes() if file.is_file() else b"not found\n"
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in COMPRESSED:
            self.send_header("Vary", "Accept-Encoding")
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, mtime=0)
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def file(self) -> Path | None:
        """Give the file that is asked for, if it is there."""
        if not self.path.startswith(self.prefix):
            return None
        at = self.path.removeprefix(self.prefix)
        file = Path(self.translate_path(f"/{at}"))
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() else None

    def guess_type(self, path: object) -> str:
        kind = super().guess_type(str(path))
        text = kind.startswith("text/") or kind == "application/json"
        return f"{kind}; charset=utf-8" if text else kind

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serve(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address."""

    class Prefixed(Handler):
        pass

    Prefixed.prefix = prefix
    handler = partial(Prefixed, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()
