"""Messages that are wrong never run and never end the kernel, and it listens only where it was told to."""

import json
import time

import psutil
import pytest


def parts(kernel, code="globalThis.hacked = 1", kind="execute_request"):
    """The frames of a right message, for a test to spoil."""
    session = kernel.client.session
    return session.serialize(session.msg(kind, {"code": code, "silent": False}))


def wrong_signature(frames):
    return [frames[0], b"0" * 64, *frames[2:]]


def no_signature(frames):
    return [frames[0], b"", *frames[2:]]


def no_delimiter(frames):
    return frames[1:]


def too_few_frames(frames):
    return frames[:4]


def nothing(frames):
    return [b""]


SPOILED = [wrong_signature, no_signature, no_delimiter, too_few_frames, nothing]


@pytest.mark.parametrize("channel", ["shell", "control", "stdin"])
@pytest.mark.parametrize("spoil", SPOILED)
def test_a_spoiled_message_is_dropped(kernel, spoil, channel):
    getattr(kernel.client, f"{channel}_channel").socket.send_multipart(spoil(parts(kernel)))
    assert kernel.ok("typeof (globalThis as any).hacked").result.strip("'") == "undefined"


def signed(kernel, header, content):
    session = kernel.client.session
    body = [header, b"{}", b"{}", content]
    return [b"<IDS|MSG>", session.sign(body), *body]


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize(
    ("header", "content"),
    [
        (b"{broken", b"{}"),
        (b"null", b"{}"),
        (b"[]", b"{}"),
        (b"{}", b"{}"),
        (b'{"msg_type": 5}', b"{}"),
        (b'{"msg_type": "execute_request"}', b"null"),
        (b'{"msg_type": "execute_request"}', b"\xff\xfe"),
        (b'{"msg_type": "complete_request"}', b"{}"),
        (b'{"msg_type": "inspect_request"}', b'{"code": 5, "cursor_pos": "x"}'),
        (b'{"msg_type": "history_request"}', b'{"hist_access_type": 7, "n": "all"}'),
        (b'{"msg_type": "is_complete_request"}', b"{}"),
    ],
)
def test_a_signed_message_with_nonsense_is_survived(kernel, header, content, channel):
    getattr(kernel.client, f"{channel}_channel").socket.send_multipart(signed(kernel, header, content))
    assert kernel.ok("1 + 1").result == "2"


def test_an_unknown_kind_of_message_is_survived(kernel):
    kernel.client.shell_channel.socket.send_multipart(parts(kernel, kind="no_such_request"))
    assert kernel.ok("1 + 1").result == "2"


def test_a_broken_completion_request_is_survived(kernel):
    for code, at in [("", 0), ("x.", 500), ("'", -3), ("\u2028", 1)]:
        kernel.ask(kernel.client.complete(code, at))
        kernel.ask(kernel.client.inspect(code, at))
    assert kernel.ok("1 + 1").result == "2"


def test_it_listens_only_where_the_connection_file_says(start):
    kernel = start()
    kernel.ok("1")
    info = json.loads(open(kernel.manager.connection_file).read())
    told = {(info["ip"], info[f"{name}_port"]) for name in ("shell", "iopub", "stdin", "control", "hb")}
    process = psutil.Process(kernel.manager.provisioner.pid)
    connections = getattr(process, "net_connections", process.connections)(kind="inet")
    assert {tuple(c.laddr) for c in connections if c.status == psutil.CONN_LISTEN} == told


def test_ipc_works_too(start, tmp_path):
    from jupyter_client.manager import KernelManager

    manager = KernelManager(kernel_name="tslab", transport="ipc", ip=str(tmp_path / "kernel"))
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=30)
        assert client.execute_interactive("1 + 1", timeout=20, output_hook=lambda _: None)["content"]["status"] == "ok"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_bad_code_of_any_kind_is_survived(kernel):
    for code in ["", "   ", "\0", "}", "import", "`", "/*", "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"), "export default 1", "a".ljust(5000, "("), "import x from 'no-such-package'"]:
        kernel.run(code)
    assert kernel.ok("1 + 1").result == "2"


def test_recursion_without_end_is_an_error(kernel):
    cell = kernel.run("function down(): number { return 1 + down() }\ndown()")
    assert cell.error["ename"] == "RangeError"
    assert len(cell.error["traceback"]) < 30
    assert kernel.ok("1 + 1").result == "2"


def test_a_million_promises_are_followed(kernel):
    code = "const many = Array.from({ length: 1e6 }, (_, i) => Promise.resolve(i));\n(await Promise.all(many)).length"
    assert kernel.ok(code).result == "1000000"
    kernel.ok("many.length = 0")


def test_listeners_that_are_all_taken_away(kernel):
    for code in [
        "process.removeAllListeners()",
        "for (const name of process.eventNames()) for (const it of process.listeners(name as 'exit')) process.off(name, it)",
    ]:
        kernel.ok(code)
        assert kernel.run("Promise.reject(new Error('first')); 1").error["evalue"] == "first"
        assert "second" in kernel.run("setTimeout(() => { throw new Error('second') })\nawait new Promise((r) => setTimeout(r, 30))").error["evalue"]
        assert kernel.ok("1 + 1").result == "2"


COLLECT = """import v8 from "node:v8"; import vm from "node:vm"
v8.setFlagsFromString("--expose-gc")
const collect = vm.runInNewContext("gc") as () => void
let first: WeakRef<object> | undefined
const keep = (thing: object) => { first ??= new WeakRef(thing); return thing }"""


@pytest.mark.parametrize(
    "code",
    [
        "for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(() => resolve(keep({}))))",
        "for (let i = 0; i < 3; i++) { const thing = keep({}); clearTimeout(setTimeout(() => thing, 1e6)) }",
        "for (let i = 0; i < 3; i++) { const thing = keep({}); clearInterval(setInterval(() => thing, 1e6)) }",
        "for (let i = 0; i < 3; i++) { const thing = keep({}); clearImmediate(setImmediate(() => thing)) }",
    ],
)
def test_what_is_over_is_let_go_of_while_the_cell_runs(kernel, code):
    kernel.ok(COLLECT)
    cell = kernel.ok(f"{code}\nawait new Promise((resolve) => setTimeout(resolve, 5))\ncollect()\nfirst!.deref()")
    assert cell.result is None


def test_no_growth_over_two_hundred_cells(start):
    kernel = start()

    def seconds(first):
        begun = time.monotonic()
        for i in range(first, first + 40):
            kernel.ok(f"const c{i} = {{ value: {i} }}; function f{i}() {{ return c{i}.value }}")
        return time.monotonic() - begun

    seconds(0)
    early = seconds(40)
    for i in range(80, 200, 40):
        late = seconds(i)
    assert late < 2.5 * early
