"""`pygen inspect`, `verify` and `build`."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sdk_cli import Cli
from sdk_project import SdkProject, make_project, read_in

from pygen.package.rebuilding import compare
from pygen.package.wheels import read_wheel


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


INFO = "acme_wind-1.0.dist-info"
PROVENANCE = f"{INFO}/extra_metadata/pygen.json"


def changed(wheel: Path, folder: Path, put: dict[str, bytes | None], *, relist: bool = True) -> Path:
    """A copy of a wheel with files put in, changed or taken out; RECORD made good unless `relist` is off."""
    with zipfile.ZipFile(wheel) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    content.update({name: data for name, data in put.items() if data is not None})
    for name in [name for name, data in put.items() if data is None]:
        del content[name]
    record = f"{INFO}/RECORD"
    if relist and record in content:
        rows = []
        for name, data in content.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            rows.append(f"{name},,\n" if name == record else f"{name},sha256={digest},{len(data)}\n")
        content[record] = "".join(rows).encode()
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / wheel.name, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return folder / wheel.name


ADDED: dict[str, tuple[dict[str, bytes | None], str]] = {
    "path file": ({"evil.pth": b"import os"}, "runs at every start of Python: evil.pth"),
    "site": ({"sitecustomize.py": b"import os"}, "runs at every start of Python"),
    "user": ({"usercustomize.py": b"import os"}, "runs at every start of Python"),
    "module": ({"acme_wind/zzz.py": b"import os"}, "added to the generated package: acme_wind/zzz.py"),
    "binary": ({"acme_wind/rotor.cpython-311-x86_64-linux-gnu.so": b"x"}, "added to the generated package"),
    "package": ({"other/__init__.py": b"import os"}, "beside it  other/__init__.py"),
    "script": ({"acme_wind-1.0.data/scripts/x": b"#!python"}, "installs something outside packages"),
    "data": ({"acme_wind-1.0.data/purelib/x.pth": b"import os"}, "installs something outside packages"),
    "command": (
        {f"{INFO}/entry_points.txt": b"[console_scripts]\nx = os:system\n"},
        "installs   x = os:system",
    ),
    "no record": ({f"{INFO}/RECORD": None}, "RECORD is missing"),
    "changed": ({"acme_wind/rotor.py": b"import os"}, "changed after the build: acme_wind/rotor.py"),
    "taken out": ({"acme_wind/rotor.py": None}, "changed after the build: acme_wind/rotor.py"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[SdkProject, Path]:
    project = make_project(tmp_path_factory.mktemp("built") / "project")
    return project, project.build().wheel


@pytest.mark.parametrize("case", ADDED)
def test_what_was_added_to_a_wheel_is_named(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path, case: str
) -> None:
    _, wheel = built
    put, says = ADDED[case]
    spoilt = changed(wheel, tmp_path / "spoilt", put)
    shown = cli("inspect", spoilt)
    assert says in shown.out
    assert shown.status == (0 if says.startswith(("beside", "installs   ")) else 1)
    differences = compare(read_wheel(spoilt), read_wheel(wheel))
    assert {difference.path for difference in differences} >= set(put), "verifying passes none of it"


def test_a_requirement_that_was_added_is_named(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path
) -> None:
    project, wheel = built
    metadata = read_in(wheel, "dist-info/METADATA")
    more = metadata.replace("Requires-Dist", "Requires-Dist: evil-package\nRequires-Dist", 1).encode()
    spoilt = changed(wheel, tmp_path / "spoilt", {f"{INFO}/METADATA": more})
    assert "bill of materials does not have: evil-package" in cli("inspect", spoilt).out
    said = cli("-p", project.folder, "verify", spoilt)
    assert said.status == 1 and "METADATA is different" in said.out


def test_a_record_that_does_not_fit_is_named(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path
) -> None:
    project, wheel = built
    spoilt = changed(wheel, tmp_path / "spoilt", {"other.txt": b"x"}, relist=False)
    assert "RECORD does not list other.txt" in cli("inspect", spoilt).out
    assert "RECORD does not list other.txt" in cli("-p", project.folder, "verify", spoilt).out


def test_hand_written_code_is_compared_with_the_tree(cli: Cli, tmp_path: Path) -> None:
    project = make_project(tmp_path / "own", layout="source")
    wheel = project.build().wheel
    assert cli("-p", project.folder, "verify", wheel).status == 0
    assert "beside it  acme_wind/__init__.py" in cli("inspect", wheel).out
    spoilt = changed(wheel, tmp_path / "spoilt", {"acme_wind/__init__.py": b"import os\n"})
    said = cli("-p", project.folder, "verify", spoilt)
    assert said.status == 1 and "acme_wind/__init__.py is different" in said.out


def test_a_wheel_of_another_version_of_the_backend_is_the_same(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path
) -> None:
    project, wheel = built
    text = read_in(wheel, "dist-info/WHEEL")
    generator = next(line for line in text.splitlines() if line.startswith("Generator"))
    other = changed(
        wheel, tmp_path / "o", {f"{INFO}/WHEEL": text.replace(generator, "Generator: x 1").encode()}
    )
    assert cli("-p", project.folder, "verify", other).status == 0


def test_verify_says_why_it_cannot_build(cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    project.edit('build-backend = "hatchling.build"', 'build-backend = "nowhere.build"')
    said = cli("-p", project.folder, "verify", built[1])
    assert said.status == 1 and "PG162" in said.err and "No module named 'nowhere'" in said.err


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{", b"[]", b"null", b"{}", b"[" * 100_000, b"\xff", b'{"files": {"a": 1}}', b'{"files": []}'],
    ids=lambda data: str(data[:12]),
)
@pytest.mark.parametrize(
    "name", [PROVENANCE, f"{INFO}/sboms/pygen.cdx.json", f"{INFO}/METADATA", f"{INFO}/RECORD"]
)
def test_damaged_papers_are_told(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path, name: str, spoilt: bytes
) -> None:
    wheel = changed(built[1], tmp_path / "s", {name: spoilt}, relist=not name.endswith("RECORD"))
    said = cli("inspect", wheel)
    assert said.status == 1
    assert {"METADATA": "PG160", "pygen.json": "PG161"}.get(name.rpartition("/")[2], "") in said.err


def test_escape_sequences_of_a_wheel_do_not_reach_the_terminal(
    cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path
) -> None:
    record = json.loads(read_in(built[1], "extra_metadata/pygen.json"))
    record["package"] = "\x1b]0;owned\x07\x1b[2J"
    record["findings"] = [{"code": "\x1b[1m", "severity": "\x1b", "location": "\x9b", "message": "\u202e"}]
    put = {PROVENANCE: json.dumps(record).encode(), "\x1b[31m.py": b"", "x\x07.pth": b""}
    wheel = changed(built[1], tmp_path / "s", put)
    said = cli("inspect", wheel)
    assert "owned" in said.out and not any(char in said.out for char in "\x1b\x07\x9b\u202e")


def encrypted(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.dist-info/METADATA", "x")
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(data)


def huge(path: Path) -> None:
    """600 MB of nothing, which pack into 600 KB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"x{number}", bytes(100_000_000))


