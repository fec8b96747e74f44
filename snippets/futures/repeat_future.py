"""as_completed makes a set: a future that you give twice comes once."""

from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=2) as executor:
    # Ann and Bob want the same page, so it is fetched once for both.
    page = executor.submit(str.upper, "news")
    wanted = {"Ann": page, "Bob": page}

    print("wanted:", len(wanted))
    print("completed:", len(list(as_completed(wanted.values(), timeout=10))))

    for reader, future in wanted.items():
        print(reader, "gets", future.result())
