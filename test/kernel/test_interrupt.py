"""Interrupt stops what runs, and only that."""

import signal
import time

import pytest

# Each says when it has begun what is to be stopped.
SLEEP = "new Promise((resolve) => setTimeout(resolve, 10))"
GO = 'console.log("go");'
LONG = {
    "a loop": f"{GO} for (;;);",
    "a loop in a function": f"function forever() {{ {GO} for (;;); }}\nforever();",
    "a loop after an await": f"await {SLEEP}; {GO} for (;;);",
    "a loop in an async function, after an await": f"async function forever() {{ await {SLEEP}; {GO} let n = 0; for (;;) n++; }}\nawait forever();",
    "an await loop": f"{GO} for (;;) await {SLEEP};",
    "an await loop in a function": f"async function wait() {{ {GO} for (;;) await {SLEEP}; }}\nawait wait();",
    "an await loop without a pause": f"{GO} for (;;) await 0;",
    "an await loop with hardly a pause": f"{GO} for (;;) await new Promise((resolve) => setTimeout(resolve, 1));",
    "a for await loop": f"async function* ticks() {{ for (;;) yield 1; }}\n{GO} for await (const t of ticks()) await {SLEEP};",
    "a timer": f"{GO} await new Promise((resolve) => setTimeout(resolve, 1e6));",
    "a promise that never settles": f"{GO} await new Promise(() => {{}});",
    "a loop that catches": f"{GO} for (;;) {{ try {{ for (;;); }} catch {{}} }}",
    "a loop in a function that an async one calls": f"function spin() {{ {GO} for (;;); }}\nasync function main() {{ await {SLEEP}; spin(); }}\nawait main();",
    "a loop in a timer": f"setTimeout(() => {{ {GO} for (;;); }}, 10); await new Promise(() => {{}});",
    "a loop in a promise's callback": f"Promise.resolve().then(() => {{ {GO} for (;;); }}); 0",
    "a loop in a microtask": f"queueMicrotask(() => {{ {GO} for (;;); }}); await new Promise(() => {{}});",
    "promises without a pause": f"{GO} function again(): Promise<void> {{ return Promise.resolve().then(again); }}\nawait again();",
    "ticks without a pause": f"{GO} (function again() {{ process.nextTick(again); }})(); await new Promise(() => {{}});",
    "ticks and promises without a pause": f"{GO} (function again() {{ process.nextTick(() => Promise.resolve().then(again)); }})(); await new Promise(() => {{}});",
    "an event's callback": f'import {{ createServer }} from "node:http"; const server = createServer(() => {{ {GO} for (;;); }}); await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)); await fetch(`http://127.0.0.1:${{(server.address() as any).port}}`);',
    "a value that prints itself": f'({{ [Symbol.for("nodejs.util.inspect.custom")]() {{ {GO} for (;;); }} }})',
    "a value that shows itself": f'({{ [Symbol.for("Jupyter.display")]() {{ {GO} for (;;); }} }})',
    "a child process": f'import {{ execSync }} from "node:child_process"; {GO} execSync("sleep 30");',
    "a server that does not answer": f'import net from "node:net"; const mute = net.createServer(); await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve)); {GO} await fetch(`http://127.0.0.1:${{(mute.address() as net.AddressInfo).port}}`);',
    "a wait for other threads": f"{GO} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
    "a wait for other threads in a timer": f"setTimeout(() => {{ {GO} Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }}, 10); await new Promise(() => {{}});",
}


def begin(kernel, code, pause=0.2):
    request = kernel.send(code)
    deadline = time.monotonic() + 20
    while kernel.next_output(deadline, "the cell did not begin")["msg_type"] != "stream":
        pass
    time.sleep(pause)
    return request


def by_message(kernel):
    session = kernel.client.session
    kernel.client.control_channel.send(session.msg("interrupt_request", {}))
    assert kernel.client.get_control_msg(timeout=5)["msg_type"] == "interrupt_reply"


def by_signal(kernel):
    kernel.manager.signal_kernel(signal.SIGINT)


@pytest.mark.parametrize("interrupt", [by_message, by_signal])
@pytest.mark.parametrize("what", LONG)
def test_interrupt(kernel, what, interrupt):
    kernel.ok("let kept = 7;")
    request = begin(kernel, LONG[what])
    start = time.monotonic()
    interrupt(kernel)
    cell = kernel.collect(request, timeout=5)
    assert time.monotonic() - start < 3
    assert cell.status == "error"
    assert cell.error["ename"] == "InterruptError"
    assert kernel.ok("kept", timeout=5).result == "7"


