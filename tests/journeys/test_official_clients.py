"""The blocks of the engine's README in other languages, with the official clients of these."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sdk_project import ROOT, clean_environment

README = (ROOT / "engine" / "README.md").read_text(encoding="utf-8")
PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # where pygen-engine is


def block(language: str) -> str:
    found = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def run(command: list[str | Path], folder: Path) -> str:
    environ = clean_environment({"PATH": PATH})
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_javascript(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs node and npm")
    (tmp_path / "package.json").write_text('{"private": true}')
    install = [npm, "install", "--no-audit", "--no-fund", "@cognite/sdk@10"]
    if subprocess.run(install, cwd=tmp_path, capture_output=True, timeout=300).returncode:
        pytest.skip("needs the npm registry")
    code = block("js").replace(
        "engine.kill();",
        'const { items } = await client.instances.list({ instanceType: "node" });\n'
        "console.log(items.map((node) => node.externalId).join());\n"
        "engine.kill();",
    )
    (tmp_path / "try.mjs").write_text(code)
    assert run(["node", "try.mjs"], tmp_path) == "p1\n"


def test_java(tmp_path: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("needs Java")
    imports = "import java.io.*;\nimport java.net.URI;\nimport java.net.http.*;\n"
    code = block("java").replace(
        "engine.destroy();", "System.out.println(response.statusCode());\nengine.destroy();"
    )
    main = "public static void main(String[] arguments) throws Exception"
    (tmp_path / "Try.java").write_text(f"{imports}class Try {{ {main} {{\n{code}}} }}\n")
    assert run(["java", "Try.java"], tmp_path) == "200\n"
