"""`pygen validate`, `explain`, `show` and `diff`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject

from pygen.stages import Stage


def test_validate_reports_findings_and_fails_on_errors(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    assert cli("-p", project.folder, "validate").status == 0
    broken = json.loads(project.model.read_text())
    for view in broken["views"]:
        if view["externalId"] == "Rotor":
            view["properties"]["turbine"]["through"]["identifier"] = "gone"
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(broken))
    said = cli("validate", file, "--json")
    codes = {finding["code"] for finding in json.loads(said.out)}
    assert "PG204" in codes
    assert said.status == 0
    assert cli("validate", file, "--strict").status == 1


def test_many_findings_of_one_kind_are_one_line_and_a_number(
    cli: Cli, project: SdkProject, tmp_path: Path
) -> None:
    model = json.loads(project.model.read_text())
    lost = 0
    for view in model["views"]:
        for definition in view["properties"].values():
            if "through" in definition:
                definition["through"]["identifier"] = "gone"
                lost += 1
    assert lost > 4
    file = tmp_path / "m.json"
    file.write_text(json.dumps(model))
    short, long = cli("validate", file).out, cli("-v", "validate", file).out
    assert short.count("PG204 ") == 1 and "more of PG204: `-v` lists them" in short
    assert long.count("PG204 ") == short.count("PG204 ") + int(short.split("  and ")[1].split()[0])
    assert "more of" not in long


def test_many_errors_of_one_kind_are_the_first_and_a_number(cli: Cli, tmp_path: Path) -> None:
    views: list[dict[str, Any]] = [{"space": "s", "externalId": "V", "version": "1", "properties": {}}]
    views += [{"type": "view", "space": "s", "externalId": f"W{n}", "version": "1"} for n in range(9)]
    file = tmp_path / "m.json"
    file.write_text(json.dumps({"space": "s", "externalId": "M", "version": "1", "views": views}))
    short, long = cli("validate", file), cli("validate", file, "-v")
    assert short.status == long.status == 1
    assert short.err.count("error PG009: ") == 3 and "and 6 more of PG009: `-v` lists them" in short.err
    assert long.err.count("error PG009: ") == 9 and "more of" not in long.err
    assert len(json.loads(cli("validate", file, "--json").out)["errors"]) == 9


def test_a_hint_of_several_findings_is_given_once(cli: Cli, tmp_path: Path) -> None:
    properties = {
        name: {
            "container": {"type": "container", "space": "s", "externalId": "C"},
            "containerPropertyIdentifier": name,
            "type": {"type": "direct"},
        }
        for name in ("a", "b")
    }
    view = {"space": "s", "externalId": "V", "version": "1", "properties": properties}
    file = tmp_path / "m.json"
    file.write_text(json.dumps({"space": "s", "externalId": "M", "version": "1", "views": [view]}))
    said = cli("validate", file).out
    assert said.count("PG203 ") == 2
    assert said.count("Give the property a `source`") == 1


def test_validate_tells_what_generating_would(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    taken = json.loads(project.model.read_text())
    for view in taken["views"]:
        if view["externalId"] == "Rotor":
            view["properties"]["version"] = view["properties"]["name"]
    file = tmp_path / "taken.json"
    file.write_text(json.dumps(taken))
    assert "PG301" in cli("validate", file).out
    assert cli("validate", file, "--strict").status == 1


def test_the_files_of_a_model_that_is_in_no_project(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    said = cli("-p", tmp_path, "show", project.model, "--stage", "files")
    assert said.status == 0, said.err
    assert "sdk/rotor.py" in said.out


def test_explain(cli: Cli) -> None:
    assert cli("explain", "pg204").out.startswith("# PG204 ")
    assert "`[tool.pygen]`" in cli("explain", "PG102").out  # brackets are text, not a style
    assert cli("explain", "PG999").status == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "WindTurbine implements Equipment"),
        ((), "capacity: float64 [power:megaw]"),
        ((), "workOrders <- WorkOrder[] through turbines"),
        (("--format", "mermaid"), "Equipment <|-- WindTurbine"),
        (("--stage", "ir", "--format", "json"), '"external_id": "WindTurbine"'),
        (("--stage", "document"), '"externalId": "WindTurbine"'),
        (("--stage", "settings"), '"instance-space": null'),
        (("--stage", "resolved"), '"acme:WindTurbine(v1)": {'),
        (("--stage", "names"), '"class": "WindTurbine"'),
        (("--stage", "plan", "--target", "python"), '"name": "WindTurbine"'),
        (("--stage", "files"), "acme_wind/wind_turbine.py  "),
        (("--stage", "findings", "--format", "json"), "["),
    ],
)
def test_show(arguments: tuple[str, ...], expected: str, cli: Cli, project: SdkProject) -> None:
    said = cli("-p", project.folder, "show", *arguments)
    assert said.status == 0, said.err
    assert expected in said.out


def test_every_stage_is_json_on_request(cli: Cli, project: SdkProject) -> None:
    for stage in Stage:
        said = cli("-p", project.folder, "show", "--stage", stage, "--json")
        assert said.status == 0 and json.loads(said.out) is not None, stage


def test_a_target_that_does_not_exist_has_no_names(cli: Cli, project: SdkProject) -> None:
    said = cli("-p", project.folder, "show", "--stage", "names", "--target", "cobol")
    assert said.status == 1 and "PG405" in said.err


def test_show_a_file_outside_a_project(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    said = cli("--project", tmp_path / "nowhere", "show", project.model)
    assert "WindTurbine implements Equipment" in said.out


def test_a_model_with_an_impossible_name_can_be_looked_at(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    file.write_text('{"space": "../x", "externalId": "1 x", "version": "v/1", "views": []}')
    assert cli("show", file, "--stage", "resolved").status == 0
    said = cli("validate", file)
    assert said.status == 1 and "PG210" in said.out
    said = cli("-p", tmp_path, "init", "acme-odd", "--from", file)
    assert said.status == 1 and "PG176" in said.err and not (tmp_path / "acme-odd").exists()


def test_diff_says_what_breaks_and_which_version(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    newer = json.loads(project.model.read_text())
    for view in newer["views"]:
        if view["externalId"] == "WindTurbine":
            del view["properties"]["hubHeight"]
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(newer))
    said = cli("diff", project.model, file)
    assert said.status == 0
    assert "hubHeight" in said.out
    assert cli("diff", project.model, file, "--breaking").status == 1
    assert cli("diff", project.model, project.model, "--breaking").status == 0
    assert "hubHeight" in cli("diff", project.model, file, "--format", "markdown").out
    assert json.loads(cli("diff", project.model, file, "--format", "json").out)["changes"]
