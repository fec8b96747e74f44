"""The first exception ends map: what comes after it is lost."""

from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=2) as executor:
    prices = executor.map(int, ["3", "cheap", "5"])
    print("first:", next(prices))
    try:
        print("second:", next(prices))
    except ValueError:
        print("second: ValueError")
    print("third:", next(prices, "nothing comes any more"))
