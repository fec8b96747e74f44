# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Stop every actor, the last started first, whatever happens."""

import pykka


class Service(pykka.ThreadingActor):
    """Say when it starts and stops."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def on_start(self) -> None:
        print("on_start:", self.name)

    def on_receive(self, message: str) -> str:
        return f"{self.name} got {message!r}"

    def on_stop(self) -> None:
        print("on_stop:", self.name)


try:
    database = Service.start("database")
    print(database.ask("are you ready?"))
    website = Service.start("website")
    print(website.ask("are you ready?"))
finally:
    print("stopped:", pykka.ActorRegistry.stop_all())
