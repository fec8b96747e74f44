# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""stop() through a proxy does not wait for on_stop; the reference's does."""

from threading import Event

import pykka

disk_is_ready = Event()
written = Event()


class Archive(pykka.ThreadingActor):
    """Write the last report when it stops."""

    def on_stop(self) -> None:
        disk_is_ready.wait(timeout=30)
        print("  on_stop: the last report is written")
        written.set()


archive = Archive.start().proxy()
try:
    archive.stop().get(timeout=30)
    print("proxy.stop().get() has returned")
finally:
    disk_is_ready.set()
    written.wait(timeout=30)

archive = Archive.start().proxy()
archive.actor_ref.stop(timeout=30)
print("proxy.actor_ref.stop() has returned")
