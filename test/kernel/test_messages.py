"""The parts of the messaging protocol that the protocol's own suite doesn't ask about."""

import subprocess
import time

import pytest
from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import get_kernel_spec
from kernel import STOCK


def test_each_cell_has_its_number(kernel):
    first = kernel.ok("1")
    second = kernel.ok("2")
    (shown,) = second.of_type("execute_input")
    assert shown["code"] == "2"
    assert shown["execution_count"] == second.reply["execution_count"] == first.reply["execution_count"] + 1
    assert second.of_type("execute_result")[0]["execution_count"] == shown["execution_count"]


def test_silent_cells_leave_no_trace(kernel):
    before = kernel.ok("1").reply["execution_count"]
    cell = kernel.ok("let quiet = 5; quiet", silent=True)
    assert [message["msg_type"] for message in cell.messages] == []
    assert kernel.ok("quiet").reply["execution_count"] == before + 1


def test_cells_without_history_keep_the_number(kernel):
    before = kernel.ok("1").reply["execution_count"]
    assert kernel.ok("2", store_history=False).result == "2"
    assert kernel.ok("3").reply["execution_count"] == before + 1


def test_user_expressions_are_evaluated(kernel):
    cell = kernel.ok("const n = 6;", user_expressions={"double": "2 * n", "wrong": "missing", "thrown": "(() => { throw 1 })()"})
    values = cell.reply["user_expressions"]
    assert values["double"] == {"status": "ok", "data": {"text/plain": "12"}, "metadata": {}}
    assert values["wrong"]["status"] == "error"
    assert "TS2304" in values["wrong"]["evalue"]
    assert values["thrown"]["status"] == "error"


def test_kernel_info_is_whole(kernel):
    info = kernel.ask(kernel.client.kernel_info())
    assert info["status"] == "ok"
    assert info["protocol_version"].startswith("5.")
    assert info["language_info"]["name"] == "typescript"
    assert info["language_info"]["version"] >= "5"
    assert info["banner"]


def test_a_request_that_comes_while_the_kernel_loads_is_answered(slow_client):
    """JupyterLab's server asks once, as soon as there is a process, and then waits for a minute."""
    request = slow_client.kernel_info()
    assert slow_client.get_shell_msg(timeout=10)["parent_header"]["msg_id"] == request


@pytest.mark.skipif(STOCK, reason="tslab's own kernel waits for ever")
def test_a_taken_port_is_named(kernel, tmp_path):
    taken = kernel.client.get_connection_info()["iopub_port"]
    file, _ = write_connection_file(str(tmp_path / "connection.json"), iopub_port=taken)
    argv = [file if part == "{connection_file}" else part for part in get_kernel_spec("tslab").argv]
    ended = subprocess.run(argv, capture_output=True, text=True, timeout=30)
    assert (ended.returncode, ended.stderr) == (1, f"kernel: tcp://127.0.0.1:{taken}: Address already in use\n")


def test_control_answers_while_a_cell_runs(kernel):
    busy = kernel.send("const end = Date.now() + 2000; while (Date.now() < end);")
    time.sleep(0.3)
    session = kernel.client.session
    start = time.monotonic()
    kernel.client.control_channel.send(session.msg("kernel_info_request", {}))
    reply = kernel.client.get_control_msg(timeout=10)
    assert reply["msg_type"] == "kernel_info_reply"
    assert time.monotonic() - start < 1
    kernel.collect(busy)


def test_heartbeat_beats_while_a_cell_runs(kernel):
    busy = kernel.send("const stop = Date.now() + 2500; while (Date.now() < stop);")
    kernel.client.hb_channel.unpause()
    time.sleep(1.5)
    assert kernel.client.hb_channel.is_beating()
    kernel.collect(busy)


def test_comm_info(kernel):
    request = kernel.client.comm_info()
    while True:
        message = kernel.client.get_shell_msg(timeout=10)
        if message["parent_header"].get("msg_id") == request:
            break
    assert message["msg_type"] == "comm_info_reply"
    assert message["content"] == {"status": "ok", "comms": {}}


def test_an_unknown_comm_is_closed(kernel):
    session = kernel.client.session
    message = session.msg("comm_open", {"comm_id": "a", "target_name": "none", "data": {}})
    kernel.client.shell_channel.send(message)
    deadline = time.monotonic() + 10
    while True:
        output = kernel.next_output(deadline, "no comm_close")
        if output["msg_type"] == "comm_close":
            break
    assert output["content"]["comm_id"] == "a"


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("kind", ["debug_request", "no_such_request", "create_subshell_request"])
def test_an_unknown_request_gets_a_reply(kernel, kind, channel):
    getattr(kernel.client, f"{channel}_channel").send(kernel.client.session.msg(kind, {}))
    reply = getattr(kernel.client, f"get_{channel}_msg")(timeout=10)
    assert reply["msg_type"] == kind.replace("_request", "_reply")
    assert (reply["content"]["status"], reply["content"]["evalue"]) == ("error", f"this kernel does not know {kind}")


