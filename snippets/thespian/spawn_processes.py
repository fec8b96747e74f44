# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Start each actor in a fresh Python, not in a copy of this one."""

from thespian.actors import Actor, ActorAddress, ActorSystem

settings = {"greeting": "hello"}


class Greeter(Actor):
    """Greet as its process knows how."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, str):
            self.send(sender, f"{settings['greeting']} {message}")


def main() -> None:
    """Change a setting, and start an actor in two ways."""
    settings["greeting"] = "good morning"
    for method in ("fork", "spawn"):
        system = ActorSystem(
            "multiprocQueueBase", {"Process Startup Method": method}
        )
        try:
            greeter = system.createActor(Greeter)
            print(method, "->", system.ask(greeter, "Ada", timeout=10))
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
