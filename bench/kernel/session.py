"""A kernel that is being measured, and a client of it."""

import os
import queue
import re
import time
from pathlib import Path

from jupyter_client.manager import KernelManager

TOP = Path(__file__).resolve().parents[2]


class Session:
    def __init__(self, name: str):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=str(TOP / "notebooks"))
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def seconds(self, code: str) -> float:
        """How long a cell takes until the kernel replies. (tslab doesn't always say that it is idle.)"""
        begin = time.perf_counter()
        request = self.client.execute(code)
        while True:
            reply = self.client.get_shell_msg(timeout=60)
            if reply["parent_header"].get("msg_id") == request:
                break
        taken = time.perf_counter() - begin
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"{code}: {reply['content']}")
        return taken

    def printed(self, code: str, lines: int = 1) -> str | None:
        """What a cell prints, once it is so many lines; nothing if they don't all come."""
        request = self.client.execute(code)
        text = ""
        try:
            while text.count("\n") < lines:
                message = self.client.get_iopub_msg(timeout=4)
                if message["parent_header"].get("msg_id") == request and message["msg_type"] == "stream":
                    text += message["content"]["text"]
        except queue.Empty:
            return None
        return text

    def megabytes(self) -> float:
        """The memory of the kernel and of the processes that it has started."""
        parents = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parents[int(folder.name)] = int(re.search(r"PPid:\s+(\d+)", (folder / "status").read_text())[1])
            except OSError:
                pass  # it has just ended
        family = {self.manager.provisioner.pid}
        while more := {pid for pid, parent in parents.items() if parent in family} - family:
            family |= more
        pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in family)
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
