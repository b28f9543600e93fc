"""The NuGet package of a build: the same bytes, what NuGet can read, and nobody else's hand in it."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from csharp.conftest import Programs
from csharp.harness.compiler import Compiler
from csharp.harness.install import ROSLYN
from csharp.places import needs_dotnet
from sdk_project import SdkProject, make_project

from pygen.errors import PygenUserError
from pygen.package.nuget import pack
from pygen.package.nupkgs import read_nupkg
from pygen.targets.semver import NUGET

TABLE = '\n[tool.pygen.targets.csharp]\nnamespace = "Acme.Wind"\n'
NUPKG = "Acme.Wind.1.0.0.nupkg"
READS = Path(__file__).parent / "programs" / "NuGetReads.cs"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[SdkProject, Path]:
    project = csharp_project(tmp_path_factory.mktemp("nuget") / "project")
    made = project.build()
    assert made.status == 0, made.stderr
    return project, made.folder / NUPKG


def csharp_project(folder: Path) -> SdkProject:
    project = make_project(folder)
    project.write(project.pyproject + TABLE)
    return project


def content(nupkg: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(nupkg) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(nupkg: Path, folder: Path, put: Mapping[str, bytes | None]) -> Path:
    """A copy with files put in, changed or taken out."""
    texts = {name: data.decode() for name, data in {**content(nupkg), **put}.items() if data is not None}
    folder.mkdir(exist_ok=True)
    copy = folder / nupkg.name
    copy.write_bytes(pack(texts))
    return copy


def test_a_build_leaves_it_beside_the_wheel(built: tuple[SdkProject, Path]) -> None:
    found = content(built[1])
    record = json.loads(found["pygen.json"])
    assert record["package"] == "Acme.Wind"
    assert set(record["files"]) == set(found) - {"pygen.json", "pygen.cdx.json"}
    parts = json.loads(found["pygen.cdx.json"])
    assert parts["metadata"]["component"]["purl"] == "pkg:nuget/Acme.Wind@1.0.0"
    assert "contentFiles/cs/net8.0/Acme.Wind/WindTurbine.cs" in found
    assert b"namespace Acme.Wind;" in found["contentFiles/cs/net8.0/Acme.Wind/WindTurbine.cs"]


def test_another_project_gives_the_same_bytes(built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    elsewhere = csharp_project(tmp_path / "another")
    again = elsewhere.build(out=tmp_path / "again").folder / NUPKG
    assert again.read_bytes() == built[1].read_bytes()


def test_generate_writes_a_project(built: tuple[SdkProject, Path]) -> None:
    project = built[0]
    done = project.pygen("generate")
    assert done.returncode == 0, done.stderr
    folder = project.folder / "csharp"
    assert (folder / "Acme.Wind.csproj").is_file()
    assert "1.0.0" in (folder / "Acme.Wind.csproj").read_text("utf-8")


@needs_dotnet
def test_its_sources_compile(built: tuple[SdkProject, Path], compiler: Compiler, runtime: Path) -> None:
    sources = {name: data.decode() for name, data in content(built[1]).items() if name.endswith(".cs")}
    assert not compiler.compile(sources, references=[runtime])


@needs_dotnet
def test_nuget_reads_it(built: tuple[SdkProject, Path], programs: Programs) -> None:
    parts = [path for path in ROSLYN.glob("*.dll") if path.name.startswith(("NuGet.", "Newtonsoft"))]
    program = programs.compiled("NuGetReads", {"Program.cs": READS.read_text("utf-8")}, parts)
    for part in parts:
        shutil.copy(part, program.parent)
    said = json.loads(programs.output(program, str(built[1])))
    sources = sum(name.endswith(".cs") for name in content(built[1]))
    assert said == {
        "id": "Acme.Wind",
        "version": "1.0.0",
        "readme": "README.md",
        "framework": "net8.0",
        "needs": "Pygen.Runtime 0.1.0",
        "compiled": "Compile",
        "sources": 0,
        "content": sources,
    }


def test_inspect_and_verify(built: tuple[SdkProject, Path]) -> None:
    project, nupkg = built
    shown = project.pygen("inspect", str(nupkg))
    assert shown.returncode == 0, shown.stderr
    for part in ("Acme.Wind 1.0.0", "acme:WindFarm(v1)", "Pygen.Runtime@0.1.0"):
        assert part in shown.stdout, shown.stdout
    verified = project.pygen("verify", str(nupkg))
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert "all as the project makes them" in verified.stdout


CHANGES: Mapping[str, tuple[Mapping[str, bytes | None], str]] = {
    "changed": ({"README.md": b"# Evil"}, "changed after the build: README.md"),
    "added": ({"build/Acme.Wind.targets": b"<Project />"}, "added to the generated package: build/"),
    "removed": ({"llms.txt": None}, "changed after the build: llms.txt"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_strange_hand_is_noticed(built: tuple[SdkProject, Path], tmp_path: Path, case: str) -> None:
    put, says = CHANGES[case]
    copy = changed(built[1], tmp_path, put)
    assert any(says in line for line in read_nupkg(copy).suspicions())
    assert built[0].pygen("verify", str(copy)).returncode == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "can be read"),
        (b"PK\x05\x06" + bytes(18), "no manifest"),
        (pack({"../evil": "x"}), "not a plain file"),
        (pack({"a.nuspec": "<id>A</id><version>1.0.0</version>"}), "was not made by pygen"),
    ],
    ids=["empty", "nothing in it", "leads outside", "of somebody else"],
)
def test_what_is_no_package_of_ours_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "x.nupkg"
    path.write_bytes(data)
    with pytest.raises(PygenUserError, match=says):
        read_nupkg(path)


@pytest.mark.parametrize(
    ("python", "nuget"),
    [
        ("1.2", "1.2.0"),
        ("1.2.3", "1.2.3"),
        ("1.0rc1", "1.0.0-rc.1"),
        ("1.0.dev3", "1.0.0-dev.3"),
        (None, "0.0.0"),
    ],
)
def test_versions_are_written_as_nuget_does(python: str | None, nuget: str) -> None:
    assert NUGET.version(python) == nuget


@pytest.mark.parametrize("version", ["1!2.0", "1.0.post1", "1.2.3.4", "1.0a1.dev2", "one"])
def test_versions_nuget_cannot_order_are_refused(version: str) -> None:
    with pytest.raises(PygenUserError, match="NuGet package"):
        NUGET.version(version)
