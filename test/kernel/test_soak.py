"""Random cells, interrupted at random moments: each request is answered once, and the kernel stays usable."""

import time
from collections import Counter
from random import Random

import pytest
from kernel import STOCK

pytestmark = pytest.mark.skipif(STOCK, reason="tslab's own kernel cannot be interrupted in a callback")

BRIEF = [
    "1 + 1",
    "let again = 1; again",
    "throw new Error('on purpose')",
    "const bad: number = 'x'",
    "await new Promise((resolve) => setTimeout(resolve, 20))",
    "for (let i = 0; i < 3000; i++) console.log(i)",
    "process.stdout.write('w'.repeat(100_000))",
    "setTimeout(() => { throw new Error('late') }, 5); 0",
    "Promise.reject(new Error('nobody listens')); 0",
    "(async () => { for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 5)); console.log('late') })(); 0",
]
ENDLESS = [
    "for (;;);",
    "for (;;) await 0;",
    "for (;;) { try { for (;;); } catch {} }",
    "for (let i = 0; ; i++) console.log(i);",
    "for (;;) await new Promise((resolve) => setTimeout(resolve, 1));",
    "await new Promise(() => {});",
    "new Promise(() => { for (;;); });",
    "[1].map(() => { for (;;); });",
    "/(a+)+$/.test('a'.repeat(40) + 'b');",
    "setTimeout(() => { for (;;); }, 1); 0",
    "setTimeout(() => { for (;;); }, 60); 0",
    "(async () => { await 0; for (;;); })(); await new Promise(() => {});",
    'import { execSync } from "node:child_process"; execSync("sleep 30");',
]


def test_each_request_is_answered_once(start):
    kernel = start()
    random = Random(3)
    for _ in range(40):
        cells = random.choices(BRIEF + ENDLESS, k=random.randrange(1, 4))
        requests = [kernel.send(cell, stop_on_error=random.random() < 0.5) for cell in cells]
        requests += [kernel.client.complete("Math.s"), kernel.client.kernel_info()]
        time.sleep(random.choice([0, 0.005, 0.02, 0.1, 0.3]))
        replies = interrupt_until_all_is_done(kernel, requests)
        assert [replies[request] for request in requests] == [1] * len(requests), cells
    interrupt_until_all_is_done(kernel, [])  # timers that may be left
    assert kernel.ok("20 + 2", timeout=5).result == "22"


def interrupt_until_all_is_done(kernel, requests):
    """The number of replies to each request."""
    shell, iopub = kernel.client.shell_channel, kernel.client.iopub_channel
    replies, idle = Counter(), set()

    def is_done():
        return all(replies[request] and request in idle for request in requests)

    for _ in range(10):
        interrupt(kernel)
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline and not is_done():
            while shell.socket.poll(5):
                replies[shell.get_msg()["parent_header"]["msg_id"]] += 1
            while iopub.socket.poll(5):
                message = iopub.get_msg()
                if message["content"].get("execution_state") == "idle":
                    idle.add(message["parent_header"]["msg_id"])
        if is_done():
            break
    return replies


def interrupt(kernel):
    """Returns when the kernel has taken it: one that is still on its way could mean a cell that is sent later."""
    control = kernel.client.control_channel
    request = kernel.client.session.msg("interrupt_request", {})
    control.send(request)
    while control.get_msg(timeout=10)["parent_header"]["msg_id"] != request["header"]["msg_id"]:
        pass
