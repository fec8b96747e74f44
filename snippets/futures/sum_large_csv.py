"""Add up a large CSV file in several processes, each reading its part."""

import csv
import io
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path

PART_SIZE = 100_000  # bytes; for a file of gigabytes use 10 million


def split_at_lines(path: Path) -> list[tuple[int, int]]:
    """Return where the parts start and stop, without the header."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.readline()
        edges = [file.tell()]
        while edges[-1] + PART_SIZE < size:
            file.seek(edges[-1] + PART_SIZE)
            file.readline()  # on to the end of the line
            edges.append(file.tell())
    if edges[-1] < size:
        edges.append(size)
    return list(pairwise(edges))


def add_up(path: Path, part: tuple[int, int]) -> Counter[str]:
    """Add up one part; runs in a worker, which reads only its part."""
    start, stop = part
    with path.open("rb") as file:
        file.seek(start)
        text = file.read(stop - start).decode()
    totals: Counter[str] = Counter()
    for city, amount in csv.reader(io.StringIO(text, newline="")):
        totals[city] += int(amount)
    return totals


def write_sales(path: Path) -> None:
    """Make a file to try it on."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["city", "amount"])
        for number in range(30_000):
            writer.writerow([("Köln", "Oslo", "Rome")[number % 3], number])


def main() -> None:
    """Write a file, add up its parts, and put the totals together."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sales.csv")
        write_sales(path)
        parts = split_at_lines(path)
        totals: Counter[str] = Counter()
        with ProcessPoolExecutor() as executor:
            for some in executor.map(add_up, [path] * len(parts), parts):
                totals.update(some)
    print(len(parts), "parts")
    for city, total in sorted(totals.items()):
        print(city, total)


if __name__ == "__main__":
    main()