def test_completions_say_what_they_are(kernel):
    kernel.ok("class Kindly { size = 1; grow(by: number) { return by } } const kindly = new Kindly(); function kindle(logs: string[]) { return 7 }")
    def types(code):
        reply = kernel.ask(kernel.client.complete(code, len(code)))
        found = reply["metadata"]["_jupyter_types_experimental"]
        assert [entry["text"] for entry in found] == reply["matches"]
        assert {(entry["start"], entry["end"]) for entry in found} == {(reply["cursor_start"], reply["cursor_end"])}
        return {entry["text"]: (entry["type"], entry.get("signature")) for entry in found}
    assert types("'😀'; kindly.") == {"size": ("property", "number"), "grow": ("method", "(by: number): number")}
    named = types("kind")
    assert named["kindly"] == ("instance", "Kindly")
    assert named["kindle"] == ("function", "(logs: string[]): number")
    assert types("Kindl")["Kindly"] == ("class", "typeof Kindly")
    assert types("whil")["while"] == ("keyword", None)
    kernel.ok('import * as downhill from "downhill"; import { numericalDiff, TwoLayerNet } from "downhill"; import path from "node:path"')
    assert types("downhill.numericalD")["numericalDiff"][0] == "function"
    assert types("TwoLay")["TwoLayerNet"][0] == "class"
    assert types("numericalDi")["numericalDiff"][0] == "function"
    assert types("downhil")["downhill"][0] == "module"


def test_completion_and_inspection_come_while_a_cell_waits(kernel):
    kernel.ok("const waited = { alpha: 1 };")
    busy = kernel.send("await new Promise((resolve) => setTimeout(resolve, 3000)); 'done'")
    time.sleep(0.3)
    begin = time.monotonic()
    assert complete(kernel, "waited.")[0] == ["alpha"]
    assert "alpha: number" in inspect(kernel, "waited")
    assert time.monotonic() - begin < 2
    deadline = time.monotonic() + 10
    states = []
    while True:
        message = kernel.next_output(deadline, "no idle")
        if message["msg_type"] == "status":
            states.append((message["content"]["execution_state"], message["parent_header"]["msg_id"] == busy))
        if states and states[-1] == ("idle", True):
            break
    # What was answered between ends with the word that the cell still runs.
    assert states == [("busy", True), *[("busy", False), ("idle", False), ("busy", True)] * 2, ("idle", True)]
    assert kernel.reply(busy)["status"] == "ok"


def test_history_knows_the_cells_and_their_results(kernel):
    kernel.ok("'remembered'.length")
    reply = kernel.ask(kernel.client.history(hist_access_type="tail", n=1, output=True))
    assert reply["history"][0][2] == ["'remembered'.length", "10"]
    reply = kernel.ask(kernel.client.history(hist_access_type="search", pattern="*remember*"))
    assert [entry[2] for entry in reply["history"]] == ["'remembered'.length"]
    assert kernel.ask(kernel.client.history(hist_access_type="search", pattern="remember"))["history"] == []


def complete(kernel, code, at=None):
    reply = kernel.ask(kernel.client.complete(code, len(code) if at is None else at))
    return reply["matches"], reply["cursor_start"], reply["cursor_end"]


def test_completion_knows_earlier_cells_and_counts_characters(kernel):
    kernel.ok("const completed = { alpha: 1, alphabet: 2 };")
    assert complete(kernel, "'😀'; completed.alp") == (["alpha", "alphabet"], 15, 18)
    assert "completed" in complete(kernel, "compl")[0]
    matches, start, end = complete(kernel, "completed.al + 1", at=12)
    assert (matches, start, end) == (["alpha", "alphabet"], 10, 12)
    assert complete(kernel, "completed.")[0] == ["alpha", "alphabet"]


@pytest.mark.parametrize(
    "code, expected",
    [
        ('import { numericalD| } from "downhill"', ["numericalDiff"]),
        ('import { dot } from "downh|"', ["downhill"]),
        ('import { dot } from "downhill/da|"', ["downhill/data", "downhill/data/ko"]),
        ('import { Matrix } from "../lib/arrays/matr|"', ["../lib/arrays/matrix"]),
        ('import { readFileSync } from "node:fs/|"', ["node:fs/promises"]),
    ],
)
def test_completion_inside_of_an_import(kernel, code, expected):
    at = code.index("|")
    matches, start, end = complete(kernel, code.replace("|", ""), at)
    assert [name for name in matches if name != "NumericalDiffOptions"] == expected
    assert end == at
    assert all(name.lower().startswith(code[start:at].lower()) for name in matches)


