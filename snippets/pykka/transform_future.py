# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Say what to do with a reply before it has come."""

from threading import current_thread

import pykka


class Folder(pykka.ThreadingActor):
    """Know how large files are, in MB."""

    def sizes(self, *files: str) -> list[int]:
        known = {"notes.txt": 2, "photo.jpg": 15, "film.mp4": 40}
        return [known[file] for file in files]


def total(sizes: list[int]) -> int:
    """Add the sizes, and say where."""
    print("adding in", current_thread().name)
    return sum(sizes)


folder = Folder.start().proxy()
try:
    future = folder.sizes("notes.txt", "photo.jpg", "film.mp4").map(total)
    print("mapped, nothing added yet")
    print("total:", future.get())

    sizes = folder.sizes("notes.txt", "photo.jpg", "film.mp4")
    print("small:", sizes.filter(lambda size: size < 20).get())

    both = folder.sizes("notes.txt").join(folder.sizes("film.mp4"))
    print("joined:", both.get())
finally:
    folder.actor_ref.stop()
