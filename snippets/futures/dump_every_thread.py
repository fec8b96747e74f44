"""faulthandler writes down a hundred threads, if you do not say more."""

import faulthandler
import sys
import tempfile
from threading import Event, Thread

done = Event()


def count_dumped() -> int:
    """Return how many threads are in a dump, the main thread included."""
    with tempfile.TemporaryFile("w+") as file:
        if sys.version_info >= (3, 15):
            faulthandler.dump_traceback(file, max_threads=1_000)
        else:
            faulthandler.dump_traceback(file)
        file.seek(0)
        return file.read().count("hread 0x")  # one line for each thread


threads = [Thread(target=done.wait, args=(10,)) for _ in range(120)]
for thread in threads:
    thread.start()
print("threads: 121, dumped:", count_dumped())
done.set()
