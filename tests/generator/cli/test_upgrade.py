"""`pygen upgrade`, and `pygen init .`: projects that are there already."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject

from pygen import releasing
from pygen._version import RUNTIME_REQUIREMENT
from pygen.package.upgrading import plan_upgrade


def test_requirements_are_brought_along_and_nothing_else(cli: Cli, project: SdkProject) -> None:
    project.edit(RUNTIME_REQUIREMENT, "pygen-runtime ~= 0.0.9")
    project.edit('"hatch-pygen"]', "'hatch-pygen==0.0.7']  # pinned")
    before = project.pyproject
    dry = cli("-p", project.folder, "upgrade", "--dry-run", "--json")
    found = json.loads(dry.out)
    assert [(e["before"], e["after"]) for e in found["requirements"]] == [
        ("hatch-pygen==0.0.7", "hatch-pygen~=0.1.0"),
        ("pygen-runtime ~= 0.0.9", RUNTIME_REQUIREMENT),
    ]
    assert (project.folder / "pyproject.toml").read_text() == before
    said = cli("-p", project.folder, "upgrade")
    assert said.status == 0, said.err
    after = (project.folder / "pyproject.toml").read_text()
    expected = before.replace("pygen-runtime ~= 0.0.9", RUNTIME_REQUIREMENT)
    assert after == expected.replace("hatch-pygen==0.0.7", "hatch-pygen~=0.1.0")
    assert "all is as pygen" in cli("-p", project.folder, "upgrade").out
    project.pyproject = after
    assert project.build().status == 0


def test_another_generator_gives_another_version(
    cli: Cli, project: SdkProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.edit('version = "1.0"', 'dynamic = ["version"]')
    project.write(project.pyproject + '\n[tool.hatch.version]\nsource = "pygen"\n')
    monkeypatch.setattr(releasing, "__version__", "0.0.9")
    assert cli("-p", project.folder, "lock", "--keep-models").status == 0
    monkeypatch.undo()
    assert "PG130" in cli("-p", project.folder, "check").out
    said = cli("-p", project.folder, "upgrade")
    assert "version 1.0.0 -> 1.0.1" in said.out
    assert "PG130" not in cli("-p", project.folder, "check").out


def test_generated_files_are_brought_along(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "generate")
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    said = cli("-p", project.folder, "upgrade")
    assert "generated file" in said.out
    assert cli("-p", project.folder, "check").status == 0


def test_a_requirement_that_is_not_found_again(cli: Cli, project: SdkProject) -> None:
    project.edit(f'"{RUNTIME_REQUIREMENT}"', '"pygen-runtime~=0.0.\\u0039"')
    said = cli("-p", project.folder, "upgrade")
    assert said.status == 1 and "PG179" in said.err


@pytest.mark.parametrize(
    "line",
    [
        "pygen-runtime",
        "pygen-runtime>=0.1",
        "pygen-runtime[pandas]",
        "hatch-pygen",
        "hatch-pygen>=0.1",
        "not a line!",
        "x",
    ],
)
def test_lines_that_fit_stay(project: SdkProject, line: str) -> None:
    project.edit(f'"{RUNTIME_REQUIREMENT}"', f'"{RUNTIME_REQUIREMENT}", "{line}"')
    assert plan_upgrade(project.folder).edits == ()


def test_init_here(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository that was just made has a README and a .gitignore."""
    folder = tmp_path / "my wind_farm"
    folder.mkdir()
    (folder / "README.md").write_text("# mine\n")
    (folder / ".gitignore").write_text("*.log")
    monkeypatch.chdir(folder)
    said = cli("init", ".")
    assert said.status == 0, said.err
    assert tomllib.loads((folder / "pyproject.toml").read_text())["project"]["name"] == "my-wind-farm"
    assert (folder / "README.md").read_text() == "# mine\n"
    ignored = (folder / ".gitignore").read_text().splitlines()
    assert ignored[0] == "*.log" and "dist/" in ignored
    assert "README.md" not in said.out.split("next")[0]
    assert cli("check").status == 0
    assert "my_wind_farm" in (folder / "AGENTS.md").read_text()
    again = cli("init", ".")
    assert again.status == 1 and "PG174" in again.err


def test_the_hook_for_pre_commit_runs_commands_there_are() -> None:
    import yaml

    from pygen.cli.app import COMMANDS

    root = Path(__file__).resolve().parents[3]
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())
    name, command = hook["entry"].split()
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    assert name in project["scripts"] and command in COMMANDS
    assert hook["language"] == "python" and hook["additional_dependencies"] == [".[cli]"]
