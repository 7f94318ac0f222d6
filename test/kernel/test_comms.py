"""Comms go both ways, also while a cell waits, and a widget needs no more than a cell."""

import time

import pytest

OPEN = 'const comm = Jupyter.openComm("test.target", { first: 1 }, { buffers: [new Uint8Array([1, 2])] });'


def send(kernel, kind, content, buffers=(), metadata=None):
    session = kernel.client.session
    message = session.msg(kind, content, metadata=metadata)
    session.send(kernel.client.shell_channel.socket, message, buffers=list(buffers))
    return message["header"]["msg_id"]


def until(kernel, *kinds, seconds=10):
    """The next message on iopub of one of these kinds."""
    deadline = time.monotonic() + seconds
    while True:
        message = kernel.next_output(deadline, f"no {kinds}")
        if message["msg_type"] in kinds:
            return message


def opened(cell):
    (message,) = (message for message in cell.messages if message["msg_type"] == "comm_open")
    return message


def bytes_of(message):
    return [bytes(buffer) for buffer in message["buffers"]]


def test_a_cell_opens_a_comm_and_both_sides_send(kernel):
    cell = kernel.ok(OPEN + "comm.onMessage(({ data, buffers, metadata }) => { console.log(data.n, buffers![0], metadata); comm.send({ n: data.n + 1 }, { buffers: [new Uint8Array([9])], metadata: { m: 1 } }); });")
    first = opened(cell)
    assert first["content"]["target_name"] == "test.target"
    assert first["content"]["data"] == {"first": 1}
    assert bytes_of(first) == [b"\x01\x02"]
    comm = first["content"]["comm_id"]
    send(kernel, "comm_msg", {"comm_id": comm, "data": {"n": 1}}, [b"\x07\x08"], {"from": "page"})
    # What the function prints goes to the cell that has handed it over.
    text = until(kernel, "stream")
    assert text["parent_header"]["msg_id"] == first["parent_header"]["msg_id"]
    assert text["content"]["text"] == "1 Uint8Array(2) [ 7, 8 ] { from: 'page' }\n"
    answer = until(kernel, "comm_msg")
    assert answer["content"] == {"comm_id": comm, "data": {"n": 2}}
    assert (bytes_of(answer), answer["metadata"]) == ([b"\x09"], {"m": 1})


def test_either_side_closes(kernel):
    kernel.ok("let closed = '';")
    comm = opened(kernel.ok(OPEN + "comm.onClose(({ data }) => { closed = data.why; });"))["content"]["comm_id"]
    assert kernel.ask(kernel.client.comm_info("test.target"))["comms"][comm] == {"target_name": "test.target"}
    assert comm not in kernel.ask(kernel.client.comm_info("other"))["comms"]
    send(kernel, "comm_close", {"comm_id": comm, "data": {"why": "done"}})
    assert kernel.ok("[closed, comm.isOpen]").result == "[ 'done', false ]"
    assert comm not in kernel.ask(kernel.client.comm_info())["comms"]
    assert "closed" in kernel.run("comm.send(1)").error["evalue"]
    cell = kernel.ok(OPEN + "comm.close({ why: 'enough' }); comm.close();")
    (closing,) = cell.of_type("comm_close")
    assert closing["data"] == {"why": "enough"}


def test_the_page_opens_a_comm(kernel):
    kernel.ok("const stop = Jupyter.onComm('my.target', (comm, { data }) => { comm.send({ hello: data.name }); });")
    send(kernel, "comm_open", {"comm_id": "p1", "target_name": "my.target", "data": {"name": "Ada"}})
    assert until(kernel, "comm_msg", "comm_close")["content"] == {"comm_id": "p1", "data": {"hello": "Ada"}}
    kernel.ok("stop();")
    send(kernel, "comm_open", {"comm_id": "p2", "target_name": "my.target", "data": {}})
    assert until(kernel, "comm_msg", "comm_close")["msg_type"] == "comm_close"


