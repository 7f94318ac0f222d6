"""All output arrives, in order, in its own cell, before the cell is idle."""

import time

import pytest
from kernel import Cell


def test_a_hundred_thousand_lines(kernel):
    cell = kernel.run('for (let i = 0; i < 100_000; i++) console.log("line", i);', timeout=60)
    assert cell.stdout == "".join(f"line {i}\n" for i in range(100_000))


def test_two_thousand_cells(start):
    kernel = start()
    for i in range(2000):
        cell = kernel.run(f"const x{i % 50} = {i}; console.log(x{i % 50}); console.error('done');")
        assert (cell.status, cell.stdout, cell.stream("stderr")) == ("ok", f"{i}\n", "done\n")


def test_ten_megabytes_of_svg(kernel):
    cell = kernel.run(
        'import { display } from "tslab"; display.svg(`<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(2.5e6)}</svg>`);'
    )
    (shown,) = cell.of_type("display_data")
    assert len(shown["data"]["image/svg+xml"]) > 10e6


def test_both_streams_keep_their_order(kernel):
    cell = kernel.ok('for (let i = 0; i < 50; i++) { console.log("out", i); console.error("err", i); }')
    text = "".join(content["text"] for content in cell.of_type("stream"))
    assert text == "".join(f"out {i}\nerr {i}\n" for i in range(50))


def test_text_and_figures_keep_their_order(kernel):
    cell = kernel.ok(
        'import { display } from "tslab"; for (let i = 0; i < 20; i++) { console.log(i); display.text(`${i}`); }'
    )
    kinds = [message["msg_type"] for message in cell.messages if message["msg_type"] != "execute_input"]
    assert kinds == ["stream", "display_data"] * 20


def test_text_appears_while_a_loop_still_runs(kernel):
    request = kernel.send("console.log('first'); const until = Date.now() + 2000; while (Date.now() < until);")
    start = time.monotonic()
    while True:
        message = kernel.next_output(start + 10, "no output")
        if message["msg_type"] == "stream":
            break
    assert time.monotonic() - start < 1.5
    kernel.collect(request)


def test_what_a_cell_starts_prints_in_that_cell(kernel):
    request = kernel.send("setTimeout(() => console.log('late'), 500);")
    kernel.collect(request)
    other = kernel.ok("await new Promise((resolve) => setTimeout(resolve, 1200)); console.log('other');")
    assert other.stdout == "other\n"


@pytest.mark.parametrize("late", ["console.log('late')", "process.nextTick(() => console.log('late'))"])
def test_late_text_goes_back_to_its_cell(start, late):
    kernel = start()
    request = kernel.send(f"setTimeout(() => {late}, 300);")
    kernel.collect(request)
    busy = kernel.send("await new Promise((resolve) => setTimeout(resolve, 1000));")
    deadline = time.monotonic() + 10
    while True:
        message = kernel.next_output(deadline, "no late text")
        if message["msg_type"] == "stream":
            break
    assert message["parent_header"]["msg_id"] == request
    kernel.reply(busy)


def test_what_follows_at_once_comes_before_idle(kernel):
    cell = kernel.ok("Promise.resolve().then(() => console.log('soon'));")
    assert cell.stdout == "soon\n"


def shown(cell: Cell) -> list:
    return [(message["msg_type"], message["content"]) for message in cell.messages]


def test_a_display_is_updated(kernel):
    cell = kernel.ok('import { newDisplay } from "tslab"; const d = newDisplay(); d.text("1"); d.text("2");')
    (first,) = cell.of_type("display_data")
    (second,) = cell.of_type("update_display_data")
    assert first["transient"]["display_id"] == second["transient"]["display_id"]
    assert second["data"] == {"text/plain": "2"}


def test_output_is_cleared(kernel):
    cell = kernel.ok("console.log('a'); console.clear(); console.log('b');")
    assert [kind for kind, _ in shown(cell)][1:] == ["stream", "clear_output", "stream"]


