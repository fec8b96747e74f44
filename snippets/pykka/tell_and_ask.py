# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Tell returns at once; ask waits for the reply."""

from threading import Event

import pykka


class Resizer(pykka.ThreadingActor):
    """Resize one image at a time, when the disk is ready."""

    def __init__(self, disk_is_ready: Event) -> None:
        super().__init__()
        self.disk_is_ready = disk_is_ready

    def on_receive(self, image: str) -> str:
        self.disk_is_ready.wait(timeout=30)
        print("resized:", image)
        return f"{image} is ready"


disk_is_ready = Event()
resizer = Resizer.start(disk_is_ready)
try:
    resizer.tell("beach.jpg")
    print("told, and nothing is resized yet")

    disk_is_ready.set()
    print("asked:", resizer.ask("forest.jpg"))
finally:
    resizer.stop()
