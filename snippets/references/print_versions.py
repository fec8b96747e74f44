# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "pykka>=4.5,<5",
#     "thespian>=4.0,<5",
#     "pillow>=12",
#     "tenacity>=9",
#     "tqdm>=4.67",
# ]
# ///
"""Print which releases of the libraries are installed."""

from importlib.metadata import version

for library in ("pykka", "thespian", "pillow", "tenacity", "tqdm"):
    print(library, version(library))
