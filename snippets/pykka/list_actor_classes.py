# /// script
# requires-python = ">=3.11"
# dependencies = ["pykka>=4.5,<5"]
# ///
"""List the actor classes that Pykka has."""

import inspect

import pykka

for name, value in sorted(vars(pykka).items()):
    if inspect.isclass(value) and issubclass(value, pykka.Actor):
        kind = "abstract" if inspect.isabstract(value) else "can be started"
        print(f"pykka.{name}: {kind}")

print("pykka.FutureActor exists:", hasattr(pykka, "FutureActor"))
