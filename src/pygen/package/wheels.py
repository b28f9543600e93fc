"""Looking into a finished wheel: what it says about itself, and whether that is true."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygen.errors import PygenUserError
from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME

if TYPE_CHECKING:
    from pygen.project import Project


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel with an SDK in it."""

    name: str
    version: str
    requires: tuple[str, ...]
    provenance: Mapping[str, Any]
    sbom: Mapping[str, Any]
    files: Mapping[str, bytes]
    """What the wheel installs, without its metadata."""

    @property
    def damaged(self) -> list[str]:
        """Files of the SDK that are not what the provenance says."""
        return [
            path
            for path, digest in self.provenance["files"].items()
            if path not in self.files or hashlib.sha256(self.files[path]).hexdigest() != digest
        ]


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not in the wheel as the project would make it."""

    path: str
    kind: str  # "missing", "extra" or "different"


def read_wheel(path: Path) -> Wheel:
    try:
        with zipfile.ZipFile(path) as archive:
            content = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except FileNotFoundError:
        raise PygenUserError(
            "PG160", "There is no such wheel.", str(path), "Build one with `pygen build`."
        ) from None
    except (OSError, zipfile.BadZipFile) as error:
        raise PygenUserError("PG160", f"This is not a wheel that can be read: {error}", str(path)) from None
    info = next((name.split("/")[0] for name in content if name.endswith(".dist-info/METADATA")), "")
    provenance = content.get(f"{info}/extra_metadata/{PROVENANCE_NAME}")
    if provenance is None:
        raise PygenUserError(
            "PG161",
            "This wheel was not made by pygen: it has no provenance.",
            str(path),
            "Is the build hook in pyproject.toml, [tool.hatch.build.hooks.pygen]?",
        )
    metadata = HeaderParser().parsestr(content[f"{info}/METADATA"].decode())
    return Wheel(
        name=metadata["Name"],
        version=metadata["Version"],
        requires=tuple(metadata.get_all("Requires-Dist", [])),
        provenance=json.loads(provenance),
        sbom=json.loads(content.get(f"{info}/sboms/{SBOM_NAME}", b"{}")),
        files={name: data for name, data in content.items() if not name.startswith(f"{info}/")},
    )


def compare(wheel: Wheel, project: Project) -> list[Difference]:
    """Generate again and compare byte for byte the part of the wheel that is generated."""
    wanted = {path: text.encode() for path, text in project.package_files.items()}
    claimed = set(wheel.provenance["files"])
    differences = []
    for path in sorted(set(wanted) | claimed):
        if path not in wheel.files:
            differences.append(Difference(path, "missing"))
        elif path not in wanted:
            differences.append(Difference(path, "extra"))
        elif wheel.files[path] != wanted[path]:
            differences.append(Difference(path, "different"))
    return differences
