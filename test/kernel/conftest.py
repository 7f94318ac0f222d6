"""Fixtures: one kernel for a file's tests, or a fresh one for a test that ends or breaks it.

The kernel is the one registered as `tslab` in this environment. With DOWNHILL_KERNEL=stock it is tslab's own,
to see which tests fail there.
"""

import os

import pytest
from jupyter_client.manager import KernelManager
from kernel import STOCK, Kernel, use_stock


@pytest.fixture(scope="session", autouse=True)
def choose_kernel(tmp_path_factory):
    if STOCK:
        use_stock(tmp_path_factory.mktemp("stock"))


@pytest.fixture(scope="module")
def shared():
    """The kernel that a file's tests share, in a list of one."""
    kernels = [Kernel()]
    yield kernels
    kernels[0].stop()


@pytest.fixture
def kernel(shared):
    """A kernel for a test that neither ends nor breaks it; if one does all the same, the next has a new one."""
    if shared[0].broken:
        shared[0].stop()
        shared[0] = Kernel()
    return shared[0]


@pytest.fixture
def start(choose_kernel):
    """Starts kernels that the test may end or break."""
    started = []

    def start_one(*args, **options) -> Kernel:
        started.append(Kernel(*args, **options))
        return started[-1]

    yield start_one
    for kernel in started:
        kernel.stop()


SLOW_DISK = """
import { register } from "node:module";
register("data:text/javascript," + encodeURIComponent(`
  export async function load(url, context, next) {
    if (url.endsWith("/session.js")) await new Promise((resume) => setTimeout(resume, 2000));
    return next(url, context);
  }`));
"""


@pytest.fixture
def slow_client(choose_kernel, tmp_path):
    """A client of a kernel whose process has begun and which still loads, for two seconds."""
    slow_disk = tmp_path / "slow-disk.mjs"
    slow_disk.write_text(SLOW_DISK)
    manager = KernelManager(kernel_name="tslab")
    manager.start_kernel(env={**os.environ, "NODE_OPTIONS": f"--import={slow_disk}"})
    client = manager.blocking_client()
    client.start_channels()
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)
