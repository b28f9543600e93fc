"""What hurts users of other build plugins, and must not happen here."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from sdk_project import MODEL, SdkProject, clean_environment, make_project, names_in, read_in

from pygen_engine import Engine, running

SECRET = "canary-7f3a9c"
SECRETS = {
    "CDF_TOKEN": SECRET,
    "CDF_CLIENT_SECRET": SECRET,
    "CDF_CLIENT_ID": SECRET,
    "CDF_PROJECT": "acme-dev",
    "CDF_TENANT_ID": SECRET,
    "UV_PUBLISH_TOKEN": SECRET,
    "AWS_SECRET_ACCESS_KEY": SECRET,
}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy_of(project: SdkProject, folder: Path) -> SdkProject:
    shutil.copytree(project.folder, folder)
    copied = SdkProject(folder, project.package, project.layout, project.backend)
    copied.pyproject = project.pyproject
    return copied


def test_tests_need_no_build(project: SdkProject) -> None:
    """hatch-protobuf #3: `generate` makes what a build makes."""
    assert project.pygen("generate").returncode == 0
    code = "import acme_wind; print(acme_wind.WindClient.__name__)"
    environ = clean_environment({"PYTHONPATH": str(project.folder / ".pygen/src")})
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "WindClient\n", done.stderr
    wheel = set(names_in(project.build().wheel))
    tree = project.folder / ".pygen/src"
    written = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    assert {name for name in written if not name.endswith((".pygen.json", ".gitignore"))} <= wheel


def test_a_wheel_from_an_sdist_needs_no_network_no_git_and_no_writable_tree(
    project: SdkProject, tmp_path: Path
) -> None:
    """hatch-vcs #36, tldraw #17. Also with a model that git ignores."""
    (project.folder / ".gitignore").write_text("models/\n*.lock\n.pygen/\n")
    sdist = project.build("sdist").sdist
    shutil.unpack_archive(sdist, tmp_path / "unpacked", filter="data")
    unpacked = next((tmp_path / "unpacked").iterdir())
    assert (unpacked / MODEL).is_file()
    for path in [*unpacked.rglob("*"), unpacked]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(unpacked.rglob("*"))
    environ = {
        "PATH": "/nonexistent",
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
    }
    built = SdkProject(unpacked).build(out=tmp_path / "dist", environ=environ)
    assert "acme_wind/wind_turbine.py" in names_in(built.wheel)
    assert sorted(unpacked.rglob("*")) == before


@pytest.mark.skipif(shutil.which("unshare") is None, reason="network namespaces need unshare (Linux)")
def test_a_build_without_any_network(project: SdkProject, tmp_path: Path) -> None:
    command = ["unshare", "--map-root-user", "--net", sys.executable, "-m", "build", "--no-isolation"]
    try:
        subprocess.run(
            ["unshare", "--map-root-user", "--net", "true"], check=True, capture_output=True, timeout=30
        )
    except subprocess.CalledProcessError:
        pytest.skip("this machine does not allow network namespaces")
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(project.folder)],
        env=clean_environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.whl"))) == 1


def test_a_disabled_hook_ships_no_empty_wheel_in_layout_commit(tmp_path: Path) -> None:
    """Committed files need no hook, so nothing is lost without it."""
    project = make_project(tmp_path / "project", "commit")
    built = project.build(environ={"HATCH_BUILD_NO_HOOKS": "true"})
    assert "acme_wind/sdk/wind_turbine.py" in names_in(built.wheel)


@pytest.mark.parametrize("layout", ["package", "source"])
def test_a_renamed_view_leaves_no_orphan(layout: str, tmp_path: Path) -> None:
    """Neither in the wheel nor in the tree."""
    project = make_project(tmp_path / "project", layout)
    assert project.pygen("generate").returncode == 0
    package = project.package.replace(".", "/")
    tree = project.folder / (".pygen/src" if layout == "package" else "src") / package
    assert (tree / "gearbox.py").is_file()
    renamed = project.model.read_text().replace('"Gearbox"', '"Transmission"')
    project.model.write_text(renamed)
    locked = project.pygen("lock", "--from", str(project.model))
    assert locked.returncode == 0, locked.stderr
    names = names_in(project.build().wheel)
    assert f"{package}/transmission.py" in names
    assert f"{package}/gearbox.py" not in names
    assert len(names) == len(set(names))
    assert project.build("editable", tmp_path / "editable").status == 0
    assert (tree / "transmission.py").is_file()
    assert not (tree / "gearbox.py").exists()


