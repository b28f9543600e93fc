"""How a wheel was made: a CycloneDX bill of materials and our own record. No time, no host."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from pygen._version import RUNTIME_REQUIREMENT, __version__
from pygen.config.load import read_pyproject

if TYPE_CHECKING:
    from pygen.project import Project

SBOM_NAME = "pygen.cdx.json"
PROVENANCE_NAME = "pygen.json"
PROVENANCE_VERSION = 1
_LICENSE = "Apache-2.0"
_OURS = frozenset(["Pygen.Runtime", "pygen-runtime", "pygen-engine", "hatch-pygen"])


def sbom(project: Project, name: str, version: str, dependencies: Sequence[str]) -> str:
    """CycloneDX 1.6: the SDK, the models it is made from, what it needs, and the tool that made it.

    Licences are those that are known where it is built: of the SDK, by its pyproject.toml, and of our parts.
    """
    license = read_pyproject(project.root).get("project", {}).get("license")
    sdk = {"name": name, "version": version, "purl": _purl(name, version), **_licensed(license)}
    return _bill(project, sdk, [_needed(requirement) for requirement in sorted(dependencies)])


def registry_sbom(
    project: Project, registry: str, name: str, version: str, dependencies: Mapping[str, str]
) -> str:
    """The same for a package on `npm` or `nuget`."""
    license = read_pyproject(project.root).get("project", {}).get("license")
    purl = f"pkg:{registry}/{name.replace('@', '%40')}@{version}"
    sdk = {"name": name, "version": version, "purl": purl, **_licensed(license)}
    needs = [
        {
            "type": "library",
            "bom-ref": f"needs:{needed}@{said}",
            "name": needed,
            "purl": f"pkg:{registry}/{needed}",
            **(_licensed(_LICENSE) if needed in _OURS else {}),
        }
        for needed, said in sorted(dependencies.items())
    ]
    return _bill(project, sdk, needs)


def _bill(project: Project, sdk: Mapping[str, Any], needs: Sequence[Mapping[str, Any]]) -> str:
    models: list[dict[str, Any]] = [
        {
            "type": "data",
            "bom-ref": f"model:{model.ref}",
            "name": f"{model.ref.space}:{model.ref.external_id}",
            "version": model.ref.version,
            "hashes": [{"alg": "SHA-256", "content": model.sha256}],
        }
        for model in project.locked.models
    ]
    tool = {"type": "application", "name": "hatch-pygen", "version": __version__, **_licensed(_LICENSE)}
    component = {"type": "library", "bom-ref": "sdk", **sdk}
    document: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": component, "tools": {"components": [tool]}},
        "components": [*models, *needs],
        "dependencies": [{"ref": "sdk", "dependsOn": [part["bom-ref"] for part in [*models, *needs]]}],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, _dump(document))  # the same for the same content, as all else
    return _dump({**document, "serialNumber": f"urn:uuid:{serial}"})


def provenance(project: Project, package: str, files: Mapping[str, str]) -> str:
    """Which lock, generator and settings gave these files of a package, and what the checks had to say."""
    document = {
        "provenance-version": PROVENANCE_VERSION,
        "generator": {"name": "hatch-pygen", "version": __version__, "runtime": RUNTIME_REQUIREMENT},
        "lock": {"sha256": project.locked.digest},
        "models": [
            {
                "space": model.ref.space,
                "external-id": model.ref.external_id,
                "version": model.ref.version,
                "sha256": model.sha256,
                "views": dict(sorted(model.views.items())),
            }
            for model in project.locked.models
        ],
        "package": package,
        "layout": project.settings.layout,
        "findings": [
            {"code": f.code, "severity": f.severity, "location": f.location, "message": f.message}
            for f in project.pipeline.all_findings
        ],
        "files": file_digests(files),
    }
    return _dump(document)


class _Generator(msgspec.Struct):
    name: str
    version: str


class _Lock(msgspec.Struct):
    sha256: str


class _Model(msgspec.Struct, rename="kebab"):
    space: str
    external_id: str
    version: str
    sha256: str
    views: dict[str, str]


class _Finding(msgspec.Struct):
    code: str
    severity: str
    location: str
    message: str


class _Provenance(msgspec.Struct, rename="kebab"):
    """What of a provenance is read again."""

    generator: _Generator
    lock: _Lock
    models: list[_Model]
    package: str
    layout: str
    findings: list[_Finding]
    files: dict[str, str]


def provenance_problem(document: Any) -> str | None:
    """Why this is no provenance, if it is none."""
    try:
        msgspec.convert(document, _Provenance)
    except msgspec.ValidationError as error:
        return str(error)
    return None


def file_digests(files: Mapping[str, str]) -> dict[str, str]:
    return {path: hashlib.sha256(text.encode()).hexdigest() for path, text in sorted(files.items())}


def _needed(requirement: str) -> dict[str, Any]:
    matched = re.match(r"[A-Za-z0-9._-]+", requirement.strip())
    name = matched.group() if matched else requirement
    ours = _licensed(_LICENSE) if _plain(name) in _OURS else {}
    return {"type": "library", "bom-ref": f"needs:{requirement}", "name": name, "purl": _purl(name), **ours}


def _licensed(said: Any) -> dict[str, Any]:
    """What `project.license` says: an SPDX expression, or in the older form a text with a name in front."""
    text = said.get("text") if isinstance(said, dict) else said
    if not isinstance(text, str) or not text.strip():
        return {}
    try:
        return {"licenses": [{"expression": canonicalize_license_expression(text)}]}
    except InvalidLicenseExpression:
        return {"licenses": [{"license": {"name": text.strip().splitlines()[0]}}]}


def _purl(name: str, version: str = "") -> str:
    return f"pkg:pypi/{_plain(name)}@{version}" if version else f"pkg:pypi/{_plain(name)}"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _dump(document: Any) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
