"""View shared memory as an array of numbers, without a copy."""

from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing.shared_memory import SharedMemory

COUNT = 1_000_000
BYTES = 8  # of a float, which is what "d" means below


def double(name: str, start: int, stop: int) -> None:
    """Double some numbers of the block, where they are."""
    with closing(SharedMemory(name)) as block:
        assert block.buf
        with block.buf.cast("d") as numbers:
            for index in range(start, stop):
                numbers[index] *= 2


def main() -> None:
    """Double the first thousand of a million numbers in a worker."""
    with closing(SharedMemory(create=True, size=COUNT * BYTES)) as block:
        try:
            assert block.buf
            numbers = block.buf[: COUNT * BYTES].cast("d")
            numbers[0], numbers[999], numbers[1000] = 1.5, 2.5, 3.5
            with ProcessPoolExecutor(max_workers=1) as executor:
                executor.submit(double, block.name, 0, 1000).result(10)
            print(numbers[0], numbers[999], numbers[1000])

            try:
                block.close()
            except BufferError as error:
                print("BufferError:", error)
            numbers.release()  # closing() can close the block now
        finally:
            block.unlink()


if __name__ == "__main__":
    main()
