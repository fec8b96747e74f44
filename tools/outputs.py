"""Record what a program prints: `make record NAME=futures/submit_task`.

The program runs on each Python at hand, and on the first one more often. Each
output that would change is shown as a diff; it is written for the programs
that are named, so that nobody accepts what they have not asked for. So is
their timeline, if they have one that no longer holds.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools import record, timeline
from tools.environments import fitting, release
from tools.programs import (
    ROOT,
    ProgramError,
    Version,
    header,
    measures,
    name,
    output_path,
    outputs,
    programs,
)
from tools.run import difference, run_program

ROUNDS = 3  # of a program on the first Python: all must print the same


def printed(program: Path) -> dict[Version, bytes]:
    """Return what a program prints on each Python at hand.

    Raise ProgramError if it fails, or prints something else each time.
    """
    versions = fitting(program)
    if measures(program):  # alone, on the oldest and the newest Python
        ends = sorted({versions[0], versions[-1]})
        return {v: run_program(program, v, short=False) for v in ends}
    rounds = [*versions[:1] * (ROUNDS - 1), *versions]
    with ThreadPoolExecutor() as pool:
        ran = [pool.submit(run_program, program, v) for v in rounds]
    found: dict[Version, bytes] = {}
    for version, future in zip(rounds, ran, strict=True):
        try:
            output = future.result()
        except ProgramError as error:
            where = f"on Python {release(version)}"
            raise ProgramError(f"{where}: {error}") from None
        if diff := difference(
            found.setdefault(version, output), output, "one run", "another"
        ):
            raise ProgramError(f"It prints something else each time:\n{diff}")
    return found


def wanted(program: Path, ran: dict[Version, bytes]) -> dict[Path, bytes]:
    """Return the files that a program's outputs belong in.

    There is one for the oldest Python, and one for each from which on it
    prints something else. What a Python that is not at hand printed stays.
    """
    files = {at: path.read_bytes() for at, path in outputs(program).items()}
    for version, output in ran.items():
        files.pop(version, None)
        before = [files[at] for at in sorted(files) if at < version]
        if version == header(program).oldest or not before:
            files[3, 0] = output
        elif output != before[-1]:
            files[version] = output
    return {output_path(program, at): files[at] for at in sorted(files)}


def main(root: Path, names: list[str]) -> int:
    """Show what changed; write it for the programs that are named."""
    every = {name(p).removesuffix(".py"): p for p in programs(root)}
    named = [each.removesuffix(".py") for each in names]
    if unknown := sorted(set(named) - set(every)):
        print(f"There is no snippets/{unknown[0]}.py.")
        return 2
    ran = record.ran(root)
    failed = False
    for each in named or [each for each in every if not ran[f"{each}.py"]]:
        program = every[each]
        try:
            files = wanted(program, printed(program))
            if diff := changes(program, files):
                print(diff)
                if named:
                    write(program, files)
                else:
                    print(f"If this is right: make record NAME={each}\n")
                    failed = True
            if named and timeline.record(program):
                print(f"snippets/{each}.timeline.json is recorded anew.")
        except ProgramError as error:
            print(f"snippets/{each}.py: {error}")
            failed = True
        except ValueError as error:
            print(error)
            failed = True
    return int(failed)


def changes(program: Path, files: dict[Path, bytes]) -> str:
    """Return what would change in a program's outputs, as a diff."""
    diffs = []
    for path in sorted({*files, *outputs(program).values()}):
        before = path.read_bytes() if path.exists() else b""
        after = files.get(path, b"")
        diffs.append(difference(before, after, path.name, f"{path.name}, now"))
    return "\n".join(filter(None, diffs))


def write(program: Path, files: dict[Path, bytes]) -> None:
    """Write a program's outputs, and remove what is no output any more."""
    for path in outputs(program).values():
        if path not in files:
            path.unlink()
    for path, output in files.items():
        path.write_bytes(output)


if __name__ == "__main__":
    sys.exit(main(ROOT, sys.argv[1:]))
