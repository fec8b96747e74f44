# /// script
# requires-python = ">=3.14"
# ///
"""What an interpreter shares with yours, and what it gets a copy of."""

from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor
from concurrent.interpreters import Queue


def add_tea(items: list[str]) -> list[str]:
    """Add to a list."""
    items.append("tea")
    return items


def fill(view: memoryview) -> None:
    """Change the memory that a view shows."""
    view[0] = 99


def answer(questions: Queue, answers: Queue) -> None:
    """Answer one question."""
    answers.put(f"{questions.get(timeout=10)} 42")


def main() -> None:
    """Send one thing after another."""
    items = ["jam"]
    memory = bytearray(1)
    questions = interpreters.create_queue()
    answers = interpreters.create_queue()
    with InterpreterPoolExecutor(max_workers=1) as executor:
        print("list, there:", executor.submit(add_tea, items).result())
        print("list, here:", items)
        executor.submit(fill, memoryview(memory)).result()
        print("memoryview, here:", memory[0])
        task = executor.submit(answer, questions, answers)
        questions.put("How many?")
        print("queue, here:", answers.get(timeout=10))
        task.result()


if __name__ == "__main__":
    main()
