# /// script
# requires-python = ">=3.11,<3.15"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Join a Ray cluster by its token, and say on which node a task runs."""

import logging
import os
import secrets
import socket
import sysconfig
from contextlib import ExitStack
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory

# What each machine of the cluster has, and whoever may join it. Ray reads
# them when it is imported.
os.environ["RAY_AUTH_MODE"] = "token"
os.environ["RAY_AUTH_TOKEN"] = secrets.token_hex()
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # no report of its use

import ray

RAY = str(Path(sysconfig.get_path("scripts"), "ray"))
with socket.create_server(("127.0.0.1", 0)) as free:
    PORT = free.getsockname()[1]  # on machines of your own, 6379 is usual
ADDRESS = f"127.0.0.1:{PORT}"


def start_node(stack: ExitStack, *options: str) -> None:
    """Start what would run on another machine; end it with this program."""
    command = [RAY, "start", "--block", "--node-ip-address=127.0.0.1"]
    node = Popen([*command, *options], stdout=PIPE, stderr=DEVNULL)
    stack.enter_context(node)  # waits for its end
    stack.callback(node.terminate)
    for line in node.stdout or ():
        if b"Ray runtime started" in line:
            return


def find_node(resource: str) -> str:
    """Tell on which node a task runs that needs a resource."""
    tell_node = ray.remote(lambda: ray.get_runtime_context().get_node_id())
    needs = tell_node.options(resources={resource: 1})
    return str(ray.get(needs.remote()))


def main(stack: ExitStack) -> None:
    """Start two nodes, keep a stranger out, and join."""
    os.environ["RAY_TMPDIR"] = stack.enter_context(TemporaryDirectory())
    head = ["--head", f"--port={PORT}", "--include-dashboard=false"]
    start_node(stack, *head, '--resources={"disk": 1}')
    start_node(stack, f"--address={ADDRESS}", '--resources={"camera": 1}')

    guess = {**os.environ, "RAY_AUTH_TOKEN": secrets.token_hex()}
    status = [RAY, "status", f"--address={ADDRESS}"]
    refused = run(status, env=guess, capture_output=True, text=True).stderr
    print(
        "refused:", refused.rpartition("InvalidAuthToken: ")[2].split(".")[0]
    )

    ray.init(ADDRESS, log_to_driver=False, logging_level=logging.ERROR)
    stack.callback(ray.shutdown)
    print("nodes:", len(ray.nodes()))
    disk, camera = find_node("disk"), find_node("camera")
    print("disk and camera on the same node:", disk == camera)


if __name__ == "__main__":
    with ExitStack() as stack:
        main(stack)
