# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Two senders at once: one thread handles all, each sender in order."""

from threading import Thread, current_thread

import pykka


class Log(pykka.ThreadingActor):
    """Keep each line, and the name of the thread that handled it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[tuple[str, int, str], ...] = ()

    def on_receive(self, message: tuple[str, int]) -> None:
        sender, number = message
        thread = current_thread().name
        self.lines += ((sender, number, thread),)


def write_lines(sender: str, log: pykka.ActorRef[Log]) -> None:
    """Send five numbered lines."""
    for number in range(1, 6):
        log.tell((sender, number))


log = Log.start()
try:
    senders = [
        Thread(target=write_lines, args=(name, log)) for name in ("Ann", "Bob")
    ]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()

    lines = log.proxy().lines.get()
    print("from Ann:", *(number for name, number, _ in lines if name == "Ann"))
    print("from Bob:", *(number for name, number, _ in lines if name == "Bob"))
    print("handled by:", *{thread for _, _, thread in lines})
finally:
    log.stop()
