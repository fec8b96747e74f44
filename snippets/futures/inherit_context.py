# /// script
# requires-python = ">=3.14"
# ///
"""A thread may begin with a copy of its starter's context, if you say so."""

import asyncio
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="nobody")


async def show() -> None:
    """Look at the user from a thread that starts now, and from an old one."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as executor:
        for name in ("Ann", "Bob"):
            user.set(name)
            seen = await loop.run_in_executor(executor, user.get)
            print(f"  set here: {name}, seen in the pool: {seen}")


if __name__ == "__main__":
    if "show" in sys.argv:
        asyncio.run(show(), debug=False)
    else:
        for value in (0, 1):
            option = f"thread_inherit_context={value}"
            print(f"python -X {option}", flush=True)
            command = [sys.executable, "-X", option, __file__, "show"]
            subprocess.run(command, check=True)