def test_several_forms_travel_in_one_bundle(kernel):
    cell = kernel.ok(
        '({ [Symbol.for("Jupyter.display")]: () => ({ "text/plain": "p", "text/html": "<p>", "application/json": { a: 1 }, "image/png": new Uint8Array([1, 2]) }) })'
    )
    (result,) = cell.of_type("execute_result")
    assert result["data"] == {
        "text/plain": "p",
        "text/html": "<p>",
        "application/json": {"a": 1},
        "image/png": "AQI=",
    }


RICH = 'Symbol.for("Jupyter.display")'


@pytest.mark.parametrize(
    ("code", "data"),
    [
        (f"({{ [{RICH}]: async () => ({{ 'text/plain': 'p', 'text/html': '<p>' }}) }})", {"text/plain": "p", "text/html": "<p>"}),
        (f"Object.assign(Object.create(null), {{ [{RICH}]: () => ({{ 'text/html': '<p>' }}) }})", {"text/plain": "[Object]", "text/html": "<p>"}),
        ("class Drawn { get outerHTML() { return '<p>' } }\nnew Drawn()", {"text/plain": "<html>", "text/html": "<p>"}),
        ("(x: number) => x", {"text/plain": "[Function (anonymous)]"}),
    ],
)
def test_forms_of_a_value(kernel, code, data):
    assert kernel.ok(code).of_type("execute_result")[0]["data"] == data


def test_a_bad_form_is_named_and_loses_nothing_else(kernel):
    cell = kernel.ok(f"const loop: any = {{}}; loop.loop = loop;\n({{ [{RICH}]: () => ({{ 'application/json': loop, 'text/html': '<p>' }}) }})")
    assert cell.of_type("execute_result")[0]["data"] == {"text/plain": "[Object]", "text/html": "<p>"}
    assert cell.stream("stderr").startswith("application/json: Converting circular structure to JSON")


def test_a_bad_form_of_a_display_is_named_too(kernel):
    cell = kernel.ok('import { display } from "tslab"; display.raw("application/json", 1n as any); display.html("<p>");')
    assert [content["data"] for content in cell.of_type("display_data")][-1] == {"text/html": "<p>"}
    assert "application/json: " in cell.stream("stderr")


def test_an_image_that_a_cell_reads_is_shown(kernel):
    cell = kernel.ok("Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')")
    (result,) = cell.of_type("execute_result")
    assert result["data"]["image/png"].startswith("iVBORw0KGgo")
    assert result["data"]["text/plain"].startswith("<Buffer 89 50")


def test_bytes_of_one_character_may_come_apart(kernel):
    cell = kernel.ok("process.stdout.write(new Uint8Array([0xe2, 0x82])); process.stdout.write(new Uint8Array([0xac]));")
    assert cell.stdout == "€"


PLOT = """import * as Plot from "@observablehq/plot"
import { JSDOM } from "jsdom"
const { document } = new JSDOM("").window
"""


@pytest.mark.parametrize(
    ("options", "start"),
    [("", '<img alt="figure" src="data:image/svg+xml,'), ('title: "A title",', "<figure")],
    ids=["svg", "figure"],
)
def test_a_plot_is_shown_without_trust(kernel, options, start):
    cell = kernel.ok(f"{PLOT}Plot.plot({{ {options} document, marks: [Plot.dot([[1, 2]])] }})", timeout=60)
    (result,) = cell.of_type("execute_result")
    html = result["data"]["text/html"]
    assert html.startswith(start)
    assert "<svg" not in html
    assert "xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22" in html


def test_values_print_as_node_prints_them(kernel):
    for code, text in [
        ("[1, 'a', null]", "[ 1, 'a', null ]"),
        ("({ a: { b: { c: { d: 1 } } } })", "{ a: { b: { c: [Object] } } }"),
        ("new Map([[1, 2]])", "Map(1) { 1 => 2 }"),
        ("null", "null"),
        ("undefined", None),
        ("let silent = 1", None),
    ]:
        assert kernel.ok(code).result == text
