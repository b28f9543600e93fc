"""Looking into a finished wheel: what it says about itself, and whether that is true.

A wheel may come from anybody: nothing in it is run, nothing is unpacked, and no size it claims is believed.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME, provenance_problem

LARGEST = 512 * 1024 * 1024
"""Bytes of a whole wheel, unpacked. A wheel of the largest models has some 20 MB."""

_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, KeyError)
"""What `zipfile` raises for archives that are damaged, encrypted or packed in a way it does not know."""


@dataclass(frozen=True)
class Wheel:
    """A wheel with an SDK in it."""

    info: str
    """The folder of its metadata."""
    content: Mapping[str, bytes]
    """Every file of it by name."""

    @cached_property
    def metadata(self) -> Message:
        return HeaderParser().parsestr(self.content[f"{self.info}/METADATA"].decode("utf-8", "replace"))

    @property
    def name(self) -> str:
        return str(self.metadata["Name"])

    @property
    def version(self) -> str:
        return str(self.metadata["Version"])

    @property
    def requires(self) -> tuple[str, ...]:
        return tuple(map(str, self.metadata.get_all("Requires-Dist", [])))

    @property
    def entry_points(self) -> tuple[str, ...]:
        """Lines of `entry_points.txt`: commands that installing makes, plugins that others load."""
        text = self.content.get(f"{self.info}/entry_points.txt", b"").decode("utf-8", "replace")
        return tuple(line.strip() for line in text.splitlines() if "=" in line)

    @cached_property
    def provenance(self) -> Mapping[str, Any]:
        found: dict[str, Any] = json.loads(self.content[f"{self.info}/extra_metadata/{PROVENANCE_NAME}"])
        return found

    @cached_property
    def sbom(self) -> Mapping[str, Any]:
        """Empty where it is missing or damaged."""
        found = read_json(self.content.get(f"{self.info}/sboms/{SBOM_NAME}", b""))
        return found if isinstance(found, dict) else {}

    @property
    def beside(self) -> list[str]:
        """What is installed with the SDK and is not generated: hand-written code, or somebody else's."""
        claimed = self.provenance["files"]
        return [name for name in self.content if name not in claimed and not name.startswith(f"{self.info}/")]


def read_wheel(path: Path) -> Wheel:
    """The wheel as it is; a `PygenUserError` for what is none, is too large, or was not made by us."""
    content = _content(path)
    infos = sorted({name.split("/")[0] for name in content if name.endswith(".dist-info/METADATA")})
    if len(infos) != 1:
        raise _unreadable(path, f"it has {len(infos) or 'no'} folders of metadata")
    if f"{infos[0]}/extra_metadata/{PROVENANCE_NAME}" not in content:
        raise PygenUserError(
            "PG161",
            "This wheel was not made by pygen: it has no provenance.",
            str(path),
            "Is the build hook in pyproject.toml, [tool.hatch.build.hooks.pygen]?",
        )
    problem = provenance_problem(read_json(content[f"{infos[0]}/extra_metadata/{PROVENANCE_NAME}"]))
    if problem:
        raise PygenUserError(
            "PG161",
            f"The provenance of this wheel is not one that pygen wrote: {problem}.",
            str(path),
            "It was changed after the build, or made by another version of pygen. Build it again.",
        )
    wheel = Wheel(infos[0], content)
    if not (wheel.metadata["Name"] and wheel.metadata["Version"]):
        raise _unreadable(path, "its METADATA has no name or no version")
    return wheel


def _content(path: Path) -> dict[str, bytes]:
    try:
        with files.opened(path) as file, zipfile.ZipFile(file) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise _unreadable(path, f"unpacked it is larger than {LARGEST // (1024 * 1024)} MB")
            found = {entry.filename: archive.read(entry) for entry in entries}
    except FileNotFoundError:
        raise PygenUserError(
            "PG160", "There is no such wheel.", str(path), "Build one with `pygen build`."
        ) from None
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    except _BROKEN as error:
        raise _unreadable(path, str(error) or repr(error)) from None
    odd = next((name for name in found if not plain_path(name)), None)
    if odd is not None:
        raise _unreadable(path, f"the name {odd!r} in it is not a plain relative path")
    if len(found) != len(entries):
        raise _unreadable(path, "it has two files of one name")
    return found


def plain_path(name: str) -> bool:
    path = PurePosixPath(name)
    return path.as_posix() == name and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def read_json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _unreadable(path: Path, why: str) -> PygenUserError:
    return PygenUserError(
        "PG160", f"This is not a wheel that can be read: {why}.", str(path), "Build one with `pygen build`."
    )
