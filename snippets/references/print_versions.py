# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5", "thespian>=4.0,<5"]
# ///
"""Print which releases of the actor libraries are installed."""

from importlib.metadata import version

for library in ("pykka", "thespian"):
    print(library, version(library))