@pytest.mark.parametrize("backend", ["hatchling", "setuptools"])
def test_same_bytes_wherever_and_whoever_builds(tmp_path: Path, backend: str) -> None:
    """Folders, users' umasks, modes, times, hash seeds, time zones and locales leave no trace."""
    project = make_project(tmp_path / "one", backend=backend)
    project.write(project.pyproject + '\n[tool.pygen.names]\n"WindTurbine" = "Turbine"\n')
    digests = set()
    for number, (seed, umask, name) in enumerate(
        [("0", 0o022, "b"), ("1", 0o077, "a folder ü"), ("77", 0o002, "x")]
    ):
        copy = copy_of(project, tmp_path / name / f"project {number}")
        for path in copy.folder.rglob("*"):
            path.chmod((0o777 if path.is_dir() else 0o666) & ~umask)
            os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
        before = os.umask(umask)
        try:
            environ = {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if number else "UTC", "LC_ALL": "C"}
            out = tmp_path / f"dist{number}"
            wheel, sdist = copy.build("wheel", out, environ).wheel, copy.build("sdist", out, environ).sdist
        finally:
            os.umask(before)
        digests.add((sha256(wheel), sha256(sdist)))
    assert len(digests) == 1


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_source_date_epoch_is_the_time_of_every_file(tmp_path: Path, kind: str) -> None:
    project = make_project(tmp_path / "one", backend="setuptools")
    built = project.build(kind, environ={"SOURCE_DATE_EPOCH": "1700000000"})
    if kind == "wheel":
        with zipfile.ZipFile(built.wheel) as wheel:
            assert {entry.date_time for entry in wheel.infolist()} == {(2023, 11, 14, 22, 13, 20)}
            assert {oct(entry.external_attr >> 16 & 0o777) for entry in wheel.infolist()} <= {
                "0o644",
                "0o664",
            }
    else:
        with tarfile.open(built.sdist) as sdist:
            members = sdist.getmembers()
        assert {(entry.mtime, entry.uid, entry.uname) for entry in members} == {(1700000000, 0, "")}
        assert {oct(entry.mode) for entry in members} <= {"0o644", "0o755"}


def test_regenerates_only_what_changed(project: SdkProject) -> None:
    """Gradle #15094, NSwag #1370: touching changes nothing, a change only what it must."""
    assert project.build("editable").status == 0
    package = project.folder / ".pygen/src/acme_wind"
    stamps = {path.name: path.stat().st_mtime_ns for path in package.iterdir()}
    os.utime(project.model)
    os.utime(project.lock)
    again = project.build("editable")
    assert "the generated files are up to date" in again.stderr
    assert {path.name: path.stat().st_mtime_ns for path in package.iterdir()} == stamps
    project.edit('client = "WindClient"', 'client = "FarmClient"')
    project.build("editable")
    changed = {p.name for p in package.iterdir() if p.stat().st_mtime_ns != stamps.get(p.name)}
    assert "_client.py" in changed
    assert "wind_turbine.py" not in changed
    (package / "rotor.py").unlink()
    project.build("editable")
    assert (package / "rotor.py").is_file()


def test_secrets_of_the_environment_appear_nowhere(project: SdkProject, tmp_path: Path) -> None:
    """PyMuPDF #4801, maturin-action #193."""
    outputs = []
    for kind in ("wheel", "sdist", "editable"):
        built = project.build(kind, tmp_path / kind, SECRETS)
        outputs += [built.stdout, built.stderr]
    done = project.pygen("lock", "--from", str(project.model), **SECRETS)
    check = project.pygen("--verbose", "check", **SECRETS)
    outputs += [done.stdout, done.stderr, check.stdout, check.stderr]
    project.model.unlink()
    project.edit('layout = "package"', 'layout = "package"\nfetch = "if-missing"')
    with Engine.open() as engine, running(engine) as server:  # it is asked with the secrets, and has no model
        failed = project.build(environ={**SECRETS, "CDF_URL": server.url})
    assert failed.status != 0
    outputs += [failed.stdout, failed.stderr]
    assert [text for text in outputs if SECRET in text] == []
    for path in [*project.folder.rglob("*"), *tmp_path.rglob("*")]:
        if path.is_file():
            content = path.read_bytes()
            assert SECRET.encode() not in content, path
            if path.suffix in (".whl", ".gz"):
                folder = tmp_path / "opened" / path.name
                shutil.unpack_archive(path, folder, "zip" if path.suffix == ".whl" else "gztar")
                assert not [p for p in folder.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()]


def test_a_chosen_view_brings_only_what_it_names(project: SdkProject) -> None:
    """kiota #6401."""
    project.edit('layout = "package"', 'include = { views = ["PowerCurve"] }')
    names = [name for name in names_in(project.build().wheel) if name.startswith("acme_wind/")]
    assert "acme_wind/power_curve.py" in names
    assert "acme_wind/wind_turbine.py" not in names


