"""A thread has no event loop, unless you give it one."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread, current_thread


async def fetch(page: str) -> str:
    """Fetch a page, with an asynchronous library."""
    await asyncio.sleep(0)
    return f"{page}, fetched in {current_thread().name}"


def ask_for_loop() -> asyncio.AbstractEventLoop:
    """Ask for a loop in a thread that has none."""
    return asyncio.get_event_loop()


# For one call: a loop that lasts as long as the call.
with ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as executor:
    print("RuntimeError:", executor.submit(ask_for_loop).exception())
    print(executor.submit(lambda: asyncio.run(fetch("/home"))).result())

# For many calls, from any thread: a loop that runs until you stop it.
loop = asyncio.new_event_loop()
loop.set_debug(False)
thread = Thread(target=loop.run_forever, name="loop")
thread.start()
try:
    for page in ("/news", "/shop"):
        future = asyncio.run_coroutine_threadsafe(fetch(page), loop)
        print(future.result(timeout=10))
finally:
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
