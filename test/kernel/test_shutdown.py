"""A kernel ends when it should, whatever is open, and not before."""

import json
import os
import subprocess
import sys
import time

import psutil
import pytest
import zmq

OPEN = {
    "nothing": "1",
    "an interval": "setInterval(() => {}, 1000); 0",
    "a server": 'import http from "node:http"; http.createServer().listen(0, "127.0.0.1"); 0',
    "a child process": 'import { spawn } from "node:child_process"; spawn("sleep", ["100"]); 0',
}


def ended(process, seconds):
    try:
        process.wait(seconds)
    except psutil.TimeoutExpired:
        return False
    return True


def process_of(kernel):
    return psutil.Process(kernel.manager.provisioner.pid)


def shutdown(kernel, restart=False):
    session = kernel.client.session
    kernel.client.control_channel.send(session.msg("shutdown_request", {"restart": restart}))
    return kernel.client.get_control_msg(timeout=5)


@pytest.mark.parametrize("what", OPEN)
def test_shutdown_ends_the_process(start, what):
    kernel = start()
    kernel.ok(OPEN[what])
    process = process_of(kernel)
    children = process.children()
    reply = shutdown(kernel)
    assert reply["msg_type"] == "shutdown_reply"
    assert reply["content"] == {"status": "ok", "restart": False}
    assert ended(process, 3)
    for child in children:
        child.kill()


def test_shutdown_ends_a_busy_kernel(start):
    kernel = start()
    kernel.send("for (;;);")
    time.sleep(1)
    process = process_of(kernel)
    assert shutdown(kernel, restart=True)["content"]["restart"] is True
    assert ended(process, 3)


def test_a_beat_that_comes_while_it_ends_is_no_trouble(start):
    """A client asks all the time whether the kernel lives."""
    kernel = start()
    kernel.send("for (;;);")
    time.sleep(1)
    process = process_of(kernel)
    heart = zmq.Context.instance().socket(zmq.DEALER)
    heart.linger = 0
    heart.connect(f"tcp://{kernel.manager.ip}:{kernel.manager.hb_port}")
    for _ in range(20_000):
        heart.send_multipart([b"", b"ping"])
    heart.recv_multipart()
    shutdown(kernel)
    assert ended(process, 3)
    heart.close()


def test_restart_begins_anew(start):
    kernel = start()
    kernel.ok("const old = 1; setInterval(() => {}, 1000);")
    kernel.manager.restart_kernel(now=False)
    kernel.client.wait_for_ready(timeout=60)
    assert kernel.run("old").status == "error"
    assert kernel.ok("1 + 1").result == "2"


CLIENT = """
import sys
sys.path.insert(0, sys.argv[1])
from kernel import Kernel
kernel = Kernel()
kernel.ok("setInterval(() => {}, 1000); 0")
print(kernel.manager.provisioner.pid, flush=True)
sys.stdin.read()
"""


def test_the_kernel_ends_when_its_client_dies(choose_kernel):
    command = [sys.executable, "-c", CLIENT, os.path.dirname(__file__)]
    client = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    kernel = psutil.Process(int(client.stdout.readline()))
    client.kill()
    client.wait()
    gone = ended(kernel, 5)
    if not gone:
        kernel.kill()
    assert gone


def test_what_is_printed_before_the_process_ends_arrives(start):
    kernel = start()
    kernel.ok("1")
    kernel.send("console.log('last words'); process.exit(0)")
    deadline = time.monotonic() + 10
    while True:
        message = kernel.next_output(deadline, "no last words")
        if message["msg_type"] == "stream":
            break
    assert message["content"]["text"] == "last words\n"


LAST_WORK = """
import { writeFileSync } from "node:fs";
process.on("exit", () => {
  for (const end = Date.now() + 300; Date.now() < end;);
  writeFileSync(%s, "done");
});
0
"""


def test_an_interrupt_that_came_just_before_leaves_the_process_time_to_end(start, tmp_path):
    file = tmp_path / "last-work"
    kernel = start()
    kernel.ok(LAST_WORK % json.dumps(str(file)))
    process = process_of(kernel)
    session = kernel.client.session
    kernel.client.control_channel.send(session.msg("interrupt_request", {}))  # as clients do before they ask to end
    shutdown(kernel)
    assert ended(process, 3)
    assert file.exists()
