"""How quick the kernel is, beside tslab's own and Python's: `npm run bench:kernel [-- rounds]`.

Every round asks each kernel the same in turn, so that what else the machine does falls on all alike. The table has
the medians, and the ratio of the project's kernel to tslab's.
"""

import os
import queue
import statistics
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "test" / "kernel"))

from jupyter_client.manager import KernelManager  # noqa: E402
from kernel import use_stock  # noqa: E402

FIGURE = """{ const { document } = new JSDOM("").window;
display.html(Plot.plot({ document, marks: [Plot.line(Array.from({ length: 100 }, (_, i) => [i, Math.sin(i / 10)]))] }).outerHTML) }"""
IMPORTS = 'import * as Plot from "@observablehq/plot"; import { JSDOM } from "jsdom"; import { display } from "tslab";'

TYPESCRIPT = {
    "declare": lambda i: f"const c{i} = {{ value: {i} }}; function f{i}(x: number) {{ return x * c{i}.value }}",
    "loop": "let total = 0; for (let i = 0; i < 3e6; i++) total += i;",
    "lines": "for (let i = 0; i < 10_000; i++) console.log(i);",
}
PYTHON = {
    "declare": lambda i: f"c{i} = {{'value': {i}}}\ndef f{i}(x): return x * c{i}['value']",
    "loop": "total = 0\nfor i in range(3_000_000): total += i",
    "lines": "for i in range(10_000): print(i)",
}


class Session:
    def __init__(self, name: str):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=str(TOP / "notebooks"))
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def seconds(self, code: str) -> float:
        """How long a cell takes until the kernel replies. (tslab doesn't always say that it is idle.)"""
        begin = time.perf_counter()
        request = self.client.execute(code)
        while True:
            reply = self.client.get_shell_msg(timeout=60)
            if reply["parent_header"].get("msg_id") == request:
                break
        taken = time.perf_counter() - begin
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"{code}: {reply['content']}")
        return taken

    def seconds_for_lines(self, code: str, wanted: int) -> float | str:
        """How long it takes until all lines of a cell have arrived, if they do."""
        begin = time.perf_counter()
        request = self.client.execute(code)
        lines = 0
        try:
            while lines < wanted:
                message = self.client.get_iopub_msg(timeout=10)
                if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                    lines += message["content"]["text"].count("\n")
        except queue.Empty:
            return "lost"
        return time.perf_counter() - begin

    def stop(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def first_figure(session: Session) -> float:
    return session.seconds(IMPORTS) + session.seconds(FIGURE)


def figure_after_a_pause(name: str) -> float:
    """As a reader runs it, who looks at the page first."""
    session = Session(name)
    try:
        time.sleep(3)
        return first_figure(session)
    finally:
        session.stop()


def measure(name: str, code: dict) -> dict:
    """One round with one kernel: milliseconds, or a remark."""
    begin = time.perf_counter()
    session = Session(name)
    try:
        result: dict = {}
        session.seconds("1 + 1")
        result["start to first result, ms"] = 1000 * (time.perf_counter() - begin)
        if code is TYPESCRIPT:
            result["first figure with its imports, at once, ms"] = 1000 * first_figure(session)
            result["from start to that figure, ms"] = 1000 * (time.perf_counter() - begin)
            result["first figure with its imports, 3 s after the start, ms"] = 1000 * figure_after_a_pause(name)
            result["later figure, ms"] = 1000 * statistics.median(session.seconds(FIGURE) for _ in range(5))
        cells = [1000 * session.seconds(code["declare"](i)) for i in range(200)]
        result["declaring cell, ms"] = statistics.median(cells)
        result["the last 40 of 200 cells against the first 40"] = statistics.median(cells[-40:]) / statistics.median(
            cells[:40]
        )
        result["loop of 3e6 turns at top level, ms"] = 1000 * session.seconds(code["loop"])
        taken = session.seconds_for_lines(code["lines"], 10_000)
        result["10,000 lines of output, ms"] = taken if isinstance(taken, str) else 1000 * taken
        return result
    finally:
        session.stop()


def median(values: list) -> float | str:
    numbers = [value for value in values if isinstance(value, float)]
    return statistics.median(numbers) if len(numbers) == len(values) and numbers else (values or ["–"])[0]


def shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    results: dict = {"ours": [], "tslab": [], "ipykernel": []}
    with tempfile.TemporaryDirectory() as folder:
        stock = Path(folder)
        before = os.environ.copy()
        Session("tslab").stop()  # what a client takes longer for the first time is nobody's
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
            results["ours"].append(measure("tslab", TYPESCRIPT))
            use_stock(stock)
            results["tslab"].append(measure("tslab", TYPESCRIPT))
            os.environ.clear()
            os.environ.update(before)
            results["ipykernel"].append(measure("python3", PYTHON))

    print("| median of each | ours | tslab | ours / tslab | ipykernel |\n|---|---|---|---|---|")
    for label in results["ours"][0]:
        ours, stock_value, python = (
            median([result[label] for result in results[name] if label in result]) for name in results
        )
        numbers = isinstance(ours, float) and isinstance(stock_value, float) and "against" not in label
        ratio = f"{ours / stock_value:.2f}" if numbers else "–"
        print(f"| {label} | {shown(ours)} | {shown(stock_value)} | {ratio} | {shown(python)} |")


main()
