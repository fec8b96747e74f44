"""Without a guard, whatever imports this file starts another pool."""

import io
import sys
from concurrent.futures import ProcessPoolExecutor

# Here `if __name__ == "__main__":` is missing.
try:
    with ProcessPoolExecutor(max_workers=1) as executor:
        print("result:", executor.submit(abs, -1).result())
except Exception as error:
    sentence = " ".join(str(error).split()).partition(".")[0]
    print(f"in {__name__}:", flush=True)
    print(f"  {type(error).__name__}: {sentence}", flush=True)
    if __name__ != "__main__":
        sys.stderr = io.StringIO()  # keeps this traceback off your screen
        raise
