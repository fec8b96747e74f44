# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""A process dies: Ray does its task again, and an actor's too, if told."""

import logging
import os
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())
# Ray tells of each crash, at any moment. Here it would be between the lines.
os.environ["RAY_DEDUP_LOGS_SKIP_REGEX"] = "."

import ray


@ray.remote
def crash_once(mark: Path) -> str:
    """End the process, as a crash would, but only the first time."""
    if not mark.exists():
        mark.touch()
        os._exit(1)
    return "done at the second try"


class Counter:
    """Count the calls, and crash at the third."""

    def __init__(self) -> None:
        self.calls = 0

    def count(self) -> int:
        self.calls += 1
        if self.calls == 3:
            os._exit(1)
        return self.calls


def count_five(**options: int) -> list[object]:
    """Call an actor five times."""
    counter = ray.remote(Counter).options(**options).remote()
    counts: list[object] = []
    for _ in range(5):
        try:
            counts.append(ray.get(counter.count.remote()))
        except ray.exceptions.RayActorError as error:
            counts.append(type(error).__name__)
    ray.kill(counter)
    return counts


def main(mark: Path) -> None:
    """Let a task crash, then two actors."""
    print("task:", ray.get(crash_once.remote(mark)))
    print("actor:", *count_five())
    print("restarted:", *count_five(max_restarts=1, max_task_retries=1))


with TemporaryDirectory() as scratch:
    os.environ["RAY_TMPDIR"] = scratch
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    main(Path(scratch, "mark"))
    ray.shutdown()
