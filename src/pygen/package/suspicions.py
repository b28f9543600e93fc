"""What a wheel has that a build of ours would not have left behind, as far as the wheel itself can tell."""

from __future__ import annotations

import base64
import csv
import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from packaging.requirements import InvalidRequirement, Requirement

from pygen.package.provenance import SBOM_NAME
from pygen.package.wheels import Wheel

_BY_ITSELF = frozenset(["sitecustomize.py", "usercustomize.py"])
"""Modules that every start of Python imports."""


def suspicions(wheel: Wheel) -> Iterator[str]:
    """One line each."""
    yield from changed(wheel)
    yield from record_problems(wheel)
    for name in wheel.beside:
        yield from _added(name, wheel.provenance["package"].replace(".", "/"))
    yield from _needs(wheel)


def changed(wheel: Wheel) -> Iterator[str]:
    """Files of the SDK that are not what the provenance says."""
    for path, digest in wheel.provenance["files"].items():
        if path not in wheel.content or hashlib.sha256(wheel.content[path]).hexdigest() != digest:
            yield f"changed after the build: {path}"


def record_problems(wheel: Wheel) -> Iterator[str]:
    """What RECORD, by which installers know what they install, has wrong about the files."""
    name = f"{wheel.info}/RECORD"
    if name not in wheel.content:
        yield "RECORD is missing"
        return
    lines = csv.reader(wheel.content[name].decode("utf-8", "replace").splitlines())
    said = {line[0]: line[1] for line in lines if len(line) == 3}
    for path in sorted(said.keys() - wheel.content.keys()):
        yield f"RECORD lists {path}, which is not there"
    for path, data in wheel.content.items():
        if path not in said:
            yield f"RECORD does not list {path}"
        elif path != name and said[path] != _recorded(data):
            yield f"RECORD lists another {path}"


def _added(name: str, package: str) -> Iterator[str]:
    path = PurePosixPath(name)
    if path.parts[0].endswith(".data"):
        yield f"installs something outside packages: {name}"
    elif name in _BY_ITSELF or (path.suffix == ".pth" and len(path.parts) == 1):
        yield f"runs at every start of Python: {name}"
    elif path.is_relative_to(package) and not path.is_relative_to(f"{package}/_extensions"):
        yield f"added to the generated package: {name}"


def _needs(wheel: Wheel) -> Iterator[str]:
    components = wheel.sbom.get("components")
    parts = [part for part in components if isinstance(part, dict)] if isinstance(components, list) else []
    if not parts:
        yield f"the bill of materials, {SBOM_NAME}, is missing or damaged"
        return
    known = {_plain(str(part.get("bom-ref")).removeprefix("needs:")) for part in parts}
    for line in wheel.requires:
        if _plain(line) not in known and "extra ==" not in line:
            yield f"needs what its bill of materials does not have: {line}"


def _plain(requirement: str) -> str:
    """A requirement as every backend would write it."""
    try:
        return str(Requirement(requirement))
    except InvalidRequirement:
        return requirement


def _recorded(data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"sha256={digest}"
