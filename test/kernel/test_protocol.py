"""The protocol's own suite."""

import pytest
from jupyter_kernel_test import IopubWelcomeTests, KernelTests


@pytest.mark.usefixtures("choose_kernel")
class TestProtocol(KernelTests):
    kernel_name = "tslab"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("to stderr")'
    completion_samples = [
        {"text": "const numbers = [1, 2]; numbers.findLastI", "matches": {"findLastIndex"}},
        {"text": "Math.hyp", "matches": {"hypot"}},
    ]
    complete_code_samples = ["1 + 1", "function f() {\n  return 1;\n}", "await Promise.resolve(1)"]
    incomplete_code_samples = ["function f() {", "const text = `a", "[1, 2,", "/* a comment", "if (true) {\n"]
    invalid_code_samples = ["const = 3", "a b c", "}"]
    code_generate_error = 'throw new Error("on purpose")'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "'ab'"},
        {"code": "[1, 2].map((x) => 2 * x)", "result": "[ 2, 4 ]"},
    ]
    code_display_data = [
        {"code": 'import { display } from "tslab"; display.html("<b>bold</b>")', "mime": "text/html"},
        {"code": 'import { display } from "tslab"; display.svg("<svg></svg>")', "mime": "image/svg+xml"},
        {"code": 'import { display } from "tslab"; display.png(new Uint8Array([1]))', "mime": "image/png"},
    ]
    code_history_pattern = "6 ? 7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.sqrt"
    code_clear_output = "console.clear()"

    def test_pager(self):
        self.skipTest("Jupyter's clients show documentation through inspect_request: there is no pager to fill")


@pytest.mark.usefixtures("choose_kernel")
class TestIopubWelcome(IopubWelcomeTests):
    kernel_name = "tslab"
    support_iopub_welcome = True


# The base classes are not to be collected here as tests of some other kernel.
del KernelTests, IopubWelcomeTests
