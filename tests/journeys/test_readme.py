"""README's sixty seconds, typed as they stand: a clean environment with pip, and our wheels."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from sdk_environments import Environment, run, uv
from sdk_project import ROOT, clean_environment

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def section(page: Path, title: str) -> str:
    return page.read_text().partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_sixty_seconds(tmp_path: Path, wheelhouse: Path) -> None:
    """`pygen build` had nothing to build with, and frames lacked pyarrow."""
    environment = Environment(tmp_path / "environment", wheelhouse)
    run([uv(), "venv", "--quiet", "--seed", "--python", sys.executable, environment.folder])
    sample = tmp_path / "clone/examples/sample-sdk/models"
    sample.mkdir(parents=True)
    shutil.copy(ROOT / "examples/sample-sdk/models/acme.WindFarm.v1.json", sample)
    typed, programs, shown = [], [], []
    for language, text in _BLOCK.findall(section(ROOT / "README.md", "Sixty seconds")):
        if language == "console":
            lines = text.splitlines()
            typed.append([line.removeprefix("$ ") for line in lines if line.startswith("$ ")])
            shown.append([line for line in lines if not line.startswith("$ ")])
        elif language == "python":
            programs.append(text)
    printed = [text for language, text in _BLOCK.findall(section(ROOT / "README.md", "Sixty seconds"))
               if language == "text"]  # fmt: skip
    export, start, build = typed
    assert export == ["export PIP_FIND_LINKS=$PWD/.demo/wheels UV_FIND_LINKS=$PWD/.demo/wheels"]
    (tmp_path / "program.py").write_text("\n".join(programs))
    script = ["set -e", *start, f"python {tmp_path}/program.py > {tmp_path}/said.txt", *build[:-1],
              f"{build[-1]} > {tmp_path}/inspected.txt"]  # fmt: skip
    path = os.pathsep.join([str(environment.python.parent), "/usr/local/bin", "/usr/bin", "/bin"])
    found = {"PATH": path, "PIP_FIND_LINKS": str(wheelhouse), "UV_FIND_LINKS": str(wheelhouse)}
    done = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        cwd=tmp_path / "clone",
        env=clean_environment(found) | {"VIRTUAL_ENV": str(environment.folder)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "said.txt").read_text() == "".join(printed)
    assert (tmp_path / "inspected.txt").read_text().splitlines() == shown[-1]
