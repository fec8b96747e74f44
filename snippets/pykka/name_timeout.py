# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""A timeout must be named: block and timeout are keyword-only."""

from collections.abc import Callable

import pykka


class Greeter(pykka.ThreadingActor):
    """Answer each name with a greeting."""

    def on_receive(self, message: str) -> str:
        return f"Hello, {message}!"


greeter = Greeter.start()
ask: Callable[..., object] = greeter.ask  # a type checker would complain
try:
    try:
        ask("Ann", 5)
    except TypeError as error:
        print("TypeError:", error)
    print(ask("Ann", timeout=5))
finally:
    greeter.stop()
