"""A process of your own can be ended in the middle of its work."""

from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from signal import SIGTERM


def search_primes(found: Connection) -> None:
    """Send one prime number after another, without an end."""
    number = 2
    while True:
        if all(number % divisor for divisor in range(2, number)):
            found.send(number)
        number += 1


def main() -> None:
    """Take as many primes as needed, then end the search."""
    here, there = Pipe(duplex=False)
    search = Process(target=search_primes, args=(there,))
    with there:  # closed after the start, so only the search can send
        search.start()
    with here:
        try:
            print("primes:", [here.recv() for _ in range(5)])
        finally:
            search.terminate()
            search.join()
    print("ended by SIGTERM:", search.exitcode == -SIGTERM)


if __name__ == "__main__":
    main()
