"""Two processes change one block of memory: only its name is sent."""

from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing.shared_memory import SharedMemory

SIZE = 1_000_000


def brighten(name: str, start: int, stop: int) -> None:
    """Brighten a part of the image that has this name."""
    with closing(SharedMemory(name)) as memory:
        assert memory.buf  # it is None only after close()
        part = bytes(memory.buf[start:stop])
        memory.buf[start:stop] = bytes(min(pixel + 50, 255) for pixel in part)


def main() -> None:
    """Let two processes brighten one half of an image each."""
    with closing(SharedMemory(create=True, size=SIZE)) as image:
        try:
            assert image.buf
            image.buf[:SIZE] = bytes([100]) * SIZE
            with ProcessPoolExecutor(max_workers=2) as executor:
                halves = [(0, SIZE // 2), (SIZE // 2, SIZE)]
                for part in [
                    executor.submit(brighten, image.name, start, stop)
                    for start, stop in halves
                ]:
                    part.result(timeout=10)
            bright = bytes(image.buf[:SIZE]).count(150)
            print(f"bright pixels: {bright:,} of {SIZE:,}")
        finally:
            image.unlink()  # else the memory outlives the program


if __name__ == "__main__":
    main()
