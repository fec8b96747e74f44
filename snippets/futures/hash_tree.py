# /// script
# requires-python = ">=3.11"
# dependencies = ["tqdm>=4.67,<5"]
# ///
"""Hash every file under a folder in threads, with a progress bar."""

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tqdm import tqdm


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_all(paths: Iterable[Path]) -> Iterator[tuple[Path, str | OSError]]:
    """Yield each path with its hash, or with the reason that it has none."""
    with ThreadPoolExecutor() as executor:
        path_of = {executor.submit(hash_file, path): path for path in paths}
        # disable=None: no bar unless stderr is a terminal.
        bar = tqdm(as_completed(path_of), total=len(path_of), disable=None)
        for future in bar:
            try:
                yield path_of[future], future.result()
            except OSError as error:
                yield path_of[future], error


def write_tree(root: Path) -> None:
    """Make a folder to try it on."""
    (root / "photos").mkdir()
    (root / "a.txt").write_text("to be")
    (root / "copy of a.txt").write_text("to be")
    (root / "photos" / "beach.raw").write_bytes(bytes(1_000_000))
    (root / "lost.txt").symlink_to("nowhere")


with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    write_tree(root)
    files = [path for path in root.rglob("*") if not path.is_dir()]
    for path, found in sorted(hash_all(files)):
        name = path.relative_to(root).as_posix()
        if isinstance(found, OSError):
            print(f"{name}: {found.strerror}")
        else:
            print(f"{name}: {found[:16]}")