def lying(path: Path) -> None:
    """It says that it has one byte."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x", bytes(1_000_000))
    size = (1_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1).to_bytes(4, "little")))


def twice(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("a.dist-info/METADATA", "one")
        archive.writestr("a.dist-info/METADATA", "two")


def outside(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../evil.py", "x")


@pytest.mark.parametrize("make", [encrypted, huge, lying, twice, outside])
def test_archives_that_are_no_wheels(cli: Cli, tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "x-1-py3-none-any.whl"
    make(path)
    for command in ("inspect", "verify"):
        said = cli(command, path)
        assert said.status == 1 and "PG160" in said.err


def test_spoilt_bytes_of_a_wheel(cli: Cli, built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    """Whatever is changed in the archive, it is an error with a code or a wheel; never a traceback."""
    pick = random.Random(1)
    good = built[1].read_bytes()
    path = tmp_path / built[1].name
    for _ in range(150):
        data = bytearray(good)
        for _ in range(pick.choice([1, 1, 5, 50])):
            at = pick.choice([pick.randrange(len(data)), len(data) - 1 - pick.randrange(3000)])
            data[at] = pick.randrange(256)
        path.write_bytes(data[: pick.choice([len(data), pick.randrange(len(data))])])
        said = cli("inspect", path)
        assert said.status == 0 or "PG16" in said.err or said.out


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
