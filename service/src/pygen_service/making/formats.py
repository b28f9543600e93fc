"""The forms an SDK can be had in. Every archive has the same bytes for the same content."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hatchling import build as hatchling

from pygen.errors import PygenUserError, together
from pygen.package import npm, nuget
from pygen.package.provenance import PROVENANCE_NAME
from pygen.paths import check_paths
from pygen.project import Project
from pygen_service.making.orders import Artifact, Mistake, Wanted

_ZIP_TIME = (2020, 2, 2, 0, 0, 0)
_TAR_TIME = 1580601600
_MOST_FILES = 10_000
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    artifacts: list[Artifact]
    findings: list[Mistake]


@dataclass(frozen=True, slots=True)
class Bench:
    """A project, and what a build of its wheel left beside that: it need not be made again."""

    project: Project
    beside: dict[str, Artifact] = field(default_factory=dict)
    """By format."""


def make(folder: Path, wanted: Sequence[Wanted]) -> Made:
    """Every artifact that is wanted of the project in `folder`, which is the working folder."""
    check_wanted(wanted)
    bench = Bench(Project.open(folder))
    artifacts = [_FORMATS[want.format](bench, want) for want in wanted]
    wheel = next((artifact for artifact in artifacts if artifact.format == "wheel"), None)
    return Made(artifacts, _findings_in(wheel.content) if wheel else _findings_of(bench.project))


def _findings_of(project: Project) -> list[Mistake]:
    return [
        Mistake(finding.code, finding.message, finding.location, finding.hint or None, finding.severity)
        for finding in project.pipeline.all_findings
    ]


def _findings_in(wheel: bytes) -> list[Mistake]:
    """What the build found is in the provenance: no need to find it once more."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        name = next(name for name in archive.namelist() if name.endswith(f"/{PROVENANCE_NAME}"))
        found = json.loads(archive.read(name))["findings"]
    return [Mistake(f["code"], f["message"], f["location"], None, f["severity"]) for f in found]


def check_wanted(wanted: Sequence[Wanted]) -> None:
    mistakes = []
    for want in wanted:
        if want.format not in _FORMATS:
            mistakes.append(
                PygenUserError(
                    "PG601",
                    f"There is no format {want.format!r}.",
                    "format",
                    f"The formats are {', '.join(FORMATS)}.",
                )
            )
        elif want.format in _ONLY and want.target != _ONLY[want.format]:
            mistakes.append(
                PygenUserError(
                    "PG601",
                    f"A {want.format} is made of the target {_ONLY[want.format]!r}, not of {want.target!r}.",
                    "format",
                    "Ask for `zip`, `tar.gz` or `files`.",
                )
            )
    if mistakes:
        raise together(mistakes)


def _by_hatchling(bench: Bench, want: Wanted) -> Artifact:
    """Exactly what `pygen build` does, with the backend that is installed here."""
    build = hatchling.build_wheel if want.format == "wheel" else hatchling.build_sdist
    with tempfile.TemporaryDirectory(prefix="pygen-") as place:
        filename = build(place)
        content = (Path(place) / filename).read_bytes()
        for format, language in _LANGUAGES.items():
            for path in Path(place).glob(f"*{language.ending}"):
                bench.beside[format] = language.artifact(path.name, path.read_bytes())
    media = "application/zip" if want.format == "wheel" else "application/gzip"
    return Artifact(filename, media, content, want.target, want.format)


@dataclass(frozen=True, slots=True)
class _Language:
    """A language whose packages a build leaves beside the wheel."""

    target: str
    format: str
    ending: str
    media_type: str
    make: Callable[[Project], tuple[str, bytes] | None]

    def artifact(self, name: str, content: bytes) -> Artifact:
        return Artifact(name, self.media_type, content, self.target, self.format)

    def of(self, bench: Bench, want: Wanted) -> Artifact:
        if self.format in bench.beside:
            return bench.beside[self.format]
        made = self.make(bench.project)
        assert made is not None, "the target was asked for, so it is in the settings"
        return self.artifact(*made)


_LANGUAGES = {
    language.format: language
    for language in (
        _Language("typescript", "npm", ".tgz", "application/gzip", npm.tarball_of),
        _Language("csharp", "nupkg", ".nupkg", "application/zip", nuget.nupkg_of),
    )
}


def _files(bench: Bench, target: str) -> Mapping[str, str]:
    """The files of a target, below one folder."""
    project = bench.project
    prefix = project.settings.package_path if target == "python" else target
    output = project.pipeline.output(target).files
    files = {f"{prefix}/{path}": text for path, text in sorted(output.items())}
    check_paths(files)
    size = sum(len(text) for text in files.values())
    if len(files) > _MOST_FILES or size > _MOST_BYTES:
        raise PygenUserError(
            "PG609",
            f"The SDK has {len(files)} files of {size // 1_000_000} MB, more than an archive may have.",
            "model",
            "Generate a part of it with `include`.",
        )
    return files


def _archive_name(bench: Bench, ending: str) -> str:
    return f"{bench.project.settings.package.replace('.', '-')}.{ending}"


def _zip(bench: Bench, want: Wanted) -> Artifact:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in _files(bench, want.target).items():
            entry = zipfile.ZipInfo(path, _ZIP_TIME)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, text.encode(), zipfile.ZIP_DEFLATED)
    name = _archive_name(bench, "zip")
    return Artifact(name, "application/zip", stream.getvalue(), want.target, want.format)


def _tar(bench: Bench, want: Wanted) -> Artifact:
    stream = io.BytesIO()
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path, text in _files(bench, want.target).items():
            content = text.encode()
            entry = tarfile.TarInfo(path)
            entry.size, entry.mtime, entry.mode = len(content), _TAR_TIME, 0o644
            archive.addfile(entry, io.BytesIO(content))
    name = _archive_name(bench, "tar.gz")
    return Artifact(name, "application/gzip", stream.getvalue(), want.target, want.format)


def _json(bench: Bench, want: Wanted) -> Artifact:
    content = json.dumps({"files": _files(bench, want.target)}, ensure_ascii=False).encode()
    name = _archive_name(bench, "json")
    return Artifact(name, "application/json", content, want.target, want.format)


_FORMATS: Mapping[str, Callable[[Bench, Wanted], Artifact]] = {
    "wheel": _by_hatchling,
    "sdist": _by_hatchling,
    "zip": _zip,
    "tar.gz": _tar,
    "files": _json,
    **{format: language.of for format, language in _LANGUAGES.items()},
}
FORMATS = tuple(_FORMATS)
_ONLY = {"wheel": "python", "sdist": "python", **{name: found.target for name, found in _LANGUAGES.items()}}
"""Formats that only one target can have."""
