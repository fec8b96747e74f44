"""Give map() several arguments: one by one, fixed, by name or in tuples."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import repeat, starmap


def resize(photo: str, width: int, suffix: str = "png") -> str:
    """Resize a photo to a width."""
    return f"{photo}-{width}.{suffix}"


photos = ["beach", "tower"]
orders = [("beach", 100, "gif"), ("tower", 200, "jpg")]

with ThreadPoolExecutor(max_workers=2) as executor:
    # An iterable for each argument; map() ends with the shortest.
    print(*executor.map(resize, photos, [100, 200]))
    # The same value each time.
    print(*executor.map(resize, photos, repeat(100)))
    # The same values, by name.
    print(*executor.map(partial(resize, width=100, suffix="jpg"), photos))
    # A list of tuples, as for itertools.starmap().
    print(*executor.map(resize, *zip(*orders, strict=True)))
    # A different keyword for each: submit() takes what the function takes.
    futures = [executor.submit(resize, p, width=len(p)) for p in photos]
    print(*(future.result() for future in futures))

print("as without a pool:", *starmap(resize, orders))
