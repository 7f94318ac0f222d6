"""The notebooks as files: where they are, what of them is kept, and how their outputs are compared."""

import difflib
import json
import os
from pathlib import Path

import nbformat

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"


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


def keep(path, notebook):
    """Writes a notebook so that a reader finds the old file or the whole new one, whatever happens meanwhile."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.write_text(canonical(notebook), encoding="utf8", newline="\n")
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
