# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Hand what actors log to a handler class of your own."""

import logging

from thespian.actors import Actor, ActorAddress, ActorSystem


class Scale(Actor):
    """Refuse what is too heavy."""

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if isinstance(message, int):
            if message > 100:
                self.logger("scale").warning("%d kg is too heavy", message)
            self.send(sender, message <= 100)


class Pager(logging.Handler):
    """Page the one on duty; runs in the process that logs for all actors."""

    def emit(self, record: logging.LogRecord) -> None:
        print("page:", record.getMessage(), flush=True)


LOGGING = {
    "version": 1,
    "handlers": {"pager": {"class": "__main__.Pager"}},
    "loggers": {"scale": {"level": "WARNING", "handlers": ["pager"]}},
}


def main() -> None:
    """Weigh two things."""
    system = ActorSystem("multiprocQueueBase", logDefs=LOGGING)
    try:
        scale = system.createActor(Scale)
        answers = [system.ask(scale, load, timeout=10) for load in (80, 120)]
    finally:
        system.shutdown()
    print("light enough:", answers)


if __name__ == "__main__":
    main()
