"""What README and documentation tell people to type works, and prints what they say it prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from sdk_project import PROJECT, ROOT, SAMPLE, SETTINGS, SdkProject, clean_environment, make_project, names_in

from pygen.cli.app import COMMANDS

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(page: Path, language: str) -> list[str]:
    return [text for kind, text in BLOCK.findall(page.read_text()) if kind == language]


def run(folder: Path, command: list[str], **environ: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env=clean_environment(environ), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pygen(folder: Path, *arguments: str) -> str:
    return run(folder, [sys.executable, "-m", "pygen", *arguments])


def run_python(page: Path, source: Path) -> None:
    """All Python of a page as one program; `text` blocks are what it prints, in order."""
    said = run(
        source.parent, [sys.executable, "-c", "\n".join(blocks(page, "python"))], PYTHONPATH=str(source)
    )
    assert said == "".join(blocks(page, "text"))


def test_readme_tour(tmp_path: Path) -> None:
    (tmp_path / "wind.json").write_bytes((SAMPLE / "models/acme.WindFarm.v1.json").read_bytes())
    pygen(tmp_path, "init", "acme-wind", "--from", "wind.json")
    project = tmp_path / "acme-wind"
    wheel = SdkProject(project).build().wheel
    shown = pygen(project, "inspect", str(wheel))
    assert any(
        block.endswith(f"$ pygen inspect dist/*.whl\n{shown}")
        for block in blocks(ROOT / "README.md", "console")
    )
    pygen(project, "generate")
    run_python(ROOT / "README.md", project / ".pygen/src")


def test_quickstart(tmp_path: Path) -> None:
    """Every `pygen` line of the page, in order; what needs the network or a package index is left out."""
    page = ROOT / "docs/quickstart.md"
    (tmp_path / "model.json").write_bytes((SAMPLE / "models/acme.WindFarm.v1.json").read_bytes())
    folder = tmp_path
    typed = []
    for line in "".join(blocks(page, "console")).splitlines():
        words = shlex.split(line.removeprefix("$ "))
        if words[0] == "cd":
            folder = folder / words[1]
        elif words[0] == "pygen" and words[1] not in ("lock", "diff"):
            pygen(folder, *words[1:])
            typed.append(words[1])
    assert typed == ["init", "init", "show", "check", "generate"]
    run_python(page, folder / ".pygen/src")


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda p: p.name
)
def test_commands_in_pages_exist(page: Path) -> None:
    used = set(re.findall(r"`pygen ([a-z]+)", page.read_text()))
    used |= set(re.findall(r"^\$ pygen ([a-z]+)", page.read_text(), re.MULTILINE))
    assert used <= set(COMMANDS)


def test_pyproject_of_the_layouts_page_builds(tmp_path: Path) -> None:
    """Poetry and uv_build have no hooks: layout `commit` is for them."""
    project = make_project(tmp_path / "project", "commit")
    text = next(block for block in blocks(ROOT / "docs/layouts.md", "toml") if "uv_build" in block)
    project.write(text)
    assert project.pygen("generate").returncode == 0
    assert project.pygen("check").returncode == 0
    pytest.importorskip("uv_build")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # where its binary is
    assert "acme_wind/sdk/wind_turbine.py" in names_in(project.build(environ={"PATH": path}).wheel)


def test_poetry_ships_committed_files(tmp_path: Path) -> None:
    pytest.importorskip("poetry.core")
    project = make_project(tmp_path / "project", "commit")
    system = '[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n'
    packages = '\n[tool.poetry]\npackages = [{ include = "acme_wind", from = "src" }]\n'
    settings = SETTINGS.format(package="acme_wind.sdk", layout="commit")
    project.write(system + PROJECT + settings + packages)
    assert "acme_wind/sdk/wind_turbine.py" in names_in(project.build().wheel)
    assert project.pygen("check").returncode == 0
