# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""Let an actor answer the event loop, so that no thread waits for it."""

import asyncio
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Event

import pykka


@dataclass(frozen=True)
class Job:
    """Ask for a small image, and say where the answer goes."""

    image: str
    answer: Future[str]  # of concurrent.futures: any thread may set it


class Resizer(pykka.ThreadingActor):
    """Resize in the actor's thread, and answer whatever happens."""

    def on_receive(self, job: Job) -> None:
        if not job.answer.set_running_or_notify_cancel():
            return  # whoever asked has given up before this began
        try:
            job.answer.set_result(self.resize(job.image))
        except Exception as error:
            job.answer.set_exception(error)

    def resize(self, image: str) -> str:
        if image == "huge.tif":
            disk_is_ready.wait(timeout=30)
        if image == "notes.txt":
            raise ValueError("notes.txt is no image")
        return f"small {image}"


async def resize(
    resizer: pykka.ActorRef[Resizer], image: str, patience: float = 30
) -> str:
    """Tell the actor, and await its answer."""
    answer = Future[str]()
    resizer.tell(Job(image, answer))
    return await asyncio.wait_for(asyncio.wrap_future(answer), patience)


async def main(resizer: pykka.ActorRef[Resizer]) -> None:
    """Await three answers at once, and give up on a fourth."""
    images = ["beach.jpg", "notes.txt", "forest.jpg"]
    jobs = [resize(resizer, image) for image in images]
    for answer in await asyncio.gather(*jobs, return_exceptions=True):
        print(repr(answer))
    try:
        await resize(resizer, "huge.tif", patience=0.1)
    except TimeoutError:
        print("huge.tif: not in time")


disk_is_ready = Event()
resizer = Resizer.start()
try:
    asyncio.run(main(resizer), debug=False)
    disk_is_ready.set()  # the answer comes when the loop has closed
    image = resizer.proxy().resize("lake.jpg").get(timeout=30)
    print("the actor goes on:", image)
finally:
    pykka.ActorRegistry.stop_all()
