"""Local modules are typed, run and load again when they change; packages are found as Node finds them."""

import json
import os
import time

import pytest


@pytest.fixture
def project(tmp_path):
    """A folder of notebooks beside a folder of modules."""
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "lib").mkdir()
    return tmp_path


def write(project, name, text):
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    # Some file systems count whole seconds: a change is to be seen all the same.
    later = time.time() + write.count
    write.count += 5
    os.utime(path, (later, later))


write.count = 0


def test_a_local_module_is_typed_and_runs(start, project):
    write(project, "lib/area.ts", "export interface Box { w: number; h: number }\nexport const area = (box: Box): number => box.w * box.h;\n")
    kernel = start(project / "notebooks")
    assert kernel.ok('import { area, type Box } from "../lib/area";\nconst box: Box = { w: 2, h: 3 };\narea(box)').result == "6"
    assert "TS2345" in kernel.run('area("box")').error["evalue"]
    assert kernel.ok('import { area as same } from "../lib/area.js"; same(box)').result == "6"


def test_a_local_module_imports_others(start, project):
    write(project, "lib/index.ts", 'export * from "./one.js";\nimport { sep } from "node:path";\nexport const place = import.meta.url.split(sep).at(-1);')
    write(project, "lib/one.ts", "export enum Kind { a, b }\nexport let count = 0;\nexport const increment = (): void => { count++; };")
    kernel = start(project / "notebooks")
    assert kernel.ok('import * as lib from "../lib";\n[lib.Kind.b, lib.place]').result == "[ 1, 'index.ts' ]"
    kernel.ok('import { count, increment } from "../lib/one.ts"; increment();')
    assert kernel.ok("count").result == "1"


def test_a_changed_module_is_loaded_again(start, project):
    write(project, "lib/rate.ts", 'import { base } from "./base.js";\nexport const rate = (): number => base;')
    write(project, "lib/base.ts", "export const base = 1;")
    kernel = start(project / "notebooks")
    kernel.ok('import { rate } from "../lib/rate"; const twice = () => 2 * rate();')
    assert kernel.ok("[rate(), twice()]").result == "[ 1, 2 ]"
    write(project, "lib/base.ts", "export const base = 10;")
    assert kernel.ok("[rate(), twice()]").result == "[ 10, 20 ]"
    write(project, "lib/rate.ts", 'export const rate = (unit: string): string => `5 ${unit}`;')
    assert "TS2554" in kernel.run("rate()").error["evalue"]
    assert kernel.ok('rate("m")').result == "'5 m'"


def test_errors_in_a_local_module_name_its_lines(start, project):
    write(project, "lib/fails.ts", "interface A { a: 1 }\nexport function fails(): void {\n  throw new Error('inside');\n}\n")
    kernel = start(project / "notebooks")
    cell = kernel.run('import { fails } from "../lib/fails";\nfails();')
    assert "fails (../lib/fails.ts, line 3)" in cell.traceback
    assert "Cell 1, line 2" in cell.traceback
    write(project, "lib/wrong.ts", "export const wrong: number = 'text';")
    cell = kernel.run('import { wrong } from "../lib/wrong";')
    assert "TS2322" in cell.error["evalue"]
    assert "../lib/wrong.ts, line 1" in cell.traceback


def test_json_is_imported(start, project):
    write(project, "lib/data.json", json.dumps({"answer": 42}))
    kernel = start(project / "notebooks")
    assert kernel.ok('import data from "../lib/data.json";\ndata.answer.toFixed(1)').result == "'42.0'"
    assert kernel.ok('import same from "../lib/data.json" with { type: "json" };\nsame.answer').result == "42"
    assert kernel.ok('(await import("../lib/data.json", { with: { type: "json" } })).default.answer').result == "42"


def package(project, name, manifest, files):
    write(project, f"node_modules/{name}/package.json", json.dumps({"name": name, "version": "1.0.0", **manifest}))
    for path, text in files.items():
        write(project, f"node_modules/{name}/{path}", text)


