"""Fixtures: one kernel for a file's tests, or a fresh one for a test that ends or breaks it.

The kernel is the one registered as `tslab` in this environment. With DOWNHILL_KERNEL=stock it is tslab's own,
to see which tests fail there.
"""

import pytest
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
