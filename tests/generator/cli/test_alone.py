"""SDKs of models for which nobody keeps a project: `pygen generate --space ...`, and the same in Python."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from generator.migration.test_rewriting import MODEL
from sdk_cli import Cli
from snippets import run_page

from pygen import build_wheel, generate_sdk
from pygen.errors import PygenUserError
from pygen.package.wheels import read_wheel
from pygen_engine import Engine, running
from pygen_runtime import Config

ID = ("--space", "acme", "--external-id", "WindFarm", "--version", "v1")


def test_from_an_engine_in_one_line(cli: Cli, tmp_path: Path) -> None:
    with Engine.open() as engine:
        engine.load_model(json.loads(MODEL.read_text()))
        with running(engine) as server:
            options = ("--package", "acme.wind", "--client", "WindClient", "--names", "v1")
            told = cli("generate", *ID, "--url", server.url, "--output", str(tmp_path / "out"), *options)
            assert told.status == 0, told.err
            again = cli("generate", *ID, "--url", server.url, "--output", str(tmp_path / "out"), *options)
            wheel = build_wheel(
                ("acme", "WindFarm", "v1"),
                config=Config(project="local", url=server.url, credentials="any"),
                folder=tmp_path / "dist",
            )
    assert ", 0 files written, 0 removed" in again.out.replace(": ", ", ")
    code = "from acme.wind import WindClient\nwith WindClient.local() as client: print(client.blade.list())"
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path / "out", capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert wheel.name == "wind_farm-1.0.0-py3-none-any.whl"


def test_from_a_file(cli: Cli, tmp_path: Path) -> None:
    told = cli("generate", "--from", str(MODEL), "--output", str(tmp_path), "--json")
    (report,) = json.loads(told.out)
    assert (report["folder"], report["removed"]) == ((tmp_path / "wind_farm").as_posix(), [])
    files = generate_sdk(MODEL, output_dir=tmp_path)
    assert all((tmp_path / path).read_text() == text for path, text in files.items())
    assert cli("generate", "--from", str(MODEL), "--single-file", str(tmp_path / "one.py")).status == 0
    assert cli("generate", "--from", str(MODEL), "-o", str(tmp_path / "ts"), "-t", "typescript").status == 0
    assert (tmp_path / "ts" / "package.json").is_file()


def test_hand_edits_stop_it_and_nothing_is_left_over(tmp_path: Path) -> None:
    generate_sdk(MODEL, output_dir=tmp_path)
    blade = tmp_path / "wind_farm" / "blade.py"
    generate_sdk(MODEL, output_dir=tmp_path, exclude={"views": ["Blade"]})
    assert not blade.exists()
    sensor = tmp_path / "wind_farm" / "sensor.py"
    sensor.write_text("# mine\n")
    with pytest.raises(PygenUserError) as caught:
        generate_sdk(MODEL, output_dir=tmp_path)
    assert sensor.read_text() == "# mine\n"
    assert not blade.exists()
    assert "sensor.py" in str(caught.value)


@pytest.mark.parametrize(
    "options",
    [
        ("--space", "acme", "--output", "x"),
        ID,
        (*ID, "--from", "model.json", "--output", "x"),
        ("--package", "x"),
        ("--names", "v2"),
    ],
)
def test_half_of_what_is_needed(options: tuple[str, ...], cli: Cli) -> None:
    assert cli("generate", *options).status == 2


def test_a_wheel_is_that_of_a_project(tmp_path: Path) -> None:
    wheel = build_wheel(
        MODEL,
        package="acme_wind",
        name="acme-wind",
        version="2.1",
        folder=tmp_path / "a",
        exclude={"views": ["Blade"]},
        spark=True,
        names="v1",
    )
    again = build_wheel(
        MODEL,
        package="acme_wind",
        name="acme-wind",
        version="2.1",
        folder=tmp_path / "b",
        exclude={"views": ["Blade"]},
        spark=True,
        names="v1",
    )
    assert wheel.read_bytes() == again.read_bytes()
    found = read_wheel(wheel)
    assert (found.name, found.version) == ("acme-wind", "2.1")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "acme_wind/spark.py" in names
    assert "acme_wind/blade.py" not in names


def test_a_wheel_needs_a_version_and_a_place(tmp_path: Path) -> None:
    model = json.loads(MODEL.read_text()) | {"version": "next_one"}
    with pytest.raises(PygenUserError, match="PG146"):
        build_wheel(model, folder=tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(PygenUserError, match="PG404"):
        build_wheel(model, folder=tmp_path / "file", version="1")
    with pytest.raises(PygenUserError, match="PG146"):
        build_wheel(model, folder=tmp_path, version="one")


def test_the_page_shows_what_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "model.json").write_bytes(MODEL.read_bytes())
    run_page("migration.md")
    assert (tmp_path / "src/acme_wind/__init__.py").exists()
    assert [path.suffix for path in (tmp_path / "dist").iterdir()] == [".whl"]
