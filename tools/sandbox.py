"""Run a command as on a reader's machine, and see all that it leaves.

bubblewrap gives it processes, files, IPC and a network of its own: a home
that holds the program, an empty /tmp and /dev/shm, Python, and what is in
/usr. Where the machine grants no namespaces, it runs bare, and what it may
leave besides files goes unseen.
"""

import contextlib
import fcntl
import functools
import json
import os
import pty
import select
import signal
import subprocess
import tempfile
import threading
import time
import tty
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

import psutil

HOME = "/home/reader"
ENVIRONMENT = Path("/opt/environment")
COMMANDS = "/usr/sbin:/usr/bin"  # where a program finds others
NAME = "example-"  # begins the name of each run's folder

# None of these depends on how busy the machine is: a program that has all of
# its processes wait for so long hangs, and one that computes so long is no
# example. The last is for what trickles on for ever.
IDLE = 40.0  # seconds in which nothing is printed, and next to nothing done:
LEAST = 0.01  # of the time, which goes into looking whether to wake up
COMPUTING = 300.0  # seconds of processor time, all processes together
LIMIT = 900.0  # seconds
GRACE = 15.0  # seconds for what the program started to end after it
BEFORE = (
    # What outlives a run of the tests that was killed ends, too.
    *("prlimit", f"--cpu={2 * COMPUTING:.0f}"),
    # A job in the background ignores Ctrl-C, and so would all it starts.
    *("env", "--default-signal"),
)
MOST = 100_000  # bytes of an output; a failure shows no more

# What a program can write to, by the folder that holds it meanwhile.
PLACES = {"home": HOME, "tmp": "/tmp", "shm": "/dev/shm", "run": "/run"}
ETC = {
    "passwd": f"root:x:0:0::/root:/bin/sh\nreader:x:1000:1000::{HOME}:\n",
    "group": "root:x:0:\nreader:x:1000:\n",
    "hosts": "127.0.0.1 localhost reader\n::1 localhost\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
}

NS_GET_USERNS = 0xB701  # see ioctl_ns(2)
LIST = "tail -qn +2 /proc/sysvipc/*; ls /dev/mqueue"

stopping = threading.Event()


class Run(NamedTuple):
    """What a command printed, and all that is wrong with its run."""

    stdout: bytes
    stderr: str
    problems: list[str]


@functools.cache
def refusal() -> str:
    """Say why there is no sandbox on this machine; nothing, if there is."""
    with tempfile.TemporaryDirectory(prefix=NAME) as scratch:
        try:
            command = wall(Path(scratch), Path("/usr"), [], {})
            command.append("/usr/bin/true")
            subprocess.run(command, check=True, capture_output=True, text=True)
        except FileNotFoundError:
            return "bwrap is not installed"
        except subprocess.CalledProcessError as error:
            return str(error.stderr).strip()
    return ""


def wall(
    scratch: Path,
    environment: Path,
    seen: Sequence[Path],
    settings: Mapping[str, str],
) -> list[str]:
    """Return the command that runs another inside a sandbox.

    The environment is there under another name, and so are the folders seen,
    all read only.
    """
    for folder in [*PLACES, "etc"]:
        (scratch / folder).mkdir(exist_ok=True)
    for name, text in ETC.items():
        (scratch / "etc" / name).write_text(text, "utf-8")
    command = [
        *("bwrap", "--unshare-user", "--uid", "1000", "--gid", "1000"),
        *("--unshare-pid", "--unshare-ipc"),
        *("--unshare-uts", "--hostname", "reader"),
        *("--ro-bind", "/usr", "/usr", "--ro-bind-try", "/sys", "/sys"),
        *("--ro-bind", f"{scratch}/etc", "/etc"),
        *("--ro-bind", str(environment), str(ENVIRONMENT)),
        *("--proc", "/proc", "--dev", "/dev", "--mqueue", "/dev/mqueue"),
    ]
    for folder, place in PLACES.items():
        command += ["--bind", f"{scratch}/{folder}", place]
    for name in ["bin", "sbin", "lib", "lib64"]:
        command += ["--symlink", f"usr/{name}", f"/{name}"]
    for path in seen:
        command += ["--ro-bind", str(path), str(path)]
    command += ["--remount-ro", "/dev", "--remount-ro", "/", "--clearenv"]
    for name, value in settings.items():
        command += ["--setenv", name, value]
    return command


