"""Tasks that wait for tasks: fine with little data, stuck with more."""

from concurrent.futures import ThreadPoolExecutor

FOLDERS = {
    "home": ["documents", "photos"],
    "documents": [],
    "photos": ["summer"],
    "summer": ["beach"],
    "beach": [],
}


def count_folders(
    folder: str, executor: ThreadPoolExecutor, timeout: float
) -> int:
    """Count a folder and all that is in it, each in a task of its own."""
    counts = [
        executor.submit(count_folders, inner, executor, timeout)
        for inner in FOLDERS[folder]
    ]
    # This task keeps its thread while it waits for the others.
    return 1 + sum(count.result(timeout) for count in counts)


for folder, timeout in (("summer", 10), ("photos", 10), ("home", 0.2)):
    with ThreadPoolExecutor(max_workers=3) as executor:
        count = executor.submit(count_folders, folder, executor, timeout)
        try:
            print(f"{folder}: {count.result(timeout=30)} folders")
        except TimeoutError:
            print(f"{folder}: stuck")
