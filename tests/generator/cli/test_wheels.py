"""`pygen inspect`, `verify` and `build`."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject


def test_inspect_and_verify_a_wheel(cli: Cli, project: SdkProject) -> None:
    wheel = project.build().wheel
    shown = cli("inspect", wheel)
    assert "acme:WindFarm(v1), 16 views" in shown.out
    assert json.loads(cli("inspect", wheel, "--json").out)[0]["provenance"]["package"] == "acme_wind"
    assert cli("-p", project.folder, "verify", wheel).status == 0
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    said = cli("-p", project.folder, "verify", wheel, "--json")
    assert said.status == 1
    found = json.loads(said.out)[0]["differences"]
    assert {"path": "acme_wind/_client.py", "kind": "different"} in found


def test_inspect_notices_a_changed_wheel(cli: Cli, project: SdkProject, tmp_path: Path) -> None:
    wheel = project.build().wheel
    changed = tmp_path / wheel.name
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b"import os\n" if name.endswith("rotor.py") else b""))
    said = cli("inspect", changed)
    assert said.status == 1
    assert "changed after the build: acme_wind/rotor.py" in said.out


@pytest.mark.parametrize("content", [b"not a zip", None])
def test_inspect_of_what_is_no_wheel(content: bytes | None, cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "x.whl"
    if content:
        file.write_bytes(content)
    said = cli("inspect", file)
    assert said.status == 1
    assert "PG160" in said.err


def test_build_makes_both(project: SdkProject, tmp_path: Path) -> None:
    done = project.pygen("build", "--out-dir", str(tmp_path / "out"), "--no-isolation")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir() if path.name.startswith("acme")) == [
        "acme_wind-1.0-py3-none-any.whl",
        "acme_wind-1.0.tar.gz",
    ]
