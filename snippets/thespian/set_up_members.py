# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""A setting told to a troupe reaches one member; a capability, them all."""

import os

from thespian.actors import Actor, ActorAddress, ActorSystem
from thespian.troupe import UpdateTroupeSettings, troupe

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


@troupe(max_count=1)
class Greeter(Actor):
    """Greet once, in the language set before."""

    # Thespian fills parameters named capabilities and requirements.
    def __init__(self, capabilities: dict[str, object]) -> None:
        self.greeting = capabilities.get("greeting", "hello")

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        match message:
            case ("say", greeting):
                self.greeting = greeting
            case str(name):
                self.send(sender, f"{self.greeting} {name}")
                self.troupe_work_in_progress = True  # no more work, please


def main() -> None:
    """Set a greeting in both ways; see two members greet."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    for capabilities in (
        {"Admin Port": PORT},
        {"Admin Port": PORT + 5_000, "greeting": "ahoj"},
    ):
        system = ActorSystem("multiprocTCPBase", capabilities)
        try:
            greeter = system.createActor(Greeter)
            settings = UpdateTroupeSettings(max_count=2)
            settings = system.ask(greeter, settings, timeout=30)
            print(
                f"up to {settings.max_count}, {settings.idle_count} when idle"
            )
            if "greeting" not in capabilities:
                system.tell(greeter, ("say", "ahoj"))
            for name in ("Ada", "Ben"):
                system.tell(greeter, name)
            answers = [system.listen(timeout=30) for _ in range(2)]
            print("  ", sorted(str(answer).split()[0] for answer in answers))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
