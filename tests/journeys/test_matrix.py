"""Front-ends x kinds x layouts x backends: install into a clean environment, check, import, query.

The normal run takes a cell of every kind; `make test-long` takes them all.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sdk_environments import Environment, run, uv
from sdk_project import SdkProject, make_project

FRONT_ENDS = ("pip", "uv", "build", "hatch")
KINDS = ("wheel", "sdist", "editable")
LAYOUTS = ("package", "source", "commit")
BACKENDS = ("hatchling", "setuptools")

EVERY_TIME = {
    ("uv", "wheel", "package", "hatchling"),
    ("uv", "sdist", "source", "hatchling"),
    ("uv", "editable", "package", "hatchling"),
    ("uv", "editable", "source", "setuptools"),
    ("uv", "editable", "package", "setuptools"),
    ("pip", "wheel", "package", "setuptools"),
    ("build", "wheel", "commit", "hatchling"),
}


def cells() -> list[object]:
    found = []
    for front_end in FRONT_ENDS:
        for kind in KINDS:
            if kind == "editable" and front_end in ("build", "hatch"):
                continue  # they build files only; editable installs are pip's and uv's
            for layout in LAYOUTS:
                for backend in BACKENDS:
                    cell = (front_end, kind, layout, backend)
                    marks = () if cell in EVERY_TIME else (pytest.mark.long,)
                    found.append(pytest.param(*cell, marks=marks, id="-".join(cell)))
    return found


USE = """
from {package} import WindClient, WindTurbineWrite

with WindClient.local(instance_space="acme_instances") as client:
    client.upsert([WindTurbineWrite(external_id="t1", name="Hornsea 1", capacity=8.0),
                   WindTurbineWrite(external_id="t2", name="Hornsea 2", capacity=3.0)])
    print([turbine.name for turbine in client.wind_turbine.list(min_capacity=4.0)])
"""

CONSUMER = """
from {package} import WindClient, WindTurbine

def names(client: WindClient) -> list[str]:
    return [turbine.name for turbine in client.wind_turbine.list(min_capacity=4.0)]

def wrong(turbine: WindTurbine) -> int:
    return turbine.name
"""


@pytest.mark.parametrize(("front_end", "kind", "layout", "backend"), cells())
def test_cell(front_end: str, kind: str, layout: str, backend: str, tmp_path: Path, wheelhouse: Path) -> None:
    project = make_project(tmp_path / "my project", layout, backend)
    environment = Environment.create(tmp_path / "environment", wheelhouse)
    if kind == "editable":
        install_editable(front_end, project, environment)
    else:
        environment.install(build(front_end, kind, project, wheelhouse, tmp_path / "out"))
    environment.install("pygen-runtime[local]")
    environment.check()
    assert environment.run("-c", USE.format(package=project.package)) == "['Hornsea 1']\n"
    if kind == "editable":
        type_check(project, environment, tmp_path)


def build(front_end: str, kind: str, project: SdkProject, wheelhouse: Path, out: Path) -> Path:
    """The wheel, by way of an sdist if `kind` says so."""
    source = project.folder
    environ = {"PIP_FIND_LINKS": str(wheelhouse), "UV_FIND_LINKS": str(wheelhouse)}
    if kind == "sdist":
        maker = "build" if front_end == "pip" else front_end  # pip makes no sdists
        run(command_of(maker, "sdist", source, out), cwd=source, environ=environ)
        source = next(out.glob("*.tar.gz"))
        front_end = "pip" if front_end == "hatch" else front_end  # hatch builds from folders only
    run(command_of(front_end, "wheel", source, out), cwd=project.folder, environ=environ)
    return next(out.glob("*.whl"))


def command_of(front_end: str, kind: str, source: Path, out: Path) -> list[str | Path]:
    python = sys.executable
    if front_end == "uv":
        return [uv(), "build", f"--{kind}", "--out-dir", out, source]
    if front_end == "pip":
        return [python, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", out, source]
    if front_end == "hatch":
        return [python, "-m", "hatch", "build", "--target", kind, out]
    return [python, "-m", "build", f"--{kind}", "--outdir", out, source]


def install_editable(front_end: str, project: SdkProject, environment: Environment) -> None:
    if front_end == "uv":
        environment.install("--editable", project.folder)
        return
    environment.install("pip")
    links = {"PIP_FIND_LINKS": str(environment.wheelhouse)}
    run([environment.python, "-m", "pip", "install", "--editable", project.folder], environ=links)


def type_check(project: SdkProject, environment: Environment, folder: Path) -> None:
    """An editable install is visible to type checkers: the one mistake is found, and no other."""
    consumer = folder / "consumer.py"
    consumer.write_text(CONSUMER.format(package=project.package))
    command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(environment.python)]
    command += ["--cache-dir", str(folder / "mypy"), "--no-error-summary", "consumer.py"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300).stdout
    assert said.splitlines() == [
        'consumer.py:8: error: Incompatible return value type (got "str", expected "int")  [return-value]'
    ]
