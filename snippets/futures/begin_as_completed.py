"""as_completed() begins when your loop does, not when you call it."""

import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

with ThreadPoolExecutor(max_workers=2) as executor:
    futures = [executor.submit(str.upper, "news")]
    completed = as_completed(futures, timeout=0.2)

    # Both are in time: nothing has been taken, and no clock runs.
    futures.append(executor.submit(str.upper, "sport"))
    time.sleep(0.3)  # stands for work that you do meanwhile

    wait(futures, timeout=10)
    print("completed:", sorted(future.result() for future in completed))
