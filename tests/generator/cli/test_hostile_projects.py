"""A project from a stranger, or one somebody spoilt: nothing outside it is read, written or waited for."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import MODEL, SdkProject

from pygen.errors import PygenUserError
from pygen.package.bundle import source_files
from pygen.project import Project


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def refused(cli: Cli, project: SdkProject, command: str, code: str) -> str:
    said = cli("-p", project.folder, command)
    assert said.status == 1 and f"error {code}: " in said.err and "\n  at " in said.err, said.err
    return said.err


def outside(project: SdkProject, path: str) -> Path:
    """Move a part of the project out of it and leave a link."""
    place, elsewhere = project.folder / path, project.folder.parent / "elsewhere"
    elsewhere.parent.mkdir(exist_ok=True)
    place.rename(elsewhere)
    place.symlink_to(elsewhere, target_is_directory=elsewhere.is_dir())
    return elsewhere


@pytest.mark.parametrize("path", [MODEL, "models"])
def test_a_model_behind_a_link_that_leads_out_is_not_read(cli: Cli, project: SdkProject, path: str) -> None:
    outside(project, path)
    refused(cli, project, "generate", "PG107")


def test_a_link_inside_the_project_is_a_file_of_it(cli: Cli, project: SdkProject) -> None:
    (project.folder / "models").rename(project.folder / "kept")
    (project.folder / "models").symlink_to("kept")
    assert cli("-p", project.folder, "generate").status == 0


@pytest.mark.parametrize("folder", [".pygen", ".pygen/src", ".pygen/src/acme_wind"])
def test_a_package_folder_that_leads_out_is_not_written_to(
    cli: Cli, project: SdkProject, folder: str
) -> None:
    assert cli("-p", project.folder, "generate").status == 0
    elsewhere = outside(project, folder)
    before = tree(elsewhere)
    project.edit("WindClient", "OtherClient")
    for command in ("generate", "check"):
        refused(cli, project, command, "PG107")
    assert tree(elsewhere) == before


def test_links_in_templates_do_not_bring_files_of_the_machine_into_an_sdist(
    cli: Cli, project: SdkProject
) -> None:
    project.edit('layout = "package"', 'layout = "package"\ntemplates = "templates"')
    (project.folder / "templates").mkdir()
    secrets = project.folder.parent / "secrets"
    secrets.mkdir()
    (secrets / "key").write_text("dear")
    for name, target in (("folder", secrets), ("file", secrets / "key")):
        link = project.folder / "templates" / name
        link.symlink_to(target)
        with pytest.raises(PygenUserError, match="PG107"):
            source_files(Project.open(project.folder))
        refused(cli, project, "generate", "PG107")
        link.unlink()


def test_a_manifest_does_not_bring_files_of_the_machine_into_an_sdist(cli: Cli, project: SdkProject) -> None:
    project.edit('layout = "package"', 'layout = "commit"')
    assert cli("-p", project.folder, "generate").status == 0
    manifest = project.folder / "src/acme_wind/.pygen.json"
    (project.folder / ".env").write_text("dear")
    record = json.loads(manifest.read_text())
    record["files"]["../../.env"] = "0" * 64
    manifest.write_text(json.dumps(record))
    with pytest.raises(PygenUserError, match="PG402"):
        source_files(Project.open(project.folder))
    refused(cli, project, "generate", "PG402")


@pytest.mark.parametrize(
    ("path", "code"), [("pygen.lock", "PG122"), ("pyproject.toml", "PG101"), (MODEL, "PG123")]
)
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_named(cli: Cli, project: SdkProject, path: str, code: str, kind: str) -> None:
    place = project.folder / path
    place.unlink()
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "device":
        place.symlink_to("/dev/zero")
        code = "PG107" if path == MODEL else code
    else:
        place.mkdir()
    refused(cli, project, "check", code)


@pytest.mark.parametrize(
    ("template", "says"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"{% include 'list.py.jinja' %}", "includes itself"),
        (b"{{ 1 // 0 }}", "by zero"),
        (b"{{ cls.name + 1 }}", "str"),
        (b"{% for %}", "Expected"),
        (b"{% include 'nothing' %}", "nothing"),
    ],
)
def test_a_template_that_goes_wrong_is_named(
    cli: Cli, project: SdkProject, template: bytes, says: str
) -> None:
    project.edit('layout = "package"', 'layout = "package"\ntemplates = "templates"')
    (project.folder / "templates").mkdir()
    (project.folder / "templates/list.py.jinja").write_bytes(template)
    said = refused(cli, project, "generate", "PG407")
    assert says in said and ("list.py.jinja" in said or "nothing" in said)
