import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { Project } from "./project.js";

describe("scripts/setup.js", function () {
  // The stand-ins are shell scripts.
  if (process.platform === "win32") return;

  let project: Project;
  beforeEach(() => (project = new Project()));
  afterEach(() => project.remove());

  const kernelspec = "share/jupyter/kernels/tslab/kernel.json";
  const done = { status: 0, output: "" };

  /** Sets up, and asserts that it ends with this sentence, below what the program printed. */
  async function assertFails(sentence: string, env?: NodeJS.ProcessEnv): Promise<void> {
    const { status, output } = await project.setUp(env);
    assert.equal(output.trim().split("\n").at(-1), sentence);
    assert.equal(status, 1);
    assert.doesNotMatch(output, /^ {4}at /m);
  }

  it("installs, makes .venv and registers the kernel there, and does nothing twice", async () => {
    assert.deepEqual(await project.setUp(), {
      status: 0,
      output: "installing the npm packages …\nsetting up Jupyter in .venv …\n",
    });
    const { argv } = JSON.parse(project.read(`.venv/${kernelspec}`)) as { argv: string[] };
    assert.deepEqual(argv, [
      process.execPath,
      "--disable-warning=ExperimentalWarning",
      "--no-force-async-hooks-checks",
      project.path("kernel/dist/node/main.js"),
      "{connection_file}",
    ]);
    const { mtimeMs } = statSync(project.path(".venv", kernelspec));
    assert.deepEqual(await project.setUp(), done);
    assert.deepEqual(project.calls(), ["npm", "venv", "pip"]);
    assert.equal(statSync(project.path(".venv", kernelspec)).mtimeMs, mtimeMs);
  });

  it("installs what new requirements ask for into the .venv that is there", async () => {
    await project.setUp();
    project.write("requirements.txt", "jupyterlab==2\n");
    await project.setUp();
    assert.deepEqual(project.calls(), ["npm", "venv", "pip", "pip"]);
  });

  it("begins anew where an earlier run was cut short", async () => {
    await project.setUp();
    // npm removes everything first and writes this file last; pip may be killed while it replaces packages.
    rmSync(project.path("node_modules/.package-lock.json"));
    const python = project.read("bin/python3");
    project.write(".venv/bin/python", python.replace("echo pip >>calls.txt", "kill -9 $$"));
    project.write("requirements.txt", "jupyterlab==2\n");
    assert.equal((await project.setUp()).status, 1);
    project.write("calls.txt", "");
    await project.setUp();
    assert.deepEqual(project.calls(), ["venv", "pip"]);
  });

  it("makes a new .venv where its Python is gone", async () => {
    await project.setUp();
    rmSync(project.path(".venv/bin/python"));
    symlinkSync("/nowhere/python3.9", project.path(".venv/bin/python"));
    assert.equal((await project.setUp()).status, 0);
    assert.deepEqual(project.calls(), ["npm", "venv", "pip", "venv", "pip"]);
  });

  it("lets two commands at once set up one after the other", async () => {
    const python = project.read("bin/python3");
    project.write("bin/python3", python.replace("echo pip", "sleep 0.5; echo pip"));
    const both = await Promise.all([project.setUp(), project.setUp()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [0, 0],
    );
    assert.deepEqual(project.calls(), ["npm", "venv", "pip"]);
  });

  it("isn't kept waiting by a command that was killed", async () => {
    await project.setUp();
    // No process has this number: it is above the largest that a system gives.
    project.write(".setting-up", "2147483647");
    assert.deepEqual(await project.setUp(), done);
    assert.ok(!existsSync(project.path(".setting-up")));
  });

  it("stops what sets up Python when npm fails meanwhile, and begins anew the next time", async () => {
    const [python, npm] = [project.read("bin/python3"), project.read("npm.cjs")];
    project.write("bin/python3", python.replace("echo pip", "touch begun; sleep 30; echo pip"));
    project.write(
      "npm.cjs",
      'while (!require("node:fs").existsSync("begun")); console.error("npm error code EUSAGE"); process.exit(1)',
    );
    // What goes on would hold the output open, and so the test up.
    const { status, output } = await project.node(["scripts/lab.js"]);
    assert.equal(
      output.trim().split("\n").at(-1),
      "npm could not install the packages: its message is above.",
    );
    assert.equal(status, 1);
    project.write("bin/python3", python);
    project.write("npm.cjs", npm);
    assert.equal((await project.setUp()).status, 0);
    assert.deepEqual(project.calls(), ["venv", "npm", "venv", "pip"]);
  });

  it("uses conda's environment, or repo2docker's, if it has Jupyter, and makes no .venv then", async () => {
    const python = project.read("bin/python3");
    project.write("with/bin/python", python);
    project.write("without/bin/python", "#!/bin/sh\nexit 1\n");
    const [withJupyter, without] = ["with", "without"].map((name) => project.path(name));
    for (const env of [
      { CONDA_PREFIX: withJupyter },
      { NB_PYTHON_PREFIX: withJupyter },
      { CONDA_PREFIX: without, NB_PYTHON_PREFIX: withJupyter },
    ]) {
      rmSync(project.path("with/share"), { recursive: true, force: true });
      assert.equal((await project.setUp(env)).status, 0);
      assert.ok(existsSync(project.path("with", kernelspec)));
      assert.ok(!existsSync(project.path(".venv")));
    }
    await project.setUp({ CONDA_PREFIX: without });
    assert.ok(existsSync(project.path(".venv", kernelspec)));
    assert.deepEqual(readdirSync(without), ["bin"]);
  });

  it("says in one sentence what is missing", async () => {
    project.write("npm.cjs", 'console.error("npm error code ENOTFOUND"); process.exit(1)');
    await assertFails(
      "npm could not reach its registry: connect to the network (or set npm's proxy) and run this again.",
    );
    project.write("npm.cjs", 'console.error("npm error code ENOSPC"); process.exit(1)');
    await assertFails("the disk is full: make room and run this again.");
    project.write("npm.cjs", 'console.error("npm error code EUSAGE"); process.exit(1)');
    await assertFails("npm could not install the packages: its message is above.");
  });

  it("says what is wrong with Python", async () => {
    const fresh = new Project();
    project.write("npm.cjs", fresh.read("npm.cjs"));
    fresh.remove();
    await assertFails(
      "Jupyter needs Python 3.10 or newer, and there is none on the PATH: install it from https://python.org (on Debian and Ubuntu: sudo apt install python3 python3-venv) and run this again.",
      { PATH: project.path("nowhere") },
    );
    const python = project.read("bin/python3");
    project.write("bin/python3", '#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.2\n');
    await assertFails(
      "Jupyter needs Python 3.10 or newer, and this is Python 3.9.2: install a newer one from https://python.org and run this again.",
      { PATH: `${project.path("bin")}` },
    );
    project.write("bin/python3", python.replace("echo venv >>calls.txt", "exit 1"));
    await assertFails(
      "Python has no working venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv) and run this again.",
    );
    assert.ok(!existsSync(project.path(".venv")));
    const pip = (message: string) => python.replace("echo pip >>calls.txt", `echo '${message}'; exit 1`);
    project.write("bin/python3", pip("Retrying after NewConnectionError"));
    await assertFails(
      "pip could not reach its package index: connect to the network (or set pip's proxy) and run this again.",
    );
    project.write("bin/python3", pip("ERROR: No matching distribution found for jupyterlab==1"));
    await assertFails("pip could not install requirements.txt: its message is above.");
    project.write("bin/python3", pip("OSError: [Errno 28] No space left on device"));
    await assertFails("the disk is full: make room and run this again.");
  });

  it("says when it may not write", async () => {
    mkdirSync(project.path(".venv", kernelspec, "in the way"), { recursive: true });
    project.write(".venv/bin/python", "#!/bin/sh\n");
    project.write(".venv/installed.txt", project.read("requirements.txt"));
    const { status, output } = await project.setUp();
    assert.equal(status, 1);
    assert.match(output, /EISDIR.*\.$/m);
    assert.doesNotMatch(output, /^ {4}at /m);
  });
});

describe("scripts/check-node.cjs", () => {
  it("stops an old Node before it meets anything that it can't read", async () => {
    const project = new Project();
    project.write("old.cjs", 'Object.defineProperty(process.versions, "node", { value: "12.22.9" })');
    project.write("new.js", "this is for newer ones alone");
    const { status, output } = await project.node([
      "-r",
      "./old.cjs",
      "-r",
      "./scripts/check-node.cjs",
      "new.js",
    ]);
    project.remove();
    assert.equal(status, 1);
    assert.match(
      output,
      /^Downhill needs Node 20\.19 or newer .*, and this is Node 12\.22\.9: install .*\n$/,
    );
  });
});