def test_packages_of_all_kinds(start, project):
    esm = "export const n = 1; export default 2;"
    types = "export declare const n: number; declare const d: number; export default d;"
    package(project, "only-exports", {"type": "module", "exports": {".": {"types": "./i.d.ts", "default": "./i.js"}, "./sub": {"types": "./i.d.ts", "default": "./i.js"}}}, {"i.js": esm, "i.d.ts": types})
    package(project, "main-esm", {"type": "module", "main": "i.js", "types": "i.d.ts"}, {"i.js": esm, "i.d.ts": types})
    package(project, "common", {"main": "i.js", "types": "i.d.ts"}, {"i.js": "module.exports = (x) => 2 * x; module.exports.n = 3;", "i.d.ts": "declare function f(x: number): number; declare namespace f { const n: number } export = f;"})
    package(project, "untyped", {"main": "i.js"}, {"i.js": "exports.n = 4;"})
    kernel = start(project / "notebooks")
    assert kernel.ok('import d, { n } from "only-exports"; import { n as m } from "only-exports/sub";\n[d, n, m]').result == "[ 2, 1, 1 ]"
    assert kernel.ok('import e, * as all from "main-esm";\n[e, all.n]').result == "[ 2, 1 ]"
    assert kernel.ok('import f from "common"; import { n as k } from "common";\n[f(2), k]').result == "[ 4, 3 ]"
    assert kernel.ok('import { n as u } from "untyped";\nu').result == "4"


def test_packages_that_only_import_can_load(start, project):
    types = "export declare const n: number; declare const d: () => number; export default d;"
    package(project, "for-import", {"type": "module", "exports": {"import": {"types": "./i.d.ts", "default": "./i.js"}}}, {"i.js": "export const n = 1; export default () => 2;", "i.d.ts": types})
    package(project, "that-waits", {"type": "module", "exports": {"types": "./i.d.ts", "default": "./i.js"}}, {"i.js": "export const n = await 3; export default () => n;", "i.d.ts": types})
    kernel = start(project / "notebooks")
    cell = kernel.ok('import d, { n } from "for-import"; import e, * as all from "that-waits";\n[d(), n, e(), all.n]')
    assert cell.result == "[ 2, 1, 3, 3 ]"
    assert cell.stream("stderr") == ""
    assert kernel.ok("[d(), n, e(), all.n]").result == "[ 2, 1, 3, 3 ]"
    assert kernel.ok('const one = await import("for-import"), two = await import("that-waits");\n[one.default(), two.n]').result == "[ 2, 3 ]"
    assert "TS2339" in kernel.run("d.nothing").error["evalue"]


def test_display_is_there_without_an_installed_tslab(start, project):
    kernel = start(project / "notebooks")
    cell = kernel.ok('import { display } from "tslab"; display.text("here");')
    assert cell.of_type("display_data")[0]["data"] == {"text/plain": "here"}


# What a reader may get wrong with the library: each is a type error, and none of the types has become `any`.
MISUSES = [
    "vector('1, 2')",
    "vector([1]).rows",
    "matrix([1, 2])",
    "matrix([[1]]).at('0', 0)",
    "numericalDiff((x: string) => 1, 2)",
    "numericalDiff((x) => x, 2, { method: 'sideways' })",
    "numericalGradient((x) => 'no', vector([1]))",
    "const text: string = sigmoid(1)",
    "const numbers: number[] = softmax(vector([1, 2])).at(0)",
    "meanSquaredError([1], [1], { reduction: 'none' })",
]


@pytest.mark.parametrize("code", MISUSES)
def test_the_librarys_types_are_understood(kernel, code):
    kernel.ok('import { vector, matrix, numericalDiff, numericalGradient, sigmoid, softmax, meanSquaredError } from "downhill";')
    assert kernel.run(code).error["ename"] == "TypeScriptError"




def test_what_figures_need_is_loaded_while_the_reader_thinks(start):
    kernel = start()
    deadline = time.monotonic() + 30
    loaded = "['plot', 'jsdom'].filter((name) => Object.keys(require.cache).some((file) => file.includes(`/${name}/`)))"
    while kernel.ok(loaded).result != "[ 'plot', 'jsdom' ]":
        assert time.monotonic() < deadline
        time.sleep(0.5)
