# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""The timeout of get_all counts for each future anew."""

import time

import pykka


class Oven(pykka.ThreadingActor):
    """Bake one dish after another."""

    def on_receive(self, message: str) -> str:
        time.sleep(0.5)  # the baking
        return f"{message} is done"


oven = Oven.start()
try:
    dishes = ["soup", "bread", "pie", "cake", "tart", "pizza"]
    futures = [oven.ask(dish, block=False) for dish in dishes]
    start = time.monotonic()
    replies = list(pykka.get_all(futures, timeout=2.5))
    waited = time.monotonic() - start
    print(len(replies), "replies, and no Timeout")
    print("waited longer than the timeout:", waited > 2.5)
finally:
    pykka.ActorRegistry.stop_all()
