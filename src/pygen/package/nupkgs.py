"""Looking into a finished NuGet package, which may come from anybody: nothing of it is run or unpacked."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.package.provenance import PROVENANCE_NAME, provenance_problem
from pygen.package.tarballs import Tarball
from pygen.package.wheels import LARGEST, plain_path, read_json

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True)
class Nupkg(Tarball):
    """A NuGet package with an SDK in it; of its manifest, what we write into one is understood."""

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        nuspec = next((data for path, data in self.content.items() if _is_manifest(path)), b"")
        text = nuspec.decode("utf-8", "replace")
        needs = re.findall(r'<dependency id="([^"]*)" version="([^"]*)"', text)
        return {
            "name": _element(text, "id"),
            "version": _element(text, "version"),
            "dependencies": {html.unescape(name): html.unescape(said) for name, said in needs},
        }


def _is_manifest(path: str) -> bool:
    return path.endswith(".nuspec") and "/" not in path


def _element(text: str, name: str) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>", text)
    return html.unescape(found[1]) if found else ""


def read_nupkg(path: Path) -> Nupkg:
    """The package as it is; a `PygenUserError` for what is none, is too large, or was not made by us."""
    found = Nupkg(_content(path))
    if not found.name or not found.version:
        raise _unreadable(path, "it has no manifest with an id and a version")
    if PROVENANCE_NAME not in found.content:
        raise PygenUserError(
            "PG161",
            "This NuGet package was not made by pygen: it has no provenance.",
            str(path),
            "Is `[tool.pygen.targets.csharp]` in pyproject.toml? Build it with `pygen build`.",
        )
    problem = provenance_problem(read_json(found.content[PROVENANCE_NAME]))
    if problem:
        raise PygenUserError(
            "PG161",
            f"The provenance of this NuGet package is not one that pygen wrote: {problem}.",
            str(path),
            "It was changed after the build, or made by another version of pygen. Build it again.",
        )
    return found


def _content(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    try:
        with files.opened(path) as file, zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise _unreadable(path, f"unpacked it is larger than {LARGEST // (1024 * 1024)} MB")
            for entry in entries:
                if entry.is_dir() or not plain_path(entry.filename):
                    raise _unreadable(path, f"{entry.filename!r} in it is not a plain file of the package")
                if entry.filename in found:
                    raise _unreadable(path, "it has two files of one name")
                found[entry.filename] = archive.read(entry)
    except FileNotFoundError:
        raise PygenUserError(
            "PG160", "There is no such NuGet package.", str(path), "Build one with `pygen build`."
        ) from None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    except _BROKEN as error:
        raise _unreadable(path, str(error) or repr(error)) from None
    return found


def _unreadable(path: Path, why: str) -> PygenUserError:
    return PygenUserError(
        "PG160",
        f"This is not a NuGet package that can be read: {why}.",
        str(path),
        "Build one with `pygen build`.",
    )
