"""A worker stays in the folder in which it started: send full paths."""

import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

spawn = multiprocessing.get_context("spawn")  # as on macOS and Windows


def read(path: Path) -> str:
    """Return the text of a file, or why there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    """Change the folder after the worker has started, and send two paths."""
    home = Path.cwd()
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(max_workers=1, mp_context=spawn) as executor,
    ):
        executor.submit(abs, -1).result()  # the worker starts here
        os.chdir(folder)
        path = Path("prices.txt")
        path.write_text("tea: 3 euros", encoding="utf-8")
        try:
            print(
                "whole path:", executor.submit(read, path.absolute()).result()
            )
            print("relative path:", executor.submit(read, path).result())
        finally:
            os.chdir(home)  # Windows keeps a folder that a process is in


if __name__ == "__main__":
    main()
