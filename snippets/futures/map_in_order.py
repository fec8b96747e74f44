"""Map gives results in the order of the inputs, whichever is ready first."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

portrait_ready = Event()


def shrink(photo: str) -> str:
    """Shrink a photo; the panorama takes longer than the portrait."""
    if photo == "panorama":
        portrait_ready.wait(timeout=10)
    print("ready:", photo)
    if photo == "portrait":
        portrait_ready.set()
    return f"small {photo}"


with ThreadPoolExecutor(max_workers=2) as executor:
    photos = list(executor.map(shrink, ["panorama", "portrait"]))

print(photos)
