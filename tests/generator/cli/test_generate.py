"""`pygen generate` and `pygen check`."""

from __future__ import annotations

import json
from pathlib import Path

from sdk_cli import Cli
from sdk_project import SdkProject, make_project


def test_generate_twice_changes_nothing(cli: Cli, project: SdkProject) -> None:
    first = json.loads(cli("-p", project.folder, "generate", "--json").out)
    assert "wind_turbine.py" in first[0]["written"]
    second = json.loads(cli("-p", project.folder, "generate", "--json").out)
    assert second[0]["written"] == []
    assert second[0]["unchanged"] == len(first[0]["written"])


def test_dry_run_shows_the_difference_and_writes_nothing(cli: Cli, project: SdkProject) -> None:
    said = cli("-p", project.folder, "generate", "--dry-run")
    assert "+class WindTurbine(" in said.out
    assert not (project.folder / ".pygen/src/acme_wind").exists()


def test_hand_edits_are_refused_unless_forced(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "generate")
    file = project.folder / ".pygen/src/acme_wind/rotor.py"
    file.write_text(file.read_text() + "# mine\n")
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    refused = cli("-p", project.folder, "generate")
    assert refused.status == 1
    assert "# mine" in refused.err
    assert cli("-p", project.folder, "generate", "--force").status == 0
    assert "# mine" not in file.read_text()


def test_check_shows_what_is_out_of_date(cli: Cli, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", "commit")
    assert cli("-p", project.folder, "check").status == 0
    file = project.folder / "src/acme_wind/sdk/rotor.py"
    file.write_text(file.read_text().replace("class Rotor(", "class Rotor2("))
    said = cli("-p", project.folder, "check")
    assert said.status == 1
    assert "-class Rotor2(" in said.out
    assert "+class Rotor(" in said.out
    assert json.loads(cli("-p", project.folder, "check", "--json").out)["differences"] == ["rotor.py"]


def test_check_notices_an_edit_in_files_that_are_not_committed(cli: Cli, project: SdkProject) -> None:
    assert cli("-p", project.folder, "check").status == 0  # nothing generated yet: nothing to be wrong
    cli("-p", project.folder, "generate")
    assert cli("-p", project.folder, "check").status == 0
    file = project.folder / ".pygen/src/acme_wind/rotor.py"
    file.write_text(file.read_text() + "# mine\n")
    said = cli("-p", project.folder, "check")
    assert said.status == 1
    assert "-# mine" in said.out


def test_generating_again_renders_nothing(cli: Cli, project: SdkProject) -> None:
    cli("-p", project.folder, "generate")
    steps = cli("-p", project.folder, "--verbose", "generate").err
    assert "generating python" not in steps


def test_single_file_holds_the_typed_classes(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    file = tmp_path / "types.py"
    assert cli("-p", project.folder, "generate", "--single-file", file).status == 0
    compile(file.read_text(), "types.py", "exec")
    assert "class WindTurbine(" in file.read_text()
    assert not (project.folder / ".pygen/src/acme_wind").exists()
