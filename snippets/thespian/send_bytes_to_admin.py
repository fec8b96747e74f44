# /// script
# requires-python = ">=3.11"
# dependencies = ["thespian>=4.0,<5"]
# ///
"""Send bytes to an admin's port, and have it run the code they hold."""

import os
import pickle
import socket

from thespian.actors import ActorSystem

PORT = 10_000 + os.getpid() % 5_000  # a system of its own for each run
CODE = "import socket; socket.create_connection({}).close()"
BASES = {
    "multiprocTCPBase": socket.SOCK_STREAM,
    "multiprocUDPBase": socket.SOCK_DGRAM,
}


class CallHome:
    """Whoever unpickles this runs the code. Here it does no harm."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address

    def __reduce__(self) -> tuple[object, ...]:
        return exec, (CODE.format(self.address),)


def main() -> None:
    """Know nothing of a system but its base and its port."""
    # Thespian's own log, else thespian.log in the directory TMPDIR.
    os.environ["THESPLOG_FILE"] = os.devnull
    for base, kind in BASES.items():
        with (
            socket.create_server(("127.0.0.1", 0)) as home,
            socket.socket(socket.AF_INET, kind) as stranger,
        ):
            home.settimeout(30)
            data = pickle.dumps(CallHome(home.getsockname()))
            if kind == socket.SOCK_STREAM:
                data = b"%d>" % len(data) + data
            system = ActorSystem(base, {"Admin Port": PORT})
            try:
                stranger.connect(("127.0.0.1", PORT))
                stranger.sendall(data)
                home.accept()[0].close()
                print(f"{base}: the code in the message ran")
            finally:
                system.shutdown()


if __name__ == "__main__":
    main()