def test_messages_come_while_a_cell_waits(kernel):
    comm = opened(kernel.ok(OPEN))["content"]["comm_id"]
    request = kernel.send("console.log('go'); (await new Promise<Jupyter.CommMessage>((resolve) => comm.onMessage(resolve))).data.n")
    until(kernel, "stream")
    send(kernel, "comm_msg", {"comm_id": comm, "data": {"n": 42}})
    assert kernel.collect(request).result == "42"


def test_an_error_in_a_function_is_told_and_harms_nothing(kernel):
    comm = opened(kernel.ok(OPEN + "comm.onMessage(() => { throw new Error('unheard') }); comm.onMessage(() => comm.send('second'));"))["content"]["comm_id"]
    send(kernel, "comm_msg", {"comm_id": comm, "data": {}})
    messages = [until(kernel, "stream", "comm_msg") for _ in range(2)]
    assert {message["msg_type"] for message in messages} == {"stream", "comm_msg"}
    assert "unheard" in next(m["content"]["text"] for m in messages if m["msg_type"] == "stream")
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("kind", ["comm_msg", "comm_close"])
def test_messages_for_an_unknown_comm_are_survived(kernel, kind):
    send(kernel, kind, {"comm_id": "never"})
    assert kernel.ok("1 + 1").result == "2"


WIDGET = """const slider = Jupyter.widget({ state: { value: 5, pixels: new Uint8Array([1, 2]), label: { text: "x" } }, esm: "export default {}" });
slider.on("change:value", (value) => console.log("now", value));
slider.on("msg:custom", (content, buffers) => console.log("heard", content, buffers[0].length));
slider"""


def test_a_widget_speaks_the_protocol(kernel):
    cell = kernel.ok(WIDGET)
    first = opened(cell)
    comm = first["content"]["comm_id"]
    assert (first["content"]["target_name"], first["metadata"]["version"]) == ("jupyter.widget", "2.1.0")
    state = first["content"]["data"]["state"]
    assert (state["_model_module"], state["_view_name"], state["_esm"], state["value"]) == ("anywidget", "AnyView", "export default {}", 5)
    assert (first["content"]["data"]["buffer_paths"], bytes_of(first)) == ([["pixels"]], [b"\x01\x02"])
    (result,) = cell.of_type("execute_result")
    assert result["data"]["application/vnd.jupyter.widget-view+json"]["model_id"] == comm

    update = {"method": "update", "state": {"value": 8}, "buffer_paths": [["pixels"]]}
    send(kernel, "comm_msg", {"comm_id": comm, "data": update}, [b"\x03"])
    assert until(kernel, "stream")["content"]["text"] == "now 8\n"
    assert kernel.ok("[slider.get('value'), slider.get('pixels').length]").result == "[ 8, 1 ]"

    (sent,) = (m for m in kernel.ok("slider.set('value', 9);").messages if m["msg_type"] == "comm_msg")
    assert sent["content"]["data"] == {"method": "update", "state": {"value": 9}, "buffer_paths": []}

    send(kernel, "comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": "hi"}}, [b"\x03\x04"])
    assert until(kernel, "stream")["content"]["text"].endswith("heard hi 2\n")
    send(kernel, "comm_msg", {"comm_id": comm, "data": {"method": "request_state"}})
    whole = until(kernel, "comm_msg")["content"]["data"]
    assert (whole["state"]["value"], whole["state"]["_esm"]) == (9, "export default {}")


def test_a_widgets_types_are_those_of_its_state(kernel):
    kernel.ok(WIDGET)
    assert "TS2345" in kernel.run("slider.set('value', 'text')").error["evalue"]
    assert "TS2345" in kernel.run("slider.get('none')").error["evalue"]
    reply = kernel.ask(kernel.client.complete("Jupyter.", 8))
    assert {"openComm", "onComm", "widget"} <= set(reply["matches"])
    reply = kernel.ask(kernel.client.inspect("Jupyter.widget", 12))
    assert "anywidget" in reply["data"]["text/plain"]
