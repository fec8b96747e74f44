# /// script
# requires-python = ">=3.11"
# dependencies = ["tqdm>=4.67,<5"]
# ///
"""A bar around the inputs of map() is full before the work is done."""

import io
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

from tqdm import tqdm

go_on = Event()
nowhere = io.StringIO()  # draws no bar; leave file= out to see it


def resize(photo: int) -> int:
    """Resize a photo when told to."""
    go_on.wait(timeout=10)
    return photo


with ThreadPoolExecutor(max_workers=2) as executor:
    inputs = tqdm(range(10), file=nowhere)
    results = executor.map(resize, inputs)
    print(f"around the inputs: {inputs.n} of 10, and none is done")
    go_on.set()
    list(results)

    go_on.clear()
    futures = [executor.submit(resize, photo) for photo in range(10)]
    finished = tqdm(as_completed(futures), total=len(futures), file=nowhere)
    print(f"around as_completed(): {finished.n} of 10, and none is done")
    go_on.set()
    for future in finished:
        future.result()
    print(f"at the end: {finished.n} of 10")

    in_order = tqdm(executor.map(resize, range(10)), total=10, file=nowhere)
    print("around the results of map():", sum(1 for _ in in_order), "of 10")
