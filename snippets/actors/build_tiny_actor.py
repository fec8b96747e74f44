"""Build an actor by hand: some state, a mailbox and one thread."""

import time
from queue import Queue
from threading import Thread


class VisitCounter:
    """Count visits; only the actor's own thread touches the count."""

    def __init__(self) -> None:
        self._visits = 0
        self._mailbox = Queue[tuple[str, Queue[int] | None]]()
        Thread(target=self._handle_messages).start()

    def tell(self, message: str) -> None:
        self._mailbox.put((message, None))

    def ask(self, message: str) -> int:
        reply_to = Queue[int]()
        self._mailbox.put((message, reply_to))
        return reply_to.get(timeout=5)

    def _handle_messages(self) -> None:  # runs in the actor's thread
        while True:
            message, reply_to = self._mailbox.get()
            if message == "visit":
                seen = self._visits
                time.sleep(0.01)  # no lock: no other thread comes in here
                self._visits = seen + 1
            elif message == "stop":
                return
            if reply_to is not None:
                reply_to.put(self._visits)


counter = VisitCounter()
visitors = [Thread(target=counter.tell, args=("visit",)) for _ in range(2)]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print("visits: 2, counted:", counter.ask("count"))
counter.tell("stop")
