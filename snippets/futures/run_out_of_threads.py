"""When the system grants no more threads, submit() itself raises."""

import resource
from concurrent.futures import ThreadPoolExecutor
from threading import Event, stack_size

GIB = 1024**3

# Stands for the limit of a container or a user: room for a few threads, of
# which each reserves memory for its calls.
stack_size(GIB)
resource.setrlimit(resource.RLIMIT_AS, (4 * GIB, 4 * GIB))

done = Event()
ran: list[int] = []


def fetch(page: int) -> None:
    """Fetch a page, which takes long."""
    done.wait(timeout=10)
    ran.append(page)


tasks = []
with ThreadPoolExecutor(max_workers=100) as executor:
    try:
        for page in range(100):
            tasks.append(executor.submit(fetch, page))
    except RuntimeError as error:
        print("RuntimeError:", error)
    finally:
        done.set()
print("fewer than 100 were submitted:", len(tasks) < 100)
print("ran all the same, without a future:", len(ran) - len(tasks))
