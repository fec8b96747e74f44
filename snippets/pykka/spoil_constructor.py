# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Two constructors that go wrong: one is loud, one is silent."""

import pykka


class ForgetsSuper(pykka.ThreadingActor):
    """Leave out super().__init__()."""

    def __init__(self, owner: str) -> None:
        self.owner = owner


class ForgetsUnderscores(pykka.ThreadingActor):
    """Write init, which Python never calls."""

    def init(self, owner: str) -> None:
        self.owner = owner


try:
    ForgetsSuper.start("Ann")
except AttributeError as error:
    print("ForgetsSuper: AttributeError", error.name)

account = ForgetsUnderscores.start("Ann")
try:
    print("ForgetsUnderscores: started")
    print("has an owner:", hasattr(account.proxy(), "owner"))
finally:
    account.stop()
