"""The browser that the tests use: the one that is installed."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
# The sandbox needs a user who is not root. The rest keeps it off the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]


def find_browser() -> str | None:
    """Give the path of the first of these browsers that is there."""
    paths = (shutil.which(name) for name in NAMES)
    return next((path for path in paths if path), None)