@pytest.mark.parametrize(
    "code",
    [
        "for (;;) { ticks++; await new Promise((resolve) => setTimeout(resolve, 5)); }",
        "async function tick() { for (;;) { ticks++; await new Promise((resolve) => setTimeout(resolve, 5)); } }\nawait tick();",
        "setInterval(() => ticks++, 5); await new Promise(() => {});",
    ],
)
def test_nothing_runs_on_after_an_interrupt(kernel, code):
    kernel.ok("let ticks = 0;")
    request = begin(kernel, f"{GO} {code}")
    by_message(kernel)
    kernel.collect(request, timeout=5)
    before = int(kernel.ok("ticks").result)
    assert before > 0
    time.sleep(0.4)
    assert int(kernel.ok("ticks").result) <= before + 1


def test_an_interrupt_stops_the_timers_of_finished_cells(kernel):
    kernel.ok("let beats = 0; setInterval(() => beats++, 5); 0")
    time.sleep(0.3)
    by_message(kernel)
    before = int(kernel.ok("beats").result)
    assert before > 0
    time.sleep(0.3)
    assert int(kernel.ok("beats").result) == before


def test_a_loop_in_a_timer_of_a_finished_cell_is_stopped(kernel):
    request = kernel.send(f"setTimeout(() => {{ {GO} for (;;); }}, 200); 0")
    assert kernel.collect(request).result == "0"
    time.sleep(0.5)
    by_message(kernel)
    assert kernel.ok("1 + 1", timeout=5).result == "2"


def test_a_cell_that_waits_behind_such_a_loop_is_run(kernel):
    kernel.collect(kernel.send(f"setTimeout(() => {{ {GO} for (;;); }}, 50); 0"))
    time.sleep(0.3)
    waiting = kernel.send("1 + 1")
    time.sleep(0.1)
    by_message(kernel)
    assert kernel.collect(waiting, timeout=5).result == "2"


def test_interrupts_that_come_again_put_nothing_off(kernel):
    kernel.collect(kernel.send(f"setTimeout(() => {{ {GO} for (;;); }}, 50); 0"))
    time.sleep(0.3)
    waiting = kernel.send("1 + 1")
    for _ in range(10):
        by_message(kernel)
        time.sleep(0.4)
    assert kernel.collect(waiting, timeout=0.3)
    assert kernel.ok("1 + 1", timeout=5).result == "2"


@pytest.mark.parametrize("command", ["kill -INT $$", "exit 130"])
def test_a_child_process_that_heard_of_the_interrupt_first(kernel, command):
    cell = kernel.run(f'import {{ execSync }} from "node:child_process"; execSync("{command}");')
    assert cell.error["ename"] == "InterruptError"


def test_a_child_process_that_the_cell_itself_interrupts(kernel):
    cell = kernel.ok("""import { execFile } from "node:child_process";
import { promisify } from "node:util";
const sleep = promisify(execFile)("sleep", ["30"]);
sleep.child.kill("SIGINT");
let ended: string;
try { await sleep; } catch (error) { ended = (error as any).signal; }
ended!""")
    assert cell.result == "'SIGINT'"


def test_finally_blocks_run(kernel):
    request = begin(kernel, f"{GO} let cleaned = false; try {{ await new Promise(() => {{}}); }} finally {{ cleaned = true; }}")
    by_message(kernel)
    kernel.collect(request, timeout=5)
    assert kernel.ok("cleaned").result == "true"


def test_a_question_is_interrupted(kernel):
    request = kernel.client.execute('prompt("Name? ")', allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=10)
    by_message(kernel)
    assert kernel.collect(request, timeout=5).error["ename"] == "InterruptError"


def test_queued_cells_are_aborted(kernel):
    kernel.ok("let reached = 0;")
    requests = [begin(kernel, f"{GO} for (;;);"), kernel.send("reached++;")]
    by_message(kernel)
    assert [kernel.reply(request)["status"] for request in requests] == ["error", "aborted"]
    assert kernel.ok("reached").result == "0"


@pytest.mark.parametrize("delay", [0, 0.005, 0.02, 0.05, 0.1, 0.2])
@pytest.mark.parametrize("interrupt", [by_message, by_signal])
def test_no_moment_is_deaf(kernel, interrupt, delay):
    """One interrupt is enough, even one that comes before the cell has begun, or before it has been read."""
    kernel.ok("1")
    request = kernel.send("for (;;) await new Promise((resolve) => setTimeout(resolve, 1));")
    time.sleep(delay)
    interrupt(kernel)
    assert kernel.collect(request, timeout=5).error["ename"] == "InterruptError"
    assert kernel.ok("1 + 1").result == "2"


