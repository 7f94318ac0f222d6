"""Errors say what is wrong, where, and stop what they should stop."""

import subprocess
import sys
import time

import nbformat
import pytest
from kernel import TOP


def test_an_error_is_an_error_message(kernel):
    cell = kernel.run('throw new RangeError("too far")')
    assert cell.status == "error"
    assert (cell.error["ename"], cell.error["evalue"]) == ("RangeError", "too far")
    assert (cell.reply["ename"], cell.reply["evalue"]) == ("RangeError", "too far")


CODE = """interface Shape {
  area: number;
}
type Many = Shape[];

function first(shapes: Many): number {
  const found = shapes[0];
  return found.area.toFixed().length;
}
"""


def test_the_traceback_has_the_cells_own_lines(kernel):
    count = kernel.ok(CODE).reply["execution_count"]
    cell = kernel.run("enum Unused { a }\n\nfirst([]);")
    assert f"first (Cell {count}, line 8)" in cell.traceback
    assert f"Cell {count + 1}, line 3" in cell.traceback
    assert "return found.area" in cell.traceback


def test_the_traceback_has_nothing_of_the_kernel_or_the_machine(kernel):
    cell = kernel.run('import { vector, dot } from "downhill"; dot(vector([1]), vector([1, 2]))')
    assert cell.error["ename"] == "RangeError"
    for foreign in (str(TOP), "node:", "tslab", "kernel/", "__", "evalmachine", "at Object."):
        assert foreign not in cell.traceback.replace(cell.error["evalue"], "")


def test_a_stack_that_a_cell_prints_is_clean_too(kernel):
    cell = kernel.ok("type T = 1;\nfunction f() {\n  return new Error('x').stack;\n}\nconsole.log(f());")
    lines = cell.stdout.splitlines()
    assert lines[0] == "Error: x"
    assert "line 3" in lines[1]
    assert "line 5" in lines[2]
    assert len(lines) == 3


def test_what_is_thrown_need_not_be_an_error(kernel):
    assert kernel.run('throw "text"').error["evalue"] == "text"
    assert kernel.run("throw { code: 5 }").error["evalue"] == "{ code: 5 }"
    assert kernel.run("throw undefined").error["evalue"] == "undefined"
    assert kernel.run("throw null").error["evalue"] == "null"


CAUSES = [
    'throw new Error("outer", { cause: new TypeError("inner") })',
    'throw new Error("outer", { cause: "inner" })',
    'throw new Error("outer", { cause: { inner: 1 } })',
    'throw new AggregateError([new Error("first"), new Error("inner")], "outer")',
    'await Promise.any([Promise.reject(new Error("inner"))])',
    'const round: any = new Error("outer", { cause: new Error("inner") }); round.cause.cause = round; throw round',
]


@pytest.mark.parametrize("code", CAUSES)
def test_the_cause_is_named(kernel, code):
    cell = kernel.run(code)
    assert "caused by" in cell.traceback
    assert "inner" in cell.traceback.split("caused by", 1)[1]
    assert cell.traceback.count("caused by") < 3


def test_an_errors_own_properties_are_shown(kernel):
    cell = kernel.run('import { readFileSync } from "node:fs"; readFileSync("missing")')
    text = cell.traceback
    for part in ("code: 'ENOENT'", "syscall: 'open'", "path: 'missing'"):
        assert part in text
    cell = kernel.run("class HttpError extends Error { status = 404; body = { reason: 'gone' }; get late() { throw 1 } }\nthrow new HttpError('no page')")
    assert "{ status: 404, body: { reason: 'gone' } }" in cell.traceback
    assert "{" not in kernel.run("throw new Error('plain')").traceback


def test_the_parts_of_an_error_show_their_own_properties(kernel):
    cell = kernel.run("throw new AggregateError([Object.assign(new Error('first'), { code: 'A1' }), Object.assign(new Error('second'), { code: 'B2' })], 'both')")
    first, second = cell.traceback.split("caused by")[1:]
    assert "first" in first and "{ code: 'A1' }" in first
    assert "second" in second and "{ code: 'B2' }" in second


@pytest.mark.parametrize(("code", "way"), [("!ls -la", 'execSync("ls -la")'), ("%%html\n<b>x</b>", "display.html"), ("%timeit f()", "console.time")])
def test_ipythons_commands_get_one_sentence(kernel, code, way):
    cell = kernel.run(code)
    assert way in cell.error["evalue"]
    assert len(cell.error["traceback"]) == 1


@pytest.mark.parametrize("code", ['throw Object.freeze(new Error("cold"))', 'await Promise.reject(Object.freeze(new Error("cold")))'])
def test_a_frozen_error_says_what_it_has_to_say(kernel, code):
    assert kernel.run(code).error["evalue"] == "cold"


STRANGE = "{ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no'); } }"


@pytest.mark.parametrize("code", [f"throw {STRANGE}", f"setTimeout(() => {{ throw {STRANGE} }}, 10); await new Promise(() => {{}})"])
def test_what_cannot_be_shown_is_an_error_too(kernel, code):
    assert "cannot be shown" in kernel.run(code).error["evalue"]
    assert kernel.ok("1 + 1").result == "2"


