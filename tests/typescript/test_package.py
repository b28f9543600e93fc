"""The npm package of a build: the same bytes, what npm would have written, and nobody else's hand in it."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sdk_project import SdkProject, make_project, names_in
from typescript.places import NPM, needs_node

from pygen.errors import PygenUserError
from pygen.package.npm import file_name, pack
from pygen.package.tarballs import read_tarball
from pygen.targets import semver

TABLE = '\n[tool.pygen.targets.typescript]\nname = "@acme/wind"\n'
TARBALL = "acme-wind-1.0.0.tgz"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[SdkProject, Path]:
    project = typescript_project(tmp_path_factory.mktemp("npm") / "project")
    made = project.build()
    assert made.status == 0, made.stderr
    return project, made.folder / TARBALL


def typescript_project(folder: Path, backend: str = "hatchling", more: str = "") -> SdkProject:
    project = make_project(folder, backend=backend)
    project.write(project.pyproject + TABLE + more)
    return project


def content(tarball: Path) -> dict[str, bytes]:
    with tarfile.open(tarball) as archive:
        found = {}
        for entry in archive:
            file = archive.extractfile(entry)
            assert file is not None
            found[entry.name.removeprefix("package/")] = file.read()
        return found


def changed(tarball: Path, folder: Path, put: Mapping[str, bytes | None]) -> Path:
    """A copy with files put in, changed or taken out."""
    texts = {name: data.decode() for name, data in {**content(tarball), **put}.items() if data is not None}
    folder.mkdir(exist_ok=True)
    copy = folder / tarball.name
    copy.write_bytes(pack(texts))
    return copy


def test_a_build_leaves_it_beside_the_wheel(built: tuple[SdkProject, Path]) -> None:
    _, tarball = built
    found = content(tarball)
    manifest = json.loads(found["package.json"])
    assert (manifest["name"], manifest["version"]) == ("@acme/wind", "1.0.0")
    record = json.loads(found["pygen.json"])
    assert record["package"] == "@acme/wind"
    assert set(record["files"]) == set(found) - {"pygen.json", "pygen.cdx.json"}
    parts = json.loads(found["pygen.cdx.json"])
    assert parts["metadata"]["component"]["purl"] == "pkg:npm/%40acme/wind@1.0.0"
    assert [part["name"] for part in parts["components"]] == ["acme:WindFarm", "pygen-runtime"]


def test_two_builds_give_the_same_bytes(built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    project, tarball = built
    elsewhere = typescript_project(tmp_path / "another")
    assert elsewhere.pygen("generate").returncode == 0
    again = elsewhere.build(out=tmp_path / "again").folder / TARBALL
    assert again.read_bytes() == tarball.read_bytes()
    sdist = elsewhere.build("sdist", tmp_path / "sdist").sdist
    assert not [name for name in names_in(sdist) if name.startswith("typescript/")]
    assert project.folder != elsewhere.folder


def test_setuptools_leaves_it_too(built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    project = typescript_project(tmp_path / "project", "setuptools")
    project.edit('"setuptools.build_meta"', '"hatch_pygen.setuptools_backend"')
    made = project.build()
    assert made.status == 0, made.stderr
    assert f"pygen: {TARBALL} beside it" in made.stderr
    assert (made.folder / TARBALL).read_bytes() == built[1].read_bytes()


def test_entries_have_no_owner_and_no_time_of_ours(built: tuple[SdkProject, Path]) -> None:
    data = built[1].read_bytes()
    assert data[:10] == bytes.fromhex("1f8b08000000000002ff")
    with tarfile.open(fileobj=io.BytesIO(gzip.decompress(data))) as archive:
        entries = archive.getmembers()
    assert {(e.mode, e.uid, e.gid, e.uname, e.gname, e.mtime) for e in entries} == {
        (0o644, 0, 0, "", "", 499162500)
    }
    assert all(e.isreg() and e.name.startswith("package/") for e in entries)
    assert not any(e.pax_headers for e in entries)


@needs_node
def test_npm_packs_the_same_archive(built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    assert NPM is not None
    with tarfile.open(built[1]) as archive:
        archive.extractall(tmp_path, filter="data")
    packed = subprocess.run(
        [NPM, "pack", "--silent"], cwd=tmp_path / "package", capture_output=True, text=True, check=True
    )
    theirs = tmp_path / "package" / packed.stdout.strip()
    assert theirs.name == TARBALL
    with tarfile.open(theirs) as one, tarfile.open(built[1]) as other:
        headers = [
            {e.name: (e.mode, e.uid, e.gid, e.uname, e.gname, int(e.mtime), e.size, e.type) for e in archive}
            for archive in (one, other)
        ]
    assert headers[0] == headers[1]


@needs_node
def test_npm_installs_it_and_node_imports_it(
    built: tuple[SdkProject, Path], runtime_package: Path, tmp_path: Path
) -> None:
    assert NPM is not None
    (tmp_path / "package.json").write_text('{"name": "app", "private": true, "type": "module"}')
    install = [NPM, "install", "--offline", "--no-audit", "--no-fund", "--silent"]
    subprocess.run([*install, str(runtime_package), str(built[1])], cwd=tmp_path, check=True)
    code = 'import { WindClient, WindTurbine } from "@acme/wind"; console.log(WindTurbine.view.join());'
    said = subprocess.run(
        ["node", "--input-type=module", "-e", code], cwd=tmp_path, capture_output=True, text=True
    )
    assert said.stdout == "acme,WindTurbine,v1\n", said.stderr


def test_inspect_and_verify(built: tuple[SdkProject, Path]) -> None:
    project, tarball = built
    shown = project.pygen("inspect", str(tarball))
    assert shown.returncode == 0, shown.stdout
    assert "package    @acme/wind (@acme/wind 1.0.0" in shown.stdout
    assert "needs      pygen-runtime@^0.1.0" in shown.stdout
    both = project.pygen("verify", str(tarball), str(tarball.parent / "acme_wind-1.0-py3-none-any.whl"))
    assert both.returncode == 0, both.stdout + both.stderr
    assert both.stdout.count("all as the project makes them") == 2


SPOILT: dict[str, tuple[dict[str, bytes | None], str]] = {
    "changed": ({"rotor.js": b"fetch('https://evil')\n"}, "changed after the build: rotor.js"),
    "taken out": ({"rotor.js": None}, "changed after the build: rotor.js"),
    "added": ({"evil.js": b"0;\n"}, "added to the generated package: evil.js"),
    "no bill": ({"pygen.cdx.json": None}, "the bill of materials, pygen.cdx.json, is missing"),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_strange_hand_is_noticed(built: tuple[SdkProject, Path], tmp_path: Path, case: str) -> None:
    project, tarball = built
    put, says = SPOILT[case]
    spoilt = changed(tarball, tmp_path / "spoilt", put)
    shown = project.pygen("inspect", str(spoilt))
    assert (shown.returncode, says in shown.stdout) == (1, True), shown.stdout
    verified = project.pygen("verify", str(spoilt))
    assert verified.returncode == 1 and next(iter(put)) in verified.stdout


def test_what_runs_when_it_is_installed_is_noticed(built: tuple[SdkProject, Path], tmp_path: Path) -> None:
    project, tarball = built
    manifest = json.loads(content(tarball)["package.json"])
    manifest |= {"scripts": {"postinstall": "node evil.js"}, "bin": "./evil.js"}
    manifest["dependencies"]["evil"] = "*"
    spoilt = changed(tarball, tmp_path / "spoilt", {"package.json": json.dumps(manifest).encode()})
    shown = project.pygen("inspect", str(spoilt)).stdout
    for line in ("runs when it is installed: postinstall", "bill of materials does not have: evil@*"):
        assert line in shown
    assert "installs   @acme/wind = ./evil.js" in shown


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: b"not an archive", "This is not an npm package that can be read"),
        (lambda: pack({"index.js": ""}), "it has no package.json"),
        (lambda: pack({"package.json": '{"name": "a", "version": "1.0.0"}'}), "was not made by pygen"),
        (lambda: pack({"../out.js": ""}), "is not a plain file of the package"),
    ],
    ids=["no archive", "no manifest", "no provenance", "leaves the folder"],
)
def test_what_is_no_package_of_ours_is_refused(tmp_path: Path, make: Callable[[], bytes], says: str) -> None:
    path = tmp_path / "strange.tgz"
    path.write_bytes(make())
    with pytest.raises(PygenUserError, match=says):
        read_tarball(path)


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "link.tgz"
    with tarfile.open(path, "w:gz") as archive:
        link = tarfile.TarInfo("package/index.js")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    with pytest.raises(PygenUserError, match="is not a plain file"):
        read_tarball(path)


@pytest.mark.parametrize(
    ("python", "npm"),
    [
        ("1", "1.0.0"),
        ("1.2", "1.2.0"),
        ("1.2.3", "1.2.3"),
        ("1.2.0rc1", "1.2.0-rc.1"),
        ("1.2a3", "1.2.0-a.3"),
        ("1.2.0.dev3", "1.2.0-dev.3"),
        ("1.2.0+abc", "1.2.0+abc"),
        ("1.2.1.dev3+g12ab", "1.2.1-dev.3+g12ab"),
        (None, "0.0.0"),
    ],
)
def test_versions_are_written_as_npm_does(python: str | None, npm: str) -> None:
    assert semver.NPM.version(python) == npm


@pytest.mark.parametrize("version", ["1!2.0", "1.0.post1", "2026.11.28.1", "1.0rc1.dev2", "one"])
def test_versions_npm_cannot_order_are_refused(version: str) -> None:
    with pytest.raises(PygenUserError, match="PG420"):
        semver.NPM.version(version)


def test_a_scope_becomes_part_of_the_name() -> None:
    assert file_name("@acme/wind", "1.0.0") == "acme-wind-1.0.0.tgz"
    assert file_name("wind", "1.0.0-rc.1") == "wind-1.0.0-rc.1.tgz"


def test_the_table_can_say_the_version(tmp_path: Path) -> None:
    project = typescript_project(tmp_path / "project", more='version = "2.0.0-beta.1"\n')
    project.edit('version = "1.0"', 'version = "1.0.post1"')
    assert (project.build().folder / "acme-wind-2.0.0-beta.1.tgz").is_file()
    project.edit('version = "2.0.0-beta.1"\n', "")
    refused = project.pygen("generate")
    assert refused.returncode == 1 and "PG420" in refused.stderr


def test_your_own_modules_become_part_of_it(tmp_path: Path) -> None:
    project = typescript_project(tmp_path / "project", more='extensions = "ts"\n')
    missing = project.pygen("generate")
    assert "PG421: An extension does not fit. There is no such folder" in missing.stderr
    (project.folder / "ts").mkdir()
    (project.folder / "ts" / "power.js").write_text("export const double = (t) => t.capacity * 2;\n")
    bare = project.pygen("generate")
    assert "Write power.d.ts beside it" in bare.stderr
    (project.folder / "ts" / "power.d.ts").write_text(
        'import type { WindTurbine } from "../wind-turbine.js";\n'
        "export declare const double: (turbine: WindTurbine) => number;\n"
    )
    files = content(project.build().folder / TARBALL)
    assert b'export * from "./extensions/power.js";' in files["index.js"]
    assert b'export * from "./extensions/power.js";' in files["index.d.ts"]
    assert b"t.capacity * 2" in files["extensions/power.js"]
    (project.folder / "ts" / "more.ts").write_text("export {};\n")
    assert "It is neither `.js` nor `.d.ts`." in project.pygen("generate").stderr


def test_templates_of_a_project_stand_before_ours(tmp_path: Path) -> None:
    project = typescript_project(tmp_path / "project", more='templates = "templates"\n')
    (project.folder / "templates").mkdir()
    template = project.folder / "templates" / "README.md.jinja"
    template.write_text("# {{ package.name }} of Acme\n")
    assert project.pygen("generate").returncode == 0
    assert (project.folder / "typescript" / "README.md").read_text() == "# @acme/wind of Acme\n"
    template.write_text("{{ package.nothing }}\n")
    wrong = project.pygen("generate")
    assert "PG407" in wrong.stderr and "README.md.jinja:1" in wrong.stderr
