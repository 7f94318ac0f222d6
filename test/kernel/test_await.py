"""`await` at the top of a cell, wherever an expression or a loop may stand."""

import pytest

FORMS = [
    ("await Promise.resolve(1)", "1"),
    ("await (Promise.resolve(1))", "1"),
    ("await [1, 2]", "[ 1, 2 ]"),
    ("await { a: 1 }", "{ a: 1 }"),
    ("await 3", "3"),
    ("(await Promise.resolve(1)) + 1", "2"),
    ("1 + await Promise.resolve(1)", "2"),
    ("await Promise.resolve(1) as number", "1"),
    ("(await Promise.resolve(null)) ?? 5", "5"),
    ("await Promise.resolve(0) || 6", "6"),
    ("!(await Promise.resolve(0))", "true"),
    ("-(await Promise.resolve(2))", "-2"),
    ("typeof await Promise.resolve(1)", "'number'"),
    ("[await 1, await 2]", "[ 1, 2 ]"),
    ("({ a: await 1 })", "{ a: 1 }"),
    ("`${await 1}`", "'1'"),
    ("(await Promise.resolve({ a: 4 })).a", "4"),
    ("(await Promise.resolve([5]))[0]", "5"),
    ("Math.max(await 1, await 2)", "2"),
    ("await Promise.all([1, 2].map(async (x) => 2 * x))", "[ 2, 4 ]"),
    ("(await 1) ? 'yes' : 'no'", "'yes'"),
    ("const one = await 1\none", "1"),
    ("const { two } = await Promise.resolve({ two: 2 })\ntwo", "2"),
    ("let sum = 0; for (const x of await Promise.resolve([1, 2])) sum += await x;\nsum", "3"),
    (
        "async function* numbers() { yield 1; yield 2 }\nlet all = 0; for await (const x of numbers()) all += x;\nall",
        "3",
    ),
    ("if (await Promise.resolve(true)) { var then = await 4 }\nthen!", "4"),
    ("let caught = 0; try { await Promise.reject(5) } catch (e) { caught = e as number }\ncaught", "5"),
    ("let n = 0; while (await Promise.resolve(n < 3)) n++;\nn", "3"),
    ("await (async () => 7)()", "7"),
    ("class K extends (await Promise.resolve(Array)) {}\nnew K().length", "0"),
    ("(await import('node:path')).posix.join('a', 'b')", "'a/b'"),
]


@pytest.mark.parametrize(("code", "expected"), FORMS, ids=[code for code, _ in FORMS])
def test_await(kernel, code, expected):
    assert kernel.ok(code).result in (expected, expected.strip("'"))


def test_a_promise_as_result_is_not_awaited(kernel):
    assert kernel.ok("Promise.resolve(1)").result == "Promise { 1 }"


def test_a_rejection_names_the_line_that_waited(kernel):
    cell = kernel.run("async function fails() {\n  throw new RangeError('no');\n}\n\nawait fails();")
    assert cell.error["ename"] == "RangeError"
    assert "line 2" in cell.traceback
    assert "line 5" in cell.traceback
