"""The kernel as a package of its own: packed, installed into a foreign npm project with an empty HOME, put on Jupyter's
list by its command, and run from there."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from kernel import STOCK, TOP, Kernel

pytestmark = pytest.mark.skipif(STOCK, reason="it is about our package")


class Stranger:
    """Somebody who has never heard of this project: an empty home, an npm project, and the packed kernel."""

    def __init__(self, folder: Path):
        self.home = folder / "home"
        self.project = folder / "my project"
        self.data = self.home / "data"
        for new in (self.home, self.project):
            new.mkdir()
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR")}
        cache = os.environ.get("npm_config_cache", str(Path.home() / ".npm"))
        self.env = {**kept, "HOME": str(self.home), "JUPYTER_DATA_DIR": str(self.data), "npm_config_cache": cache}

    def run(self, *command, check=True):
        done = subprocess.run(command, cwd=self.project, env=self.env, capture_output=True, encoding="utf8", timeout=280)
        assert not check or done.returncode == 0, done.stderr
        return done

    def command(self, *args, check=True):
        return self.run("node_modules/.bin/downhill-kernel", *args, check=check)

    def spec(self, name="downhill"):
        return json.loads((self.data / "kernels" / name / "kernel.json").read_text())


@pytest.fixture(scope="module")
def stranger(tmp_path_factory):
    someone = Stranger(tmp_path_factory.mktemp("stranger"))
    packed = someone.run("npm", "pack", "--pack-destination", str(someone.home), str(TOP / "kernel")).stdout.split()[-1]
    someone.project.joinpath("package.json").write_text('{ "name": "foreign", "type": "module" }')
    someone.project.joinpath("area.ts").write_text(
        "export interface Box { w: number; h: number }\nexport const area = ({ w, h }: Box): number => w * h;\n"
    )
    someone.run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", str(someone.home / packed))
    return someone


def test_says_its_version_and_what_it_can(stranger):
    version = json.loads((TOP / "kernel" / "package.json").read_text())["version"]
    assert stranger.command("--version").stdout.strip() == version
    for words in (["--help"], []):
        assert "downhill-kernel install" in stranger.command(*words).stdout


def test_installs_under_a_name_of_its_own_and_runs_in_a_foreign_project(stranger, monkeypatch):
    stranger.command("install")
    spec = stranger.spec()
    assert (spec["display_name"], spec["language"]) == ("TypeScript (downhill)", "typescript")
    assert str(stranger.project) in spec["argv"][-2]
    monkeypatch.setenv("JUPYTER_PATH", str(stranger.data))
    monkeypatch.setenv("HOME", str(stranger.home))
    kernel = Kernel(stranger.project, name="downhill")
    try:
        kernel.ok('import fs from "fs"; import { join } from "node:path"; const here: string = process.cwd()')
        assert kernel.ok('fs.existsSync(join(here, "package.json"))').result == "true"
        assert kernel.ok('import { area } from "./area.js"; area({ w: 2, h: 3 })').result == "6"
        assert "TS2322" in kernel.run("const text: string = 1").error["evalue"]
        assert kernel.ok('import { display } from "tslab"; typeof display.html').result == "'function'"
    finally:
        kernel.stop()


def test_installs_where_it_is_told(stranger, tmp_path):
    stranger.command("install", "--prefix", str(tmp_path), "--name", "ts", "--display-name", "TS")
    spec = json.loads((tmp_path / "share/jupyter/kernels/ts/kernel.json").read_text())
    assert spec["display_name"] == "TS"
    stranger.command("uninstall", "--prefix", str(tmp_path), "--name", "ts")
    assert not (tmp_path / "share/jupyter/kernels/ts").exists()


def test_installs_into_the_active_python_environment(stranger, tmp_path):
    stranger.env["VIRTUAL_ENV"] = str(tmp_path)
    try:
        stranger.command("install", "--sys-prefix")
    finally:
        del stranger.env["VIRTUAL_ENV"]
    assert (tmp_path / "share/jupyter/kernels/downhill/kernel.json").exists()


def test_replaces_itself_and_never_another(stranger):
    stranger.command("install")
    stranger.command("install")
    other = stranger.data / "kernels" / "tslab"
    other.mkdir(parents=True)
    for text in ('{ "argv": ["tslab"], "language": "typescript" }', "no JSON"):
        (other / "kernel.json").write_text(text)
        for word in ("install", "uninstall"):
            done = stranger.command(word, "--name", "tslab", check=False)
            assert done.returncode == 1
            assert "another kernel" in done.stderr
        assert (other / "kernel.json").read_text() == text


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["instal"], "there is no command instal"),
        (["install", "--nam", "x"], "--help lists what there is"),
        (["install", "--user", "--sys-prefix"], "exclude each other"),
        (["install", "--name", "../x"], "letters, digits"),
        (["install", "uninstall"], "one command at a time"),
        (["uninstall", "--name", "nobody"], "no kernel has the name nobody"),
        (["install", "--prefix", "package.json"], "nothing was installed"),
        (["install", "--prefix", "/proc"], "nothing was installed"),
    ],
)
def test_says_in_one_sentence_what_is_wrong(stranger, words, sentence):
    done = stranger.command(*words, check=False)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_started_by_npx_leaves_a_copy_that_outlives_the_cache(stranger, tmp_path, monkeypatch):
    cached = stranger.home / "_npx" / "abc" / "node_modules"
    shutil.copytree(stranger.project / "node_modules", cached, symlinks=True)
    stranger.run("node", str(cached / "downhill-kernel" / "install" / "cli.js"), "install", "--name", "by-npx")
    shutil.rmtree(cached)
    monkeypatch.setenv("JUPYTER_PATH", str(stranger.data))
    kernel = Kernel(tmp_path, name="by-npx")
    try:
        assert kernel.ok("1 + 1").result == "2"
    finally:
        kernel.stop()
    stranger.command("uninstall", "--name", "by-npx")
    assert not (stranger.data / "kernels" / "by-npx").exists()


def test_uninstalls(stranger):
    stranger.command("install")
    assert "uninstalled downhill" in stranger.command("uninstall").stdout
    assert not (stranger.data / "kernels" / "downhill").exists()
