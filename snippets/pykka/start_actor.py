# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Define an actor, start it, ask it something and stop it."""

import pykka


class Greeter(pykka.ThreadingActor):
    """Answer each name with a greeting."""

    def on_receive(self, message: str) -> str:
        return f"Hello, {message}!"


greeter = Greeter.start()
try:
    print(greeter.ask("Ann"))
finally:
    greeter.stop()
