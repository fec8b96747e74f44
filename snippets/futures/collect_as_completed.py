"""Take each result as soon as it is there, and know whose it is."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

portrait_shown = Event()


def shrink(photo: str) -> str:
    """Shrink a photo; the panorama takes longer than the portrait."""
    if photo == "panorama":
        portrait_shown.wait(timeout=10)
    return f"small {photo}"


with ThreadPoolExecutor(max_workers=2) as executor:
    photo_of = {
        executor.submit(shrink, photo): photo
        for photo in ("panorama", "portrait")
    }
    for future in as_completed(photo_of, timeout=10):
        print(photo_of[future], "->", future.result())
        portrait_shown.set()
