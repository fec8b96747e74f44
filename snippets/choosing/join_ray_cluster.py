# /// script
# requires-python = ">=3.11"
# dependencies = ["ray>=2.60,<3"]
# ///
"""Join a Ray cluster of two nodes, and say on which of them a task runs."""

import logging
import os
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory

import ray
from ray.cluster_utils import Cluster

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # no report of its use
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex())


def tell_node() -> str:
    """Give the number of the node that this runs on."""
    return str(ray.get_runtime_context().get_node_id())


with TemporaryDirectory() as scratch:
    os.environ["RAY_TMPDIR"] = scratch
    Path(scratch, "ray").mkdir()
    # Stands for `ray start` on two machines: both nodes are on this one.
    cluster = Cluster()
    cluster.add_node(
        num_cpus=1, resources={"disk": 1}, include_dashboard=False
    )
    camera = cluster.add_node(num_cpus=1, resources={"camera": 1})
    ray.init(
        address=cluster.address,
        log_to_driver=False,
        logging_level=logging.ERROR,
    )
    print("nodes:", len(ray.nodes()))
    for name in ("disk", "camera"):
        task = ray.remote(tell_node).options(resources={name: 1})
        node = ray.get(task.remote(), timeout=20)
        print(f"needs a {name}, runs at the camera:", node == camera.node_id)
    ray.shutdown()
    cluster.shutdown()