class Machine(NamedTuple):
    """What differs from one reader's machine to another."""

    folder: str = "."  # in the home, where the program is
    environment: Mapping[str, str] = {}
    terminal: bool = False  # stdout is one, rather than a file
    before: Sequence[str] = ()  # a command that runs the command
    network: bool = False  # that of this machine, rather than loopback only
    files: Mapping[str, bytes] = {}  # beside the program


USUAL = Machine()


def run(
    python: Path,
    arguments: Sequence[str],
    files: Mapping[str, bytes],
    seen: Sequence[Path] = (),
    machine: Machine = USUAL,
    grace: float = GRACE,
) -> Run:
    """Run Python in a folder that holds these files; see what it leaves.

    The python is that of an environment, which the sandbox has elsewhere. It
    has grace seconds for what it started to end after it. Whatever is printed
    after it has ended itself is a problem, too.
    """
    with (
        tempfile.TemporaryDirectory(prefix=NAME) as name,
        Path(name, "stdout").open("w+b") as stdout,
        Path(name, "stderr").open("w+b") as stderr,
    ):
        scratch = Path(name)
        walled = not refusal()
        home = HOME if walled else f"{scratch}/home"
        environment = python.parent.parent
        inside = ENVIRONMENT / "bin" / python.name if walled else python
        settings = {
            "HOME": home,
            "LANG": "C.UTF-8",
            "PATH": f"{inside.parent}:{COMMANDS}",
            **machine.environment,
        }
        if not walled:
            settings["TMPDIR"] = f"{scratch}/tmp"
        prefix = wall(scratch, environment, seen, settings)
        for file, data in files.items():
            path = scratch / "home" / machine.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        before = snapshot(scratch)
        with contextlib.ExitStack() as stack:
            pipe, info = os.pipe()
            told = stack.enter_context(os.fdopen(pipe))
            # From a file, since whoever is inside may read the command line.
            options = stack.enter_context(tempfile.TemporaryFile())
            options.write("\0".join(prefix[1:]).encode())
            options.seek(0)
            fds = [info, options.fileno()]
            place = str(Path(HOME, machine.folder))
            bwrap = ["bwrap", "--info-fd", str(info)]
            bwrap += ["--unshare-net"] * (not machine.network)
            bwrap += ["--args", str(options.fileno()), "--chdir", place, "--"]
            command = [*machine.before, str(inside), *arguments]
            process = subprocess.Popen(
                [*BEFORE, *bwrap * walled, *command],
                cwd=scratch / "home" / machine.folder,
                env=None if walled else settings,
                stdin=subprocess.DEVNULL,
                stdout=stack.enter_context(terminal(stdout))
                if machine.terminal
                else stdout,
                stderr=stderr,
                pass_fds=fds,
                start_new_session=True,
            )
            os.close(info)
            first = json.load(told)["child-pid"] if walled else process.pid
            handle = stack.enter_context(ended(first))
            spaces = stack.enter_context(opened(first)) if walled else []
            problems = watched(process, first, [stdout, stderr])
            size = os.fstat(stdout.fileno()).st_size
            if walled and not problems:
                problems += outlasting(first, handle, grace)
                problems += queues(spaces)
        if os.fstat(stdout.fileno()).st_size > size and not machine.terminal:
            problems.append("Something that it started printed after its end.")
        changed = dict(before.items() ^ snapshot(scratch).items())
        problems += [
            f"It left or changed {place}." for place in sorted(changed)
        ]
        stdout.seek(0)
        stderr.seek(0)
        return Run(
            stdout.read() if machine.terminal else stdout.read(size),
            stderr.read(MOST).decode("utf-8", "replace"),
            problems,
        )


@contextlib.contextmanager
def terminal(file: BinaryIO) -> Iterator[int]:
    """Give a terminal; all that it shows goes into the file."""
    master, slave = pty.openpty()
    tty.setraw(slave)  # which adds no carriage returns

    def copy() -> None:
        with contextlib.suppress(OSError):  # nobody holds it any more
            while data := os.read(master, 4096):
                file.write(data)
        file.flush()

    thread = threading.Thread(target=copy)
    thread.start()
    try:
        yield slave
    finally:
        os.close(slave)
        thread.join()
        os.close(master)


