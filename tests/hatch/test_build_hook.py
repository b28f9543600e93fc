"""What the hook puts into wheels, sdists and editable installs."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest
from sdk_project import MODEL, SdkProject, make_project, names_in, read_in

BACKENDS = ("hatchling", "setuptools")
LAYOUTS = ("package", "source", "commit")


KINDS = [(layout, backend) for layout in LAYOUTS for backend in BACKENDS]


@pytest.fixture(params=KINDS, ids="-".join)
def any_project(request: pytest.FixtureRequest, tmp_path: Path) -> SdkProject:
    layout, backend = request.param
    return make_project(tmp_path / "project", layout, backend)


def test_wheel_carries_the_sdk_and_its_papers(any_project: SdkProject) -> None:
    built = any_project.build()
    names = names_in(built.wheel)
    package = any_project.package.replace(".", "/")
    assert {
        f"{package}/{name}"
        for name in ("__init__.py", "_client.py", "wind_turbine.py", "py.typed", "_model.json")
    } <= set(names)
    assert len(names) == len(set(names))
    assert not [name for name in names if name.startswith((".pygen", "models/")) or name.endswith(".lock")]
    if any_project.layout != "package":
        assert "acme_wind/__init__.py" in names
    sbom = json.loads(read_in(built.wheel, "sboms/pygen.cdx.json"))
    assert sbom["bomFormat"] == "CycloneDX"
    assert [c["name"] for c in sbom["components"]] == ["acme:WindFarm", "pygen-runtime"]
    record = json.loads(read_in(built.wheel, "extra_metadata/pygen.json"))
    assert record["models"][0]["external-id"] == "WindFarm"
    assert f"{package}/__init__.py" in record["files"]
    assert set(record["files"]) <= set(names)


def test_says_one_line_at_start_and_end_and_nothing_on_stdout(project: SdkProject) -> None:
    built = project.build()
    assert built.stdout == ""
    first, last = built.stderr.splitlines()
    assert first == f"pygen: hatch-pygen 0.1.0: acme:WindFarm(v1), 16 views, lock {project.digest[:12]}"
    assert last.startswith("pygen: 24 files into the wheel, ")


def test_wheel_from_sdist_is_the_same_wheel(any_project: SdkProject, tmp_path: Path) -> None:
    direct = any_project.build()
    sdist = any_project.build("sdist", tmp_path / "sdist").sdist
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    unpacked = next((tmp_path / "unpacked").iterdir())
    assert (unpacked / "pygen.lock").is_file()
    assert (unpacked / MODEL).is_file()
    again = SdkProject(unpacked, any_project.package, any_project.layout, any_project.backend).build(
        out=tmp_path / "again"
    )
    assert names_in(again.wheel) == names_in(direct.wheel)
    if any_project.backend == "hatchling":
        assert again.wheel.read_bytes() == direct.wheel.read_bytes()


def test_saved_queries_are_built_checked_and_carried_by_the_sdist(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    saved = project.folder / "queries" / "large.toml"
    saved.parent.mkdir()
    saved.write_text('view = "WindTurbine"\nwhere = [[">", "capacity", {parameter = "above"}]]\n')
    refused = project.build(out=tmp_path / "refused")
    assert "pygen: error PG241" in refused.stderr and "There is no parameter 'above'" in refused.stderr
    saved.write_text(saved.read_text() + '[parameters]\nabove = "number"\n')
    built = project.build()
    assert "def large(self, *, above: float) -> WindTurbineQuery:" in read_in(built.wheel, "_queries.py")
    with tarfile.open(project.build("sdist", tmp_path / "sdist").sdist) as archive:
        assert any(name.endswith("/queries/large.toml") for name in archive.getnames())


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_build_counts_its_warnings_and_strict_stops_it(backend: str, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", backend=backend)
    model = json.loads(project.model.read_text())
    rotor = next(view for view in model["views"] if view["externalId"] == "Rotor")
    rotor["properties"]["turbine"]["through"]["identifier"] = "gone"
    project.model.write_text(json.dumps(model))
    assert project.pygen("lock", "--from", str(project.model)).returncode == 0
    built = project.build()
    assert ", 2 warnings: PG131, PG204 (read them with `pygen check`), " in built.stderr
    record = json.loads(read_in(built.wheel, "extra_metadata/pygen.json"))
    assert "PG204" in [finding["code"] for finding in record["findings"]]
    refused = project.build(out=tmp_path / "strict", environ={"PYGEN_STRICT": "true"})
    assert refused.status != 0
    assert "pygen: error PG204" in refused.stderr
    assert refused.artifacts == []
