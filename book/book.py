"""Runs the notebooks in a real kernel and writes the book: book/book.js calls this.

A cell that fails, prints to stderr, or whose output does not end properly stops the whole run: tslab's own kernel
reports an error only as stderr text, and drops output without a word, so nbconvert alone would not notice.
"""

import argparse
import asyncio
import difflib
import errno
import json
import os
import signal
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError, DeadKernelError

from pages import files_below, read_texts, write_book

TOP = Path(__file__).resolve().parent.parent
NOTEBOOKS = TOP / "notebooks"


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


async def run(name, notebook, folder):
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


def finish(notebook):
    """Leaves in a notebook only what is the same on every machine and in every run."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["kernelspec"] = {"display_name": "TypeScript", "language": "typescript", "name": "tslab"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            output.pop("transient", None)


def canonical(notebook):
    """The bytes of a notebook file: the form that Jupyter itself writes."""
    return nbformat.writes(notebook, version=4) + "\n"


def changes(before, after, tag_to_skip):
    """Yields, for each code cell whose output changed, its number and a short difference."""
    old, new = ([cell for cell in book.cells if cell.cell_type == "code"] for book in (before, after))
    for number, (was, now) in enumerate(zip(old, new), start=1):
        if tag_to_skip in now.metadata.get("tags", []):
            continue
        if (was.outputs, was.execution_count) != (now.outputs, now.execution_count):
            shown = [json.dumps(cell.outputs, indent=1, ensure_ascii=False).splitlines() for cell in (was, now)]
            lines = difflib.unified_diff(*shown, "committed", "now", lineterm="", n=0)
            yield number, "\n".join(line[:200] for line in list(lines)[:12])


async def run_all(paths, chosen):
    """Runs the chosen notebooks, as many at once as there are processors; returns them all, by path."""
    stop_on_signals()
    notebooks = {path: nbformat.read(path, as_version=4) for path in paths}
    places = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(path):
        async with places:
            start = time.monotonic()
            name = path.relative_to(NOTEBOOKS).with_suffix("").as_posix()
            cells = await run(name, notebooks[path], path.parent)
            print(f"{name}: {cells} cells in {time.monotonic() - start:.1f} s", flush=True)

    tasks = [asyncio.create_task(one(path)) for path in chosen]
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

    def refuse(*_):
        raise RuntimeError("the signals have handlers")

    try:
        for name in {"SIGINT", "SIGTERM", "SIGHUP"} & set(dir(signal)):
            loop.add_signal_handler(getattr(signal, name), stop)
    except NotImplementedError:
        return  # Windows: there nbclient can set no handlers either
    # It would put its own in their place, and take them away when the first notebook has ended.
    loop.add_signal_handler = refuse
    loop.remove_signal_handler = lambda *_: False


def keep(path, notebook):
    """Writes a notebook so that a reader finds the old file or the whole new one, whatever happens meanwhile."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.write_text(canonical(notebook), encoding="utf8", newline="\n")
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def main():
    # What the options mean is told by book/book.js, which has checked them.
    parser = argparse.ArgumentParser(prog="npm run book --")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    for name in ["--check", "--save", "--stock", "--synthetic"]:
        parser.add_argument(name, action="store_true")
    options = parser.parse_intermixed_args()

    paths = files_below(NOTEBOOKS, "*.ipynb")
    wanted = tuple(options.names) or ("",)
    chosen = [path for path in paths if path.relative_to(NOTEBOOKS).as_posix().startswith(wanted)]
    if not chosen:
        sys.exit(f"no notebook's name begins with {' or '.join(wanted)}")
    for path in chosen if options.save and options.synthetic else []:
        if any("mnist" in cell.metadata.get("tags", []) for cell in nbformat.read(path, as_version=4).cells):
            sys.exit(
                f"{path.relative_to(TOP)} keeps outputs of MNIST, which is not to be had here: connect to the network, or "
                "set MNIST_DIR to a folder that holds its four files, and run this again"
            )

    try:
        notebooks = asyncio.run(run_all(paths, chosen))
    except (CellFailure, NoKernel) as failure:
        sys.exit(f"\n{failure}")
    except asyncio.CancelledError:
        raise KeyboardInterrupt from None

    if options.check and options.synthetic:
        print("without MNIST, the outputs of cells tagged mnist are not compared")
    changed = False
    skipped = "mnist" if options.synthetic else None
    for path in chosen:
        if options.check:
            for number, difference in changes(nbformat.read(path, as_version=4), notebooks[path], skipped):
                changed = True
                print(f"\n{path.relative_to(TOP)}, cell {number}: the output differs\n{difference}")
        if options.save:
            keep(path, notebooks[path])
    if changed:
        sys.exit("\ncommitted outputs would change: look at the differences, and keep them with npm run book -- --save")

    run = {path.relative_to(NOTEBOOKS): notebook for path, notebook in notebooks.items()}
    write_book(run, read_texts(NOTEBOOKS), options.folder)


try:
    main()
except KeyboardInterrupt:
    sys.stderr.write("\nstopped; the last book is as it was\n")
    sys.exit(128 + signal.SIGINT)
except OSError as error:
    cure = ": make room and run this again" if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
    sys.exit(f"\nthe book could not be made: {error}{cure}")
