"""What Pool and ThreadPool have that an executor has not."""

from multiprocessing import Pool
from multiprocessing.pool import ThreadPool
from threading import Event

portrait_shown = Event()


def shrink(photo: str) -> str:
    """Shrink a photo; the panorama takes longer than the portrait."""
    if photo == "panorama":
        portrait_shown.wait(timeout=10)
    return f"small {photo}"


def main() -> None:
    """Map over pairs, over a long input, and in the order of the ends."""
    with Pool(processes=2) as pool:
        print("starmap:", pool.starmap(pow, [(2, 3), (3, 2)]))
        sizes = pool.imap(len, ["tea", "bread", "jam"], chunksize=2)
        print("imap:", [size + 1 for size in sizes])
        later = pool.apply_async(divmod, (7, 2))
        print("apply_async:", later.get(timeout=10))

    with ThreadPool(processes=2) as threads:
        for small in threads.imap_unordered(shrink, ["panorama", "portrait"]):
            print("imap_unordered:", small)
            portrait_shown.set()


if __name__ == "__main__":
    main()