@pytest.mark.parametrize("delay", [0, 0.3, 0.8, 1.5])
def test_no_moment_is_deaf_after_the_start(start, delay):
    kernel = start()
    time.sleep(delay)  # it prepares for what the first cells may import
    request = kernel.send("for (;;) await new Promise((resolve) => setTimeout(resolve, 1));")
    by_message(kernel)
    assert kernel.collect(request, timeout=10).error["ename"] == "InterruptError"
    assert kernel.ok("1 + 1").result == "2"


def test_an_early_interrupt_means_the_oldest_cell_alone(slow_client):
    """Here it comes while the kernel still loads, and three cells wait."""
    client = slow_client
    client.control_channel.send(client.session.msg("kernel_info_request", {}))
    client.get_control_msg(timeout=10)
    time.sleep(0.3)  # now all sockets are connected
    requests = [client.execute(f"'{name}'", stop_on_error=False) for name in ("first", "second", "third")]
    client.control_channel.send(client.session.msg("interrupt_request", {}))
    assert client.get_control_msg(timeout=5)["msg_type"] == "interrupt_reply"
    replies = [client.get_shell_msg(timeout=20) for _ in requests]
    assert [reply["parent_header"]["msg_id"] for reply in replies] == requests
    assert [reply["content"]["status"] for reply in replies] == ["error", "ok", "ok"]
    assert replies[0]["content"]["ename"] == "InterruptError"


@pytest.mark.parametrize("code", ["for (;;);", "await new Promise(() => {})"])
def test_a_cells_own_listener_for_the_signal_changes_nothing(kernel, code):
    kernel.ok("process.on('SIGINT', () => process.exit(1)); process.once('SIGINT', () => process.exit(2));")
    for interrupt in (by_message, by_signal):
        request = kernel.send(code)
        time.sleep(0.3)
        interrupt(kernel)
        assert kernel.collect(request, timeout=10).error["ename"] == "InterruptError"
    kernel.ok("process.removeAllListeners('SIGINT')")
    by_signal(kernel)
    time.sleep(0.3)
    assert kernel.ok("1 + 1").result == "2"


def test_timers_that_a_cell_has_replaced_are_not_the_kernels(start):
    """As tests do that hold the time. An interrupt must not go on in the next cells."""
    kernel = start()
    kernel.ok("globalThis.setTimeout = globalThis.setImmediate = (() => 0) as never")
    request = kernel.send("await new Promise(() => {})")
    time.sleep(0.3)
    by_message(kernel)
    assert kernel.collect(request).error["ename"] == "InterruptError"
    assert kernel.ok("const end = Date.now() + 1000; while (Date.now() < end); 'whole'").result == "'whole'"
    assert kernel.ok("await new Promise<string>((done) => process.nextTick(done, 'ticked'))").result == "'ticked'"


def test_an_idle_kernel_survives(kernel):
    by_message(kernel)
    by_signal(kernel)
    time.sleep(0.3)
    assert kernel.ok("1 + 1").result == "2"


def test_no_signal_is_lost(kernel):
    kernel.ok("1")
    for _ in range(20):
        request = begin(kernel, f"{GO} for (;;) await new Promise((resolve) => setTimeout(resolve, 1));", pause=0.01)
        by_signal(kernel)
        assert kernel.collect(request, timeout=5).error["ename"] == "InterruptError"


def test_signals_may_come_thick(kernel):
    for _ in range(10):
        request = begin(kernel, f"{GO} for (;;) await {SLEEP};", pause=0.05)
        for _ in range(20):
            by_signal(kernel)
        assert kernel.collect(request, timeout=5).error["ename"] == "InterruptError"
        time.sleep(0.3)
    assert kernel.ok("1 + 1").result == "2"


def test_a_cell_that_prints_without_end_slows_down_and_is_interrupted(kernel):
    request = begin(kernel, "for (let i = 0; ; i++) console.log(i);", pause=3)
    by_message(kernel)
    cell = kernel.collect(request, timeout=5)
    assert cell.error["ename"] == "InterruptError"
    # Two million characters at once, then 100,000 a second.
    assert len(cell.stdout) < 3e6
