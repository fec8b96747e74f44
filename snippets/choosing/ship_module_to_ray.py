# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Send a folder of modules to the workers of a Ray cluster."""

import logging
import os
import secrets
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import ray

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())

SOURCE = """
def count_letters(text):
    return len(text), __file__
"""


def main(code: Path) -> None:
    """Use a function of a module that only this program has."""
    code.mkdir()
    Path(code, "letters.py").write_text(SOURCE)
    sys.path.insert(0, str(code))
    letters = import_module("letters")
    ray.init(
        num_cpus=1,
        include_dashboard=False,
        log_to_driver=False,
        logging_level=logging.ERROR,
        runtime_env={"working_dir": str(code)},
    )
    count_letters = ray.remote(letters.count_letters)
    count, file = ray.get(count_letters.remote("concurrent"))
    print("letters:", count)
    print("read from this folder:", file == letters.__file__)
    ray.shutdown()


with TemporaryDirectory() as scratch:
    os.environ["RAY_TMPDIR"] = scratch
    main(Path(scratch, "code"))