@contextlib.contextmanager
def ended(first: int) -> Iterator[int]:
    """Give a handle of a process; end it, and with it all in its sandbox."""
    try:
        handle = os.pidfd_open(first)
    except ProcessLookupError:  # it has ended, and all with it
        yield -1
        return
    try:
        yield handle
    finally:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        os.close(handle)


def family(first: int) -> list[psutil.Process]:
    """Return the processes in a sandbox, without the first, which waits."""
    try:
        return psutil.Process(first).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def watched(
    process: "subprocess.Popen[bytes]", first: int, printed: list[BinaryIO]
) -> list[str]:
    """Wait for the end of a command, or end it; say what is wrong with it."""
    begun = moved = time.monotonic()
    before, worked = [0, 0], 0.0  # bytes printed, seconds of processor time
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            status = process.wait(1.0)
            return [f"It exited with status {status}."] if status else []
        now, used = time.monotonic(), 0.0
        members = family(first)
        if first == process.pid:  # without a sandbox, it is the program
            members.append(psutil.Process(first))
        for member in members:
            with contextlib.suppress(psutil.Error):
                used += sum(member.cpu_times()[:4])  # with ended children
        worked = min(worked, used)  # what has ended took its time along
        sizes = [os.fstat(file.fileno()).st_size for file in printed]
        if sizes != before or used - worked > LEAST * IDLE:
            before, worked, moved = sizes, used, now
        if stopping.is_set():
            problem = "It was interrupted."
        elif now - moved > IDLE:
            problem = f"It hangs: in {IDLE:g} s no process of it got on."
        elif used > COMPUTING or now - begun > LIMIT or sizes[0] > 10 * MOST:
            problem = f"It does not end: {used:.0f} s of processor time."
        else:
            continue
        # A Python under -X dev, or with faulthandler, writes all stacks.
        for member in members:
            with contextlib.suppress(psutil.Error):
                member.send_signal(signal.SIGABRT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        return [problem]


def outlasting(first: int, handle: int, grace: float) -> list[str]:
    """Say which processes outlast the command by more than the grace."""
    if handle == -1:  # it had ended before it could be held
        return []
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    if poll.poll(grace * 1000):
        return []
    lines = []
    for member in family(first):
        with contextlib.suppress(psutil.Error):
            lines.append(f"It left running: {' '.join(member.cmdline())}")
    return lines


@contextlib.contextmanager
def opened(first: int) -> Iterator[list[int]]:
    """Keep the namespaces of a sandbox: who owns them, IPC and files."""
    with contextlib.ExitStack() as stack:
        spaces: list[int] = []
        with contextlib.suppress(OSError):  # it has ended already
            for kind in ("ipc", "mnt"):
                path = f"/proc/{first}/ns/{kind}"
                spaces.append(os.open(path, os.O_RDONLY))
                stack.callback(os.close, spaces[-1])
            spaces.insert(0, fcntl.ioctl(spaces[0], NS_GET_USERNS))
            stack.callback(os.close, spaces[0])
        yield spaces


def queues(spaces: list[int]) -> list[str]:
    """Say what is left that outlasts processes and is in no folder."""
    if len(spaces) < 3:
        return []
    kinds = zip(("user", "ipc", "mount"), spaces, strict=True)
    enter = [f"--{kind}=/proc/self/fd/{space}" for kind, space in kinds]
    found = subprocess.run(
        ["nsenter", "--preserve-credentials", *enter, "sh", "-c", LIST],
        pass_fds=spaces,
        capture_output=True,
        text=True,
    )
    if found.returncode:
        return [f"What it left cannot be looked for: {found.stderr}"]
    lines = [" ".join(it.split()[:2]) for it in found.stdout.splitlines()]
    return [f"It left a queue or shared memory: {each}" for each in lines]


def snapshot(scratch: Path) -> dict[str, bytes]:
    """Return all that is in the folders that a program may write to."""
    found = {}
    for folder, place in PLACES.items():
        for path in (scratch / folder).rglob("*"):
            name = f"{place}/{path.relative_to(scratch / folder).as_posix()}"
            found[name] = path.read_bytes() if path.is_file() else b""
    return found
