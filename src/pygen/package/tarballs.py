"""Looking into a finished npm package, which may come from anybody: nothing of it is run or unpacked."""

from __future__ import annotations

import json
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME, file_digests, provenance_problem
from pygen.package.wheels import LARGEST, plain_path, read_json

_BROKEN = (tarfile.TarError, zlib.error, EOFError, ValueError)
_RUN_WHEN_INSTALLED = ("preinstall", "install", "postinstall", "prepare")


@dataclass(frozen=True)
class Tarball:
    """An npm package with an SDK in it."""

    content: Mapping[str, bytes]
    """Every file of it by its path in the package."""

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = json.loads(self.content["package.json"])
        return found

    @property
    def name(self) -> str:
        return str(self.manifest["name"])

    @property
    def version(self) -> str:
        return str(self.manifest["version"])

    @property
    def requires(self) -> tuple[str, ...]:
        """As npm writes them on a command line: `pygen-runtime@^0.1.0`."""
        needs = self.manifest.get("dependencies")
        return tuple(f"{name}@{said}" for name, said in needs.items()) if isinstance(needs, dict) else ()

    @property
    def entry_points(self) -> tuple[str, ...]:
        """The commands that installing makes."""
        commands = self.manifest.get("bin")
        found = commands if isinstance(commands, dict) else {self.name: commands} if commands else {}
        return tuple(f"{name} = {path}" for name, path in found.items())

    @cached_property
    def provenance(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = json.loads(self.content[PROVENANCE_NAME])
        return found

    @cached_property
    def sbom(self) -> Mapping[str, Any]:
        """Empty where it is missing or damaged."""
        found = read_json(self.content.get(SBOM_NAME, b""))
        return found if isinstance(found, dict) else {}

    @property
    def beside(self) -> list[str]:
        known = {*self.provenance["files"], PROVENANCE_NAME, SBOM_NAME}
        return [name for name in self.content if name not in known]

    def suspicions(self) -> Iterator[str]:
        """What it has that a build of ours would not have left behind; one line each."""
        found = {path: data.decode("utf-8", "replace") for path, data in self.content.items()}
        digests = file_digests(found)
        for path, digest in self.provenance["files"].items():
            if digests.get(path) != digest:
                yield f"changed after the build: {path}"
        yield from (f"added to the generated package: {name}" for name in self.beside)
        scripts = self.manifest.get("scripts")
        for script in _RUN_WHEN_INSTALLED:
            if isinstance(scripts, dict) and script in scripts:
                yield f"runs when it is installed: {script}"
        known = {part.get("bom-ref") for part in self.sbom.get("components", ()) if isinstance(part, dict)}
        if not known:
            yield f"the bill of materials, {SBOM_NAME}, is missing or damaged"
        else:
            strange = (line for line in self.requires if f"needs:{line}" not in known)
            yield from (f"needs what its bill of materials does not have: {line}" for line in strange)


def read_tarball(path: Path) -> Tarball:
    """The package as it is; a `PygenUserError` for what is none, is too large, or was not made by us."""
    content = _content(path)
    manifest = read_json(content.get("package.json", b""))
    if not isinstance(manifest, dict) or not all(
        isinstance(manifest.get(key), str) for key in ("name", "version")
    ):
        raise _unreadable(path, "it has no package.json with a name and a version")
    if PROVENANCE_NAME not in content:
        raise PygenUserError(
            "PG161",
            "This npm package was not made by pygen: it has no provenance.",
            str(path),
            "Is `[tool.pygen.targets.typescript]` in pyproject.toml? Build it with `pygen build`.",
        )
    problem = provenance_problem(read_json(content[PROVENANCE_NAME]))
    if problem:
        raise PygenUserError(
            "PG161",
            f"The provenance of this npm package is not one that pygen wrote: {problem}.",
            str(path),
            "It was changed after the build, or made by another version of pygen. Build it again.",
        )
    return Tarball(content)


def _content(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    try:
        with files.opened(path) as file, tarfile.open(fileobj=file, mode="r:gz") as archive:
            size = 0
            for entry in archive:
                size += entry.size
                if size > LARGEST:
                    raise _unreadable(path, f"unpacked it is larger than {LARGEST // (1024 * 1024)} MB")
                data = archive.extractfile(entry) if entry.isreg() else None
                name = entry.name.removeprefix("package/")
                if data is None or name == entry.name or not plain_path(name):
                    raise _unreadable(path, f"{entry.name!r} in it is not a plain file of the package")
                if name in found:
                    raise _unreadable(path, "it has two files of one name")
                found[name] = data.read()
    except FileNotFoundError:
        raise PygenUserError(
            "PG160", "There is no such npm package.", str(path), "Build one with `pygen build`."
        ) from None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    except _BROKEN as error:
        raise _unreadable(path, str(error) or repr(error)) from None
    return found


def _unreadable(path: Path, why: str) -> PygenUserError:
    return PygenUserError(
        "PG160",
        f"This is not an npm package that can be read: {why}.",
        str(path),
        "Build one with `pygen build`.",
    )
