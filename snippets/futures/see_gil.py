# /// script
# requires-python = ">=3.13"
# ///
"""See whether this Python was built without the GIL, and whether it is on."""

import sys
import sysconfig

built_without = sysconfig.get_config_var("Py_GIL_DISABLED") == 1
print("built to run without the GIL:", built_without)
print("the GIL is on:", sys._is_gil_enabled())
