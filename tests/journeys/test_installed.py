"""SDKs and our own packages where they are installed: bare, beside others, read-only, zipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from sdk_environments import Environment, run, uv
from sdk_project import SdkProject, make_project

IMPORT_ALL = """
import importlib, pkgutil, sys
missing = []
for name in {names!r}:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        if module.name.rsplit(".", 1)[-1] == "__main__":
            continue
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as error:
            missing.append((module.name, error.name))
print(missing)
"""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, wheelhouse: Path) -> Environment:
    """An environment with hatch-pygen and what it needs, no extras; the engine beside it."""
    environment = Environment.create(tmp_path_factory.mktemp("bare") / "environment", wheelhouse)
    environment.install("hatch-pygen", "pygen-engine")
    return environment


def imported(environment: Environment, *names: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = eval(environment.run("-c", IMPORT_ALL.format(names=names)))  # noqa: S307
    return found


def test_every_module_imports_without_extras(bare: Environment) -> None:
    """cognite-pygen needed pandas to be imported."""
    bare.check()
    missing = imported(bare, "pygen", "hatch_pygen", "pygen_runtime", "pygen_engine")
    allowed = {"pygen.cli": {"typer", "rich"}, "hatch_pygen.setuptools": {"setuptools"}}
    allowed["pygen_engine.pytest_plugin"] = {"pytest"}
    allowed["pygen_runtime.http.tracing"] = {"opentelemetry"}
    allowed["pygen_runtime.http.transports.fetch"] = {"js", "pyodide"}
    allowed["pygen.migration.rewriting"] = {"libcst"}
    unexpected = [
        (module, needs)
        for module, needs in missing
        if not any(module.startswith(prefix) and needs in extras for prefix, extras in allowed.items())
    ]
    assert unexpected == []


def test_the_build_environment_has_no_command_line_and_says_so(bare: Environment) -> None:
    done = subprocess.run([bare.python, "-m", "pygen"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert 'pip install "hatch-pygen[cli]"' in done.stderr


USE = """
from {package} import {client}, {write}
with {client}.local(instance_space="things") as client:
    client.upsert({write}(external_id="one", name="One"))
    print([item.name for item in client.{attribute}.list()])
"""
TURBINES = USE.format(
    package="acme_wind", client="WindClient", write="WindTurbineWrite", attribute="wind_turbine"
)
MACHINES = USE.format(package="my_plant", client="MyPlantClient", write="MachineWrite", attribute="machine")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two SDKs."""
    folder = tmp_path_factory.mktemp("two")
    wind = make_project(folder / "wind")
    wind.pygen("--project", str(folder), "init", "my-plant")
    plant = SdkProject(folder / "my-plant")
    return [wind.build().wheel, plant.build().wheel]


@pytest.fixture
def both(tmp_path: Path, wheelhouse: Path, wheels: list[Path]) -> Iterator[Environment]:
    environment = Environment.create(tmp_path / "environment", wheelhouse)
    environment.install(*wheels, "pygen-runtime[local]")
    yield environment
    for path in environment.folder.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def test_two_sdks_in_one_environment_that_nobody_can_write_to(both: Environment) -> None:
    """prisma #860, #5838: nothing is written where a package is installed."""
    both.check()
    packages = next(both.folder.rglob("site-packages"))
    before = sorted(packages.rglob("*"))
    for path in [*before, packages]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    assert both.run("-c", TURBINES + MACHINES) == "['One']\n['One']\n"
    assert sorted(packages.rglob("*")) == before


