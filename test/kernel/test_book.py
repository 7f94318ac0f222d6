"""book/book.py on small notebooks, in the real kernel: what it says when a cell fails, and when it is stopped."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

BOOK = Path(__file__).resolve().parents[2] / "book"


class Book:
    """A project with nothing but the scripts and a notebook."""

    def __init__(self, top, *cells, tags=()):
        self.top = top
        shutil.copytree(BOOK, top / "book")
        self.notebook = top / "notebooks" / "4.9-trial.ipynb"
        self.notebook.parent.mkdir()
        (top / "names.json").write_text("{}")  # no library, and no reference to it
        code = [nbformat.v4.new_code_cell(cell, metadata={"tags": list(tags)}) for cell in cells]
        text = nbformat.v4.new_markdown_cell("# 4.9 Trial\n\nA sentence.")
        nbformat.write(nbformat.v4.new_notebook(cells=[text, *code]), self.notebook)

    def start(self, *options):
        shutil.rmtree(self.top / "_book", ignore_errors=True)
        command = [sys.executable, "book/book.py", str(self.top / "_book"), *options]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, cwd=self.top, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, encoding="utf8"
        )
        process.stdin.write(f"{self.top / 'names.json'}\n")
        process.stdin.flush()
        return process

    def run(self, *options):
        process = self.start(*options)
        output, _ = process.communicate(timeout=100)
        return process.returncode, output

    def outputs(self):
        return [cell.outputs for cell in nbformat.read(self.notebook, as_version=4).cells if cell.cell_type == "code"]


@pytest.fixture
def book(tmp_path):
    return lambda *cells, **options: Book(tmp_path / "top", *cells, **options)


def test_writes_a_page_and_says_what_it_ran(book):
    trial = book("1 + 1")
    status, output = trial.run()
    assert status == 0
    assert output.startswith("4.9-trial: 1 cells in ")
    assert (trial.top / "_book" / "4.9-trial.html").exists()
    assert trial.outputs() == [[]]


@pytest.mark.parametrize(
    "cell, message", [("throw new RangeError('on purpose')", "on purpose"), ("console.error('on stderr')", "on stderr")]
)
def test_stops_at_a_cell_that_fails(book, cell, message):
    trial = book("const a = 1", cell, "a + 1")
    status, output = trial.run("--save")
    assert status == 1
    assert f"\n4.9-trial, cell 2:\n\n    {cell}\n\n" in output
    assert message in output.split(cell, 1)[1]
    assert "Traceback" not in output
    assert not (trial.top / "_book").exists()
    assert trial.outputs() == [[], [], []]


def test_check_compares_and_save_keeps(book):
    trial = book("1 + 1")
    status, output = trial.run("--check")
    assert status == 1
    assert "notebooks/4.9-trial.ipynb, cell 1: the output differs" in output
    assert trial.run("--save")[0] == 0
    assert trial.outputs()[0][0].data["text/plain"] == "2"
    assert trial.run("--check")[0] == 0
    assert [path.name for path in trial.notebook.parent.iterdir()] == ["4.9-trial.ipynb"]


def test_without_mnist_its_outputs_are_neither_compared_nor_replaced(book):
    trial = book("1 + 1", tags=["mnist"])
    status, output = trial.run("--check", "--synthetic")
    assert status == 0
    assert "without MNIST, the outputs of cells tagged mnist are not compared" in output
    status, output = trial.run("--save", "--synthetic")
    assert status == 1
    assert "keeps outputs of MNIST, which is not to be had here" in output
    assert trial.outputs() == [[]]


@pytest.mark.skipif(os.name == "nt", reason="asyncio has no signal handlers there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_ends_its_kernels_when_it_is_stopped(book, name):
    trial = book("require('node:fs').writeFileSync('pid', String(process.pid)); await new Promise(() => {})")
    process = trial.start()
    pid = trial.notebook.parent / "pid"
    deadline = time.monotonic() + 60
    while not (pid.exists() and pid.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    process.send_signal(getattr(signal, name))
    output, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "stopped; the last book is as it was" in output
    assert "Traceback" not in output
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)