@pytest.mark.parametrize(
    "code, expected",
    [
        ('chosen["alp|"]', ["alpha", "alphabet"]),
        ("chosen['|']", ["alpha", "alphabet", "beta"]),
        ('pick("be|', ["beta"]),
        ("await import('downh|')", ["downhill"]),
    ],
)
def test_completion_inside_of_quotation_marks(kernel, code, expected):
    kernel.ok("const chosen = { alpha: 1, alphabet: 2, beta: 3 }; function pick(name: keyof typeof chosen) { return chosen[name]; }")
    at = code.index("|")
    matches, start, end = complete(kernel, code.replace("|", ""), at)
    assert sorted(matches) == expected
    assert end == at
    assert all(name.startswith(code[start:at]) for name in matches)


def test_completion_does_not_show_the_kernels_names(kernel):
    assert not [name for name in complete(kernel, "")[0] if name.startswith("__")]


def inspect(kernel, code, at=None):
    reply = kernel.ask(kernel.client.inspect(code, len(code) if at is None else at))
    return reply["data"].get("text/plain") if reply["found"] else None


def test_inspection_shows_signature_and_comment(kernel):
    kernel.ok("/**\n * Doubles a number.\n * @param x any finite number\n */\nfunction double(x: number) { return 2 * x }")
    text = inspect(kernel, "double")
    assert "function double(x: number): number" in text
    assert "Doubles a number." in text
    assert "any finite number" in text
    assert "Doubles a number." in inspect(kernel, "double(3, ", at=9)
    assert "Doubles a number." in inspect(kernel, "double(3, ")
    assert "Doubles a number." in inspect(kernel, "1 + double(Math.sqrt(2), ")
    assert "Doubles a number." in inspect(kernel, "'😀' + double(", at=8)
    assert inspect(kernel, "1 + ") is None


def test_inspection_leaves_it_to_the_client_where_paragraphs_break(kernel):
    kernel.ok("""/**
 * A paragraph that
 * goes on.
 *
 * - one
 * - two
 *
 * @param x a number that
 * is finite
 * @example
 * treble(1);
 * treble(2);
 */
function treble(x: number) { return 3 * x }""")
    assert inspect(kernel, "treble") == """function treble(x: number): number

A paragraph that goes on.

- one
- two

@param x a number that is finite
@example
treble(1);
treble(2);"""


def test_inspection_shows_the_librarys_comments(kernel):
    kernel.ok('import { numericalDiff } from "downhill";')
    text = inspect(kernel, "numericalDiff")
    assert text.startswith("function numericalDiff(f: (x: number) => number, x: number")
    assert "\nimport " not in text
    for tag in ["@param f - ", "@returns ", "@throws {TypeError} ", "@example\n", "\nSource: "]:
        assert tag in text


def test_completeness_and_indentation(kernel):
    reply = kernel.ask(kernel.client.is_complete("for (const x of []) {"))
    assert (reply["status"], reply["indent"]) == ("incomplete", "  ")
    for code in ["const 5 = x", "const x = 5 5", "f(1, 2))", "const s = 'open"]:
        assert kernel.ask(kernel.client.is_complete(code))["status"] == "invalid"
    for code in ["1 + // more", "f(1, // more", "`open", "/* open", "type T =\n  | 'a'\n  |"]:
        assert kernel.ask(kernel.client.is_complete(code))["status"] == "incomplete"


def test_a_cell_can_ask_for_a_line(kernel):
    request = kernel.client.execute('const name = prompt("Name? "); console.log(`<${name}>`);', allow_stdin=True)
    question = kernel.client.get_stdin_msg(timeout=10)
    assert question["content"] == {"prompt": "Name? ", "password": False}
    kernel.client.input("Ada 😀")
    assert kernel.collect(request).stdout == "<Ada 😀>\n"


@pytest.mark.parametrize(("answer", "result"), [("y", "true"), ("Yes", "true"), ("n", "false"), ("", "false")])
def test_a_cell_can_ask_for_yes_or_no(kernel, answer, result):
    request = kernel.client.execute('confirm("Go on?")', allow_stdin=True)
    assert kernel.client.get_stdin_msg(timeout=10)["content"]["prompt"] == "Go on? [y/N] "
    kernel.client.input(answer)
    assert kernel.collect(request).result == result


def test_a_cell_can_wait_until_a_text_was_read(kernel):
    request = kernel.client.execute('alert("Done"); "after"', allow_stdin=True)
    assert kernel.client.get_stdin_msg(timeout=10)["content"]["prompt"] == "Done [Enter] "
    kernel.client.input("")
    assert kernel.collect(request).result == "'after'"


@pytest.mark.parametrize("asker", ["prompt", "confirm", "alert"])
def test_asking_a_client_that_cannot_answer_is_an_error(kernel, asker):
    cell = kernel.run(f'{asker}("Name? ")', allow_stdin=False)
    assert cell.error["evalue"] == f"{asker}: this client does not take input"
