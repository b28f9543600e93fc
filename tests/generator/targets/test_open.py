"""Targets of others in a project: a command, and one of an installed distribution."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from generator.golden.dsl import Model, number

from pygen.changes import diff
from pygen.config import SettingsError, load_settings
from pygen.errors import PygenUserError
from pygen.project import Project
from pygen.targets import registry

from .making import pipeline
from .test_commands import PAGE, turbines

ROOT = Path(__file__).resolve().parents[3]
FOREIGN = Path(__file__).parent / "foreign"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "sdk"
    shutil.copytree(
        ROOT / "examples/sample-sdk", folder, ignore=shutil.ignore_patterns(".pygen", "__pycache__")
    )
    (folder / "tools").mkdir()
    shutil.copy(FOREIGN / "acme_markdown.py", folder / "tools")
    table = (
        "\n[tool.pygen.targets.md]\n"
        f"command = ['{sys.executable}', 'tools/acme_markdown.py']\n"
        "output = 'docs/model'\nreads = ['tools']\n"
    )
    file = folder / "pyproject.toml"
    file.write_text(file.read_text() + table)
    return folder


def test_a_project_generates_both_and_knows_when_it_is_fresh(project: Path) -> None:
    generate = [sys.executable, "-m", "pygen", "generate"]
    done = subprocess.run(generate, cwd=project, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (
        "| capacity | float64 | min, max |"
        in (project / "docs/model/views/acme.WindTurbine.v1.node.md").read_text()
    )
    assert Project.open(project).is_fresh()
    with (project / "tools/acme_markdown.py").open("a") as script:
        script.write("# changed\n")
    assert not Project.open(project).is_fresh()


def test_the_command_of_the_documentation_works(project: Path) -> None:
    page = (ROOT / "docs/generator/targets.md").read_text(encoding="utf-8")
    (code,) = re.findall(r'```py title="tools/go.py"\n(.*?)```', page, re.DOTALL)
    (project / "tools/acme_markdown.py").write_text(code, encoding="utf-8")
    files = Project.open(project).pipeline.output("md").files
    assert files["rotor.txt"].startswith("Rotor\n    ")


def test_what_a_command_is_asked_can_be_shown(project: Path) -> None:
    show = [sys.executable, "-m", "pygen", "show", "--stage", "plan", "--target", "md"]
    done = subprocess.run(show, cwd=project, capture_output=True, text=True, timeout=120)
    assert json.loads(done.stdout)["target"] == "md", done.stderr


def test_an_sdist_carries_what_the_command_reads(project: Path) -> None:
    from pygen.package.bundle import source_files

    assert "tools/acme_markdown.py" in source_files(Project.open(project))


def test_two_targets_cannot_share_a_folder(project: Path) -> None:
    file = project / "pyproject.toml"
    file.write_text(file.read_text().replace("'docs/model'", "'.pygen/src/wind_sdk'"))
    folder = load_settings_package(project)
    file.write_text(file.read_text().replace("'.pygen/src/wind_sdk'", f"'{folder}'"))
    with pytest.raises(SettingsError, match="share the folder"):
        load_settings(project, environ={})


def load_settings_package(project: Path) -> str:
    return load_settings(project, environ={}).target_folder("python")


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The target as a distribution that somebody has installed."""
    site = tmp_path / "site"
    site.mkdir()
    for file in FOREIGN.glob("*.py"):
        shutil.copy(file, site)
    information = site / "acme_markdown-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-markdown\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text(
        "[pygen.targets]\nmarkdown = acme_markdown_target:TARGET\n"
        "broken = acme_no_such_module:TARGET\nempty = acme_markdown\n"
    )
    monkeypatch.syspath_prepend(str(site))
    importlib.invalidate_caches()
    return site


def test_an_installed_target_has_settings_files_and_findings(installed: Path) -> None:
    made = pipeline(turbines(), targets={"markdown": {"title": "Wind", "output": "md"}})
    assert made.settings.targets["markdown"].model_dump() == {"title": "Wind", "output": "md"}
    assert made.output("markdown").files["views/acme.Turbine.v1.node.md"] == PAGE
    assert [finding.code for finding in made.findings_of("markdown")] == ["MD101"]


def test_its_settings_are_checked_by_its_own_model(installed: Path, tmp_path: Path) -> None:
    text = (
        '[tool.pygen]\npackage = "a"\nmodel = { space = "s", external-id = "M", version = "v1" }\n'
        "[tool.pygen.targets.markdown]\ntitel = 'x'\n"
    )
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"Unknown setting `titel`.*\n.*\n.*Did you mean `title`"):
        load_settings(tmp_path, environ={})
    (tmp_path / "pyproject.toml").write_text(text.replace("markdown]", "markdwn]"))
    with pytest.raises(SettingsError, match=r"no target `markdwn`.*\n.*\n.*Did you mean `markdown`"):
        load_settings(tmp_path, environ={})


@pytest.mark.parametrize(
    ("name", "why"),
    [("broken", "cannot be loaded: ModuleNotFoundError"), ("empty", "is none: it has no forms, settings")],
)
def test_a_broken_installation_is_named(installed: Path, name: str, why: str) -> None:
    with pytest.raises(PygenUserError, match=why) as caught:
        registry.find(name)
    assert caught.value.code == "PG405" and name in str(caught.value.where)


def test_changes_are_told_in_its_words_too(installed: Path) -> None:
    (installed / "acme_markdown-1.0.dist-info/entry_points.txt").write_text(
        "[pygen.targets]\nmarkdown = acme_markdown_target:TARGET\n"
    )
    importlib.invalidate_caches()
    old = pipeline(turbines()).documents[0]
    changed = Model("acme", "M")
    changed.view("Turbine", {"name": number(), "power": number()})
    (change,) = diff(old, pipeline(changed).documents[0]).changes
    assert change.breaks == ("wire", "csharp", "markdown", "python", "typescript")
