"""Executor is an interface by agreement: Python does not enforce it."""

import sys
from abc import ABCMeta
from concurrent import futures

print("made with abc:", isinstance(futures.Executor, ABCMeta))

executor = futures.Executor()
print("can be instantiated:", type(executor) is futures.Executor)

try:
    executor.submit(print, "hello")
except NotImplementedError:
    print("submit: NotImplementedError")

for pool in (futures.ThreadPoolExecutor, futures.ProcessPoolExecutor):
    print(pool.__name__, "is an Executor:", issubclass(pool, futures.Executor))

is_here = hasattr(futures, "InterpreterPoolExecutor")
is_due = sys.version_info >= (3, 14)
print("InterpreterPoolExecutor from 3.14 only:", is_here == is_due)