def test_an_sdk_works_out_of_a_zip(bare: Environment, wheels: list[Path]) -> None:
    """prisma #839: zipapps have no files beside the code."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(str(wheel) for wheel in wheels)}
    assert run([bare.python, "-c", TURBINES + MACHINES], environ=environ).stdout == "['One']\n['One']\n"


def test_our_own_packages_are_built_from_their_sdists(wheelhouse: Path, bare: Environment) -> None:
    """All that a build needs is in our sdists: the wheels everything here is tested with come from them."""
    made = sorted(path.name for path in wheelhouse.iterdir() if not path.name.startswith("."))
    names = ["hatch_pygen", "pygen_engine", "pygen_mcp", "pygen_runtime", "pygen_spark"]
    assert [name.split("-")[0] for name in made] == [name for name in names for _ in range(2)]
    code = (
        "from pygen.checks import explain; from pygen.config import ModelSource\n"
        "from pygen.scaffold import Plan, render\n"
        "print(explain('PG204').splitlines()[0])\n"
        "print(*sorted(render(Plan('x', (ModelSource(space='a', external_id='B', version='1'),)))))\n"
    )
    explained, files = bare.run("-c", code).splitlines()
    assert explained.startswith("# PG204 ")
    assert ".github/workflows/ci.yml" in files


def test_uv_sync_builds_again_when_it_must_and_only_then(tmp_path: Path, wheelhouse: Path) -> None:
    """uv #17897."""
    make_project(tmp_path / "wind").pygen("--project", str(tmp_path), "init", "my-plant")
    folder = tmp_path / "my-plant"
    output = folder / ".pygen" / "src" / "my_plant"

    def sync() -> bool:
        """Whether it built."""
        said = run([uv(), "sync", "--no-dev", "--find-links", wheelhouse], cwd=folder).stderr
        assert (output / "__init__.py").exists(), said
        return "Built my-plant" in said

    assert sync()
    assert not sync()
    shutil.rmtree(folder / ".pygen")  # uv notices a folder that is gone, not a file in it
    assert sync()
    pyproject = folder / "pyproject.toml"
    pyproject.write_text(pyproject.read_text().replace("MyPlantClient", "PlantClient"))
    assert sync()
    assert "class PlantClient(" in (output / "_client.py").read_text()


@pytest.mark.long
@pytest.mark.parametrize("version", ["3.12", "3.13", "3.14"])
def test_editable_installs_on_other_pythons(version: str, tmp_path: Path, wheelhouse: Path) -> None:
    project = make_project(tmp_path / "project")
    folder = tmp_path / "environment"
    try:
        run([uv(), "venv", "--quiet", "--no-python-downloads", "--python", version, folder])
    except AssertionError:
        pytest.skip(f"Python {version} is not installed")
    environment = Environment(folder, wheelhouse)
    environment.install("--editable", project.folder, "pygen-engine")
    assert environment.run("-c", TURBINES) == "['One']\n"


@pytest.mark.long
@pytest.mark.parametrize("layout", ["package", "source", "commit"])
def test_pyright_strict_sees_an_editable_install(layout: str, tmp_path: Path, wheelhouse: Path) -> None:
    """hatch-mypyc, meson-python: import hooks blind editors; a plain path does not."""
    project = make_project(tmp_path / "project", layout)
    environment = Environment.create(tmp_path / "environment", wheelhouse)
    environment.install("--editable", project.folder)
    consumer = tmp_path / "consumer.py"
    consumer.write_text(
        f"from {project.package} import WindClient\n\n\n"
        "def names(client: WindClient) -> list[str]:\n"
        "    return [turbine.name for turbine in client.wind_turbine.list(min_capacity=4.0)]\n"
    )
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["consumer.py"]}')
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", str(environment.python)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
    generated = tmp_path / "project" / (".pygen/src" if layout == "package" else "src") / project.package
    # pyright passes over folders that begin with a dot, unless it is started there
    judged = {"typeCheckingMode": "strict", "include": [project.package.split(".")[0]]}
    (generated.parent / "pyrightconfig.json").write_text(json.dumps(judged))
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", str(environment.python)],
        cwd=generated.parent,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
    seen = json.loads(done.stdout)["summary"]["filesAnalyzed"]
    assert seen == len(list(generated.rglob("*.py")))


def test_what_production_installs_is_small_and_holds_no_engine(wheelhouse: Path) -> None:
    (wheel,) = wheelhouse.glob("pygen_runtime-*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"pygen_runtime"}
    assert not [name for name in names if "engine" in name or "sqlite" in name]
    needed = [line for line in metadata.splitlines() if line.startswith("Requires-Dist: pygen-engine")]
    assert all("extra == 'local'" in line for line in needed) and needed
    assert wheel.stat().st_size <= 480 * 1024
