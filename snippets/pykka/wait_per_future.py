# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""The timeout of get_all counts for each future anew."""

import time

import pykka


class Resizer(pykka.ThreadingActor):
    """Resize one image after another."""

    def on_receive(self, image: str) -> str:
        time.sleep(0.5)  # the work
        return f"small {image}"


resizer = Resizer.start()
try:
    images = ["beach", "cliff", "forest", "lake", "river", "town"]
    futures = [resizer.ask(image, block=False) for image in images]
    start = time.monotonic()
    replies = list(pykka.get_all(futures, timeout=2.5))
    waited = time.monotonic() - start
    print(len(replies), "replies, and no Timeout")
    print("waited longer than the timeout:", waited > 2.5)
finally:
    pykka.ActorRegistry.stop_all()
