"""The kernels that are compared, and what each is asked in its own language."""

import json
import os
import sys
from pathlib import Path

from session import TOP

sys.path.insert(0, str(TOP / "test" / "kernel"))
from kernel import node  # noqa: E402

PLOT = "Plot.plot({ document, marks: [Plot.line(Array.from({ length: 100 }, (_, i) => [i, Math.sin(i / 10)]))] }).outerHTML"
TYPESCRIPT = {
    "imports": 'import * as Plot from "@observablehq/plot"; import { JSDOM } from "jsdom"; import { display } from "tslab";',
    "figure": '{ const { document } = new JSDOM("").window; display.html(%s) }' % PLOT,
    "declare": lambda name: f"const c{name} = {{ value: 1 }}; function f{name}(x: number) {{ return x * c{name}.value }}",
    "loop": "let total = 0; for (let i = 0; i < 3e6; i++) total += i;",
    "lines": "for (let i = 0; i < 10_000; i++) console.log(i);",
    "watch": """let last = performance.now(), longest = 0;
const watch = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 1);
setTimeout(() => clearInterval(watch), 3900); 0""",
    "longest": "console.log(longest);",
}
DENO = {
    **TYPESCRIPT,
    "imports": 'import * as Plot from "@observablehq/plot"; import { JSDOM } from "jsdom";',
    "figure": '{ const { document } = new JSDOM("").window; await Deno.jupyter.display({ "text/html": %s }, { raw: true }); }' % PLOT,
}
PYTHON = {
    "declare": lambda name: f"c{name} = {{'value': 1}}\ndef f{name}(x): return x * c{name}['value']",
    "loop": "total = 0\nfor i in range(3_000_000): total += i",
    "lines": "for i in range(10_000): print(i)",
}


def kernels(folder: Path, before: str | None) -> dict[str, dict]:
    """Registers them in a folder, under the names of the table; gives their code."""
    flags = json.loads(next(Path(sys.prefix).glob("share/jupyter/kernels/tslab/kernel.json")).read_text())["argv"]
    deno = next((TOP / "bench" / "kernel" / "node_modules" / "@deno").glob("*/deno"), None)
    commands = {
        "ours": flags,
        "before": before and [*flags[:-2], f"{before}/dist/node/main.js", flags[-1]],
        "tslab": [node(), f"{TOP}/node_modules/tslab/bin/tslab", "kernel", "--config-path", "{connection_file}"],
        "Deno": deno and [str(deno), "jupyter", "--kernel", "--conn", "{connection_file}"],
    }
    for name, argv in commands.items():
        if not argv:
            continue
        spec = folder / "kernels" / name.lower()
        spec.mkdir(parents=True)
        (spec / "kernel.json").write_text(
            json.dumps({"argv": argv, "display_name": name, "language": "typescript"})
        )
    os.environ["JUPYTER_PATH"] = str(folder)
    code = {name: DENO if name == "Deno" else TYPESCRIPT for name, argv in commands.items() if argv}
    return {**code, "ipykernel": PYTHON}
