"""Windows takes no more than 61 workers in a pool of processes."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from unittest.mock import patch

with ProcessPoolExecutor(max_workers=min(61, os.cpu_count() or 1)):
    print("min(61, os.cpu_count() or 1) will do on every system")

# Only while this pool is made, Python takes your system for Windows. The first
# pool has imported all that differs there.
with patch.object(sys, "platform", "win32"):
    try:
        ProcessPoolExecutor(max_workers=62)
    except ValueError as error:
        print("62 on Windows: ValueError:", error)
