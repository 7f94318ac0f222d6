"""Executes notebooks, several at once, each in a kernel of its own.

A cell that fails, prints to stderr, or whose output does not end properly stops the whole run: tslab's own kernel
reports an error only as stderr text, and drops output without a word, so nbconvert alone would not notice.
"""

import asyncio
import os
import signal
import time
from contextlib import asynccontextmanager

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError

from notebook_files import NOTEBOOKS, finish


class CellFailure(Exception):
    """A cell that did not do what it should, told so that the reader can find it."""

    def __init__(self, name, number, source, message):
        indented = "\n".join(f"    {line}" for line in source.splitlines())
        super().__init__(f"{name}, cell {number}:\n\n{indented}\n\n{message.strip()}")


class NoKernel(Exception):
    """The kernel ended before it could run anything."""


class Runner(NotebookClient):
    """Runs one notebook and remembers which cell is under way."""

    number = 0

    @asynccontextmanager
    async def async_setup_kernel(self, **options):
        """Starts the kernel, and ends it again. nbclient's own way would set signal handlers besides, and take them away
        when the first of several notebooks has ended."""
        self.km = self.create_kernel_manager()
        try:
            await self.async_start_new_kernel(**options)
            await self.async_start_new_kernel_client()
            yield
        finally:
            await self._async_cleanup_kernel()

    async def async_execute_cell(self, cell, cell_index, **options):
        if cell.cell_type == "code":
            self.number += 1
        cell = await super().async_execute_cell(cell, cell_index, **options)
        if cell.cell_type == "code" and complaint(cell):
            raise CellFailure(self.name, self.number, cell.source, complaint(cell))
        return cell


def complaint(cell):
    """What a cell's output says of an error: as an error message, or as stderr text in tslab's own kernel."""
    errors = ["\n".join(output.traceback) for output in cell.outputs if output.output_type == "error"]
    return "\n".join(errors + [output.text for output in cell.outputs if output.get("name") == "stderr"])


async def execute(name, notebook, folder):
    """Executes a notebook in place, in a kernel of its own."""
    client = Runner(
        notebook,
        kernel_name="tslab",
        timeout=900,
        startup_timeout=120,
        iopub_timeout=10,
        raise_on_iopub_timeout=True,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    )
    client.name = name
    try:
        await client.async_execute()
    except (CellExecutionError, CellControlSignal, DeadKernelError) as error:
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        cell = cells[client.number - 1]
        raise CellFailure(name, client.number, cell.source, complaint(cell) or str(error)) from None
    except (RuntimeError, NoSuchKernel) as error:
        raise NoKernel(f"{name}: the kernel named tslab did not start ({error})") from None
    finish(notebook)
    return client.number


async def run_all(paths, chosen):
    """Runs the chosen notebooks, as many at once as there are processors; returns them all, by path."""
    stop_on_signals()
    notebooks = {path: nbformat.read(path, as_version=4) for path in paths}
    places = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(path):
        async with places:
            start = time.monotonic()
            name = path.relative_to(NOTEBOOKS).with_suffix("").as_posix()
            cells = await execute(name, notebooks[path], path.parent)
            print(f"{name}: {cells} cells in {time.monotonic() - start:.1f} s", flush=True)

    # The editions of a notebook, which take as long as each other, side by side.
    tasks = [asyncio.create_task(one(path)) for path in sorted(chosen, key=lambda path: path.name)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        failures = [task.exception() for task in tasks if task in done and task.exception()]
    finally:
        # To nbclient, a task that is cancelled is a kernel that died, and it leaves tasks behind that look for the kernel:
        # what is raised from here on means nothing.
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if failures:
        raise failures[0]
    return notebooks


def stop_on_signals():
    """Lets Ctrl-C and its like end every notebook and its kernel, instead of killing the kernel started last."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    stopping = []

    def stop():
        # Once: a second one would keep the kernels from being ended.
        if not stopping:
            task.cancel()
        stopping.append(True)

    try:
        for name in {"SIGINT", "SIGTERM", "SIGHUP"} & set(dir(signal)):
            loop.add_signal_handler(getattr(signal, name), stop)
    except NotImplementedError:
        pass  # Windows has none: there Ctrl-C raises KeyboardInterrupt
