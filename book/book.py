"""Runs the notebooks in a real kernel and writes the book: book/book.js calls this."""

import argparse
import asyncio
import errno
import json
import signal
import sys
from pathlib import Path

import nbformat

from notebook_files import NOTEBOOKS, changes, keep
from pages import files_below, read_texts, write_book
from run_notebooks import CellFailure, NoKernel, run_all


def main():
    # What the options mean is told by book/book.js, which has checked them.
    parser = argparse.ArgumentParser(prog="npm run book --")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    for name in ["--check", "--save", "--stock", "--synthetic", "--lite"]:
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
                f"{path.relative_to(NOTEBOOKS.parent)} keeps outputs of MNIST, which is not to be had here: connect to the network, or "
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
                print(f"\n{path.relative_to(NOTEBOOKS.parent)}, cell {number}: the output differs\n{difference}")
        if options.save:
            keep(path, notebooks[path])
    if changed:
        sys.exit("\ncommitted outputs would change: look at the differences, and keep them with npm run book -- --save")

    pages = {path.relative_to(NOTEBOOKS): notebook for path, notebook in notebooks.items()}
    # The file with the names of the library and their pages: made meanwhile, and told when it is there.
    reference = json.loads(Path(sys.stdin.readline().rstrip("\n")).read_text(encoding="utf8"))
    write_book(pages, read_texts(NOTEBOOKS), options.folder, reference, options.lite)


try:
    main()
except KeyboardInterrupt:
    sys.stderr.write("\nstopped; the last book is as it was\n")
    sys.exit(128 + signal.SIGINT)
except OSError as error:
    cure = ": make room and run this again" if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
    sys.exit(f"\nthe book could not be made: {error}{cure}")