LOST = [
    'Promise.reject(new Error("lost"))',
    'queueMicrotask(() => { throw new Error("lost") })',
    'process.nextTick(() => { throw new Error("lost") })',
    'import { createReadStream } from "node:fs"; createReadStream("lost"); await new Promise(() => {})',
    'import { Worker } from "node:worker_threads"; new Worker("throw new Error(\'lost\')", { eval: true }); await new Promise(() => {})',
]


@pytest.mark.parametrize("code", LOST)
def test_an_error_that_nobody_catches_fails_its_cell(kernel, code):
    cell = kernel.run(code)
    assert "lost" in cell.error["evalue"]
    assert "node:" not in cell.traceback


def test_an_error_in_a_timer_is_shown_and_harms_nothing(kernel):
    cell = kernel.run(
        'setTimeout(() => { throw new Error("later") }, 50); await new Promise((resolve) => setTimeout(resolve, 500))'
    )
    assert cell.error["evalue"] == "later"
    assert kernel.ok("1 + 1").result == "2"


def test_names_in_messages_are_the_readers(kernel):
    kernel.ok("let anything: any = 5;")
    assert kernel.run("anything()").error["evalue"] == "anything is not a function"
    assert kernel.run("anything.x.y").error["evalue"] == "Cannot read properties of undefined (reading 'y')"
    assert "__" not in kernel.run("for (const x of anything) {}").error["evalue"]


def test_a_type_error_has_code_line_and_place(kernel):
    cell = kernel.run('const ok = 1;\nconst wrong: number = "text";')
    assert cell.error["ename"] == "TypeScriptError"
    assert "TS2322" in cell.error["evalue"]
    lines = [line.replace("\x1b[31m", "").replace("\x1b[39m", "") for line in cell.error["traceback"]]
    shown = next(line for line in lines if "const wrong" in line)
    mark = lines[lines.index(shown) + 1]
    assert mark.index("~") == shown.index("wrong")
    assert mark.count("~") == len("wrong")
    assert "line 2, column 7" in "\n".join(lines)


def test_a_cell_with_a_type_error_does_not_run(kernel):
    cell = kernel.run('console.log("ran"); const wrong: number = "text";')
    assert cell.stdout == ""


def test_checking_is_strict(kernel):
    assert "TS7006" in kernel.run("const f = (x) => x").error["evalue"]
    assert kernel.run('(undefined as string | undefined).length').error["ename"] == "TypeScriptError"


def test_a_syntax_error_is_reported(kernel):
    assert "TS1005" in kernel.run("const x = [1, 2").error["evalue"]


def test_cells_after_an_error_run(kernel):
    kernel.run("throw new Error('first')")
    assert kernel.run("1 + 1").result == "2"


def test_queued_cells_are_aborted(kernel):
    kernel.ok("let ran = 0;")
    requests = [
        kernel.send("await new Promise((resolve) => setTimeout(resolve, 500)); throw new Error('stop')"),
        kernel.send("ran++;"),
        kernel.send("ran++;"),
    ]
    assert [kernel.reply(request)["status"] for request in requests] == ["error", "aborted", "aborted"]
    assert kernel.ok("ran").result == "0"


def test_queued_cells_run_without_stop_on_error(kernel):
    kernel.ok("let went = 0;")
    requests = [
        kernel.send("throw new Error('go on')", stop_on_error=False),
        kernel.send("went++;"),
        kernel.send("went++;"),
    ]
    assert [kernel.reply(request)["status"] for request in requests] == ["error", "ok", "ok"]
    assert kernel.ok("went").result == "2"


def notebook(path, *cells, tags=()):
    book = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "tslab", "display_name": "TypeScript"}})
    book.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    book.cells[0].metadata["tags"] = list(tags)
    nbformat.write(book, path)
    return path


def nbconvert(path, *options):
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", *options, str(path)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("code", ['throw new RangeError("the cause")', 'const cause: number = "text"'])
def test_nbconvert_names_the_cause_and_fails(tmp_path, code):
    done = nbconvert(notebook(tmp_path / "a.ipynb", code, "1 + 1"))
    assert done.returncode != 0
    assert "the cause" in done.stderr or "TS2322" in done.stderr


@pytest.mark.parametrize(("options", "tags"), [(["--allow-errors"], []), ([], ["raises-exception"])])
def test_nbconvert_runs_what_follows_an_expected_error(tmp_path, options, tags):
    path = notebook(tmp_path / "a.ipynb", 'throw new Error("expected")', "console.log('after')", tags=tags)
    done = nbconvert(path, *options)
    assert done.returncode == 0, done.stderr
    first, second = nbformat.read(path, 4).cells
    assert first.outputs[0].output_type == "error"
    assert second.outputs[0].text == "after\n"


def test_an_error_takes_no_longer_than_a_cell(kernel):
    kernel.run("throw new Error('warm')")
    start = time.monotonic()
    for _ in range(5):
        kernel.run("throw new Error('again')")
        kernel.ok("1")
    assert time.monotonic() - start < 5
