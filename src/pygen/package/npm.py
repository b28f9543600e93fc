"""npm packages without npm: what `npm pack` would make, the same to the byte from the same files."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME, provenance, registry_sbom

if TYPE_CHECKING:
    from pygen.project import Project

TARGET = "typescript"
"""The target whose files are an npm package."""
_TIME = 499162500
"""What npm gives every file: 1985-10-26T08:15:00Z."""
_UNKNOWN_SYSTEM = b"\xff"


def tarball_of(project: Project, version: str | None = None) -> tuple[str, bytes] | None:
    """Name and bytes of the npm package that a project also is; None if it is none.

    `version` is that of the package where only a build knows it.
    """
    if TARGET not in project.settings.targets:
        return None
    content = package_of(project, version)
    manifest = json.loads(content["package.json"])
    return file_name(manifest["name"], manifest["version"]), pack(content)


def package_of(project: Project, version: str | None = None) -> dict[str, str]:
    """Everything in the archive: the generated files, and the papers that wheels have too."""
    pipeline = project.pipeline
    if version is not None and version != pipeline.version:
        pipeline = replace(pipeline, version=version)
    generated = dict(pipeline.output(TARGET).files)
    manifest: dict[str, Any] = json.loads(generated["package.json"])
    name, said, needs = manifest["name"], manifest["version"], manifest["dependencies"]
    return {
        **generated,
        PROVENANCE_NAME: provenance(project, name, generated),
        SBOM_NAME: registry_sbom(project, "npm", name, said, needs),
    }


def file_name(name: str, version: str) -> str:
    """As `npm pack` calls it: `@acme/wind` in version 1.0.0 is `acme-wind-1.0.0.tgz`."""
    return f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


def pack(files: Mapping[str, str]) -> bytes:
    """A gzipped tar archive whose entries have the fields npm writes: no owner, no mode of ours, no time."""
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for entry, data in _entries(files):
            archive.addfile(entry, io.BytesIO(data))
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0, compresslevel=9) as zipped:
        zipped.write(tar.getvalue())
    data = packed.getvalue()
    return data[:9] + _UNKNOWN_SYSTEM + data[10:]


def _entries(files: Mapping[str, str]) -> Iterator[tuple[tarfile.TarInfo, bytes]]:
    for path, text in sorted(files.items()):
        data = text.encode()
        entry = tarfile.TarInfo(f"package/{path}")
        entry.size, entry.mode, entry.mtime = len(data), 0o644, _TIME
        yield entry, data