@pytest.mark.parametrize(
    "line",
    [
        "dependencies = []",
        "require-runtime-dependencies = false",
        "require-runtime-features = []",
        "enable-by-default = true",
    ],
)
def test_hatchlings_own_keys_are_accepted(line: str, project: SdkProject) -> None:
    """scikit-build-core #1419."""
    project.edit("[tool.hatch.build.hooks.pygen]", f"[tool.hatch.build.hooks.pygen]\n{line}")
    assert project.build("wheel").status == 0


def test_editable_is_a_plain_path(project: SdkProject) -> None:
    built = project.build("editable")
    names = names_in(built.wheel)
    assert [name for name in names if name.endswith((".pth", ".py"))] == ["_acme_wind.pth"]


def test_dynamic_dependencies_are_filled_in(project: SdkProject) -> None:
    """The metadata says what the wheel needs, so every installer installs it."""
    project.edit('dependencies = ["pygen-runtime~=0.1.0"]', 'dynamic = ["dependencies"]')
    project.write(project.pyproject + '\n[tool.hatch.metadata.hooks.pygen]\ndependencies = ["numpy>=2"]\n')
    metadata = read_in(project.build().wheel, "METADATA")
    assert [line for line in metadata.splitlines() if line.startswith("Requires-Dist")] == [
        "Requires-Dist: numpy>=2",
        "Requires-Dist: pygen-runtime~=0.1.0",
    ]


@pytest.mark.parametrize("backend", ["hatchling", "setuptools"])
@pytest.mark.parametrize(
    ("model_version", "versions", "expected"),
    [("v1", "", "1.0.0"), ("v1", 'versions = { v1 = "2026.11.1" }', "2026.11.1")],
)
def test_the_version_is_the_models(
    backend: str, model_version: str, versions: str, expected: str, tmp_path: Path
) -> None:
    project = make_project(tmp_path / "project", backend=backend)
    project.edit('version = "1.0"', 'dynamic = ["version"]')
    project.edit('layout = "package"', versions)
    if backend == "hatchling":
        project.write(project.pyproject + '\n[tool.hatch.version]\nsource = "pygen"\n')
    assert project.build().wheel.name == f"acme_wind-{expected}-py3-none-any.whl"


@pytest.mark.parametrize("backend", ["hatchling", "setuptools"])
def test_config_settings_arrive_through_our_backend(backend: str, tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", backend=backend)
    ours = "hatch_pygen.backend" if backend == "hatchling" else "hatch_pygen.setuptools_backend"
    old = "hatchling.build" if backend == "hatchling" else "setuptools.build_meta"
    project.edit(f'"{old}"', f'"{ours}"')
    built = project.build(settings={"pygen.client": "FarmClient"})
    with_client = subprocess.run(
        [sys.executable, "-c", "import acme_wind; print(acme_wind.FarmClient.__name__)"],
        env=clean_environment({"PYTHONPATH": str(built.wheel)}),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert with_client.stdout == "FarmClient\n", with_client.stderr
    refused = project.build(out=tmp_path / "refused", settings={"pygen.strikt": "true"})
    assert refused.status != 0
    assert "Did you mean `strict`?" in refused.stderr
    assert refused.artifacts == []


def test_hand_written_code_in_other_packages_ships_too(project: SdkProject, tmp_path: Path) -> None:
    own = project.folder / "src" / "acme_tools"
    own.mkdir(parents=True)
    (own / "__init__.py").write_text("")
    project.write(project.pyproject + '\n[tool.hatch.build.targets.wheel]\npackages = ["src/acme_tools"]\n')
    names = names_in(project.build().wheel)
    assert "acme_tools/__init__.py" in names
    assert "acme_wind/__init__.py" in names
    editable = project.build("editable", tmp_path / "editable").wheel
    assert [Path(line).name for line in read_in(editable, ".pth").splitlines()] == ["src", "src"]


def test_provenance_names_generator_lock_and_every_file(project: SdkProject) -> None:
    wheel = project.build().wheel
    record = json.loads(read_in(wheel, "extra_metadata/pygen.json"))
    assert record["lock"]["sha256"] == project.digest
    assert record["generator"]["name"] == "hatch-pygen"
    assert set(record["files"]) == {n for n in names_in(wheel) if n.startswith("acme_wind/")}


def test_our_backend_notices_a_disabled_hook_without_dynamic_fields(tmp_path: Path) -> None:
    """A mixed project would ship a wheel that only lacks its generated part."""
    project = make_project(tmp_path / "project", "source")
    project.edit('"hatchling.build"', '"hatch_pygen.backend"')
    built = project.build(environ={"HATCH_BUILD_NO_HOOKS": "true"})
    assert built.status != 0
    assert "PG143" in built.stderr
    assert built.artifacts == []
