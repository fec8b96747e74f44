# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Ask an actor from asyncio: in a thread, so that the loop goes on."""

import asyncio
import os

from thespian.actors import Actor, ActorAddress, ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run


class Folder(Actor):
    """Answer who asks for the report once it is uploaded."""

    customer: ActorAddress | None = None
    uploaded = False

    def receiveMessage(self, message: object, sender: ActorAddress) -> None:
        if message == "report?":
            self.customer = sender
        elif message == "uploaded":
            self.uploaded = True
        if self.uploaded and self.customer is not None:
            self.send(self.customer, "report.csv")
            self.customer = None


def ask(
    system: ActorSystem, address: ActorAddress, message: object, timeout: float
) -> object:
    """Ask from any thread: each question has an endpoint of its own."""
    with system.private() as endpoint:
        return endpoint.ask(address, message, timeout)


async def main(system: ActorSystem) -> None:
    """Ask in both ways, while another task uploads the report."""

    async def upload(folder: ActorAddress) -> None:
        await asyncio.sleep(0.01)
        await asyncio.to_thread(system.tell, folder, "uploaded")

    folder = system.createActor(Folder)
    uploading = asyncio.create_task(upload(folder))
    print("in the loop:", ask(system, folder, "report?", 1))
    await uploading

    folder = system.createActor(Folder)
    uploading = asyncio.create_task(upload(folder))
    answer = await asyncio.to_thread(ask, system, folder, "report?", 30)
    print("in a thread:", answer)
    await uploading


if __name__ == "__main__":
    system = ActorSystem("multiprocTCPBase", {"Admin Port": PORT})
    try:
        asyncio.run(main(system), debug=False)  # it would report the blocking
    finally:
        system.shutdown()
