"""Write a function once, for every executor: its caller decides which."""

import hashlib
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)


def digest(data: bytes) -> str:
    """Return the beginning of some data's digest."""
    return hashlib.sha256(data).hexdigest()[:8]


def digest_all(executor: Executor, files: list[bytes]) -> list[str]:
    """Return a digest for each file, in any executor."""
    return list(executor.map(digest, files))


def main() -> None:
    """Use threads, then processes, then what both are made from."""
    files = [b"first file", b"second file"]
    with ThreadPoolExecutor(max_workers=2) as threads:
        print("threads:", digest_all(threads, files))
    with ProcessPoolExecutor(max_workers=2) as processes:
        print("processes:", digest_all(processes, files))
    try:
        digest_all(Executor(), files)
    except NotImplementedError:
        print("Executor itself: NotImplementedError")


if __name__ == "__main__":
    main()
