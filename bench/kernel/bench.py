"""How quick the kernel is, beside tslab's own, Deno's and Python's: `npm run bench:kernel`.

Every round asks each kernel the same in turn, so that what else the machine does falls on all alike. The table has
the medians. `--rounds 5`; `--only ours,tslab`; `--before FOLDER`, a kernel as it was, built.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from kernels import kernels
from session import Session

GROWTH = "cells 361 to 400 against 1 to 40"


def name_of(kernel: str) -> str:
    return "python3" if kernel == "ipykernel" else kernel.lower()


def first_figure(session: Session, code: dict) -> float | None:
    try:
        return session.seconds(code["imports"]) + session.seconds(code["figure"])
    except RuntimeError as error:
        print(f"no figure: {str(error)[:300]}", file=sys.stderr)
        return None


def measure(kernel: str, code: dict) -> dict:
    """One round with one kernel: milliseconds, and nothing for what it can't do."""
    result: dict = {}
    begin = time.perf_counter()
    with Session(name_of(kernel)) as session:
        session.seconds("1 + 1")
        result["start to first result, ms"] = 1000 * (time.perf_counter() - begin)
        if "figure" in code and (taken := first_figure(session, code)):
            result["first figure with its imports, at once, ms"] = 1000 * taken
            result["from start to that figure, ms"] = 1000 * (time.perf_counter() - begin)
            result["later figure, ms"] = 1000 * statistics.median(session.seconds(code["figure"]) for _ in range(5))
        cells = [1000 * session.seconds(code["declare"](i)) for i in range(40)]
        result["declaring cell, ms"] = statistics.median(cells)
        result["loop of 3e6 turns at top level, ms"] = 1000 * session.seconds(code["loop"])
        begin = time.perf_counter()
        if session.printed(code["lines"], 10_000):
            result["10,000 lines of output, ms"] = 1000 * (time.perf_counter() - begin)
        result["memory then, MB"] = session.megabytes()
    if "watch" in code:
        with Session(name_of(kernel)) as session:
            session.seconds(code["watch"])
            time.sleep(4)  # as a reader runs it, who looks at the page first
            longest = session.printed(code["longest"])
            if taken := first_figure(session, code):
                result["first figure with its imports, 4 s after the start, ms"] = 1000 * taken
            if longest:
                result["longest wait of a timer meanwhile, ms"] = float(longest)
    return result


def growth(kernel: str, code: dict) -> float:
    """How much longer a cell takes behind many others, in a kernel that has run many before."""
    with Session(name_of(kernel)) as session:
        for _ in range(200):
            session.seconds(code["declare"]("warm"))
        cells = [session.seconds(code["declare"](i)) for i in range(400)]
        return statistics.median(cells[360:]) / statistics.median(cells[:40])


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--before")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        all_kernels = kernels(Path(folder), given.before)
        wanted = given.only.split(",") if given.only else list(all_kernels)
        with Session(name_of(wanted[0])):
            pass  # what a client takes longer for the first time is nobody's
        results: dict = {kernel: [] for kernel in wanted}
        for number in range(given.rounds):
            print(f"round {number + 1} of {given.rounds}", file=sys.stderr)
            for kernel in wanted:
                results[kernel].append(measure(kernel, all_kernels[kernel]))
        for kernel in wanted:
            results[kernel][0][GROWTH] = growth(kernel, all_kernels[kernel])
    labels = list(dict.fromkeys(label for kernel in wanted for result in results[kernel] for label in result))
    print(f"| median of each | {' | '.join(wanted)} |\n|---|{'---|' * len(wanted)}")
    for label in labels:
        found = [[result[label] for result in results[kernel] if label in result] for kernel in wanted]
        print(f"| {label} | {' | '.join(shown(statistics.median(values) if values else None) for values in found)} |")


main()
