"""No task waits: each returns what it found, and you submit that."""

from concurrent.futures import (
    FIRST_COMPLETED,
    Executor,
    ThreadPoolExecutor,
    wait,
)

FOLDERS = {
    "home": ["letters", "photos"],
    "letters": [],
    "photos": ["summer"],
    "summer": ["beach"],
    "beach": [],
}


def list_folders(folder: str) -> list[str]:
    """Return the folders in a folder."""
    return FOLDERS[folder]


def count_folders(top: str, executor: Executor) -> int:
    """Count a folder and all that is in it."""
    count = 0
    pending = {executor.submit(list_folders, top)}
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            count += 1
            for folder in future.result():
                pending.add(executor.submit(list_folders, folder))
    return count


for workers in (1, 3):
    with ThreadPoolExecutor(max_workers=workers) as executor:
        print(f"threads: {workers}, folders:", count_folders("home", executor))
