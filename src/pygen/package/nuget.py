"""NuGet packages without NuGet: sources, the same archive to the byte from the same files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pygen.config.load import read_pyproject
from pygen.package.provenance import PROVENANCE_NAME, SBOM_NAME, provenance, registry_sbom
from pygen.source.csharp.text import xml

if TYPE_CHECKING:
    from pygen.project import Project

TARGET = "csharp"
"""The target whose files are a NuGet package."""
FRAMEWORK = "net8.0"
_TIME = (1980, 1, 1, 0, 0, 0)
_NUSPEC = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"
_OPC = "http://schemas.openxmlformats.org/package/2006"
_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "psmdcp": "application/vnd.openxmlformats-package.core-properties+xml",
}


def nupkg_of(project: Project, version: str | None = None) -> tuple[str, bytes] | None:
    """Name and bytes of the NuGet package that a project also is; None if it is none."""
    if TARGET not in project.settings.targets:
        return None
    content, plan = _content(project, version)
    return f"{plan.id}.{plan.version}.nupkg", pack(content)


def package_of(project: Project, version: str | None = None) -> dict[str, str]:
    """Everything in the archive: sources, what NuGet asks for, and the papers that wheels have too."""
    return _content(project, version)[0]


def _content(project: Project, version: str | None) -> tuple[dict[str, str], Any]:
    pipeline = project.pipeline
    if version is not None and version != pipeline.version:
        pipeline = replace(pipeline, version=version)
    plan: Any = pipeline.plan(TARGET)
    sources = pipeline.output(TARGET).files
    nuspec = _nuspec(project, plan)
    core = (
        f"package/services/metadata/core-properties/{hashlib.sha256(nuspec.encode()).hexdigest()[:32]}.psmdcp"
    )
    generated = {
        **{path: text for path, text in sources.items() if path in ("README.md", "llms.txt")},
        **{
            f"contentFiles/cs/{FRAMEWORK}/{plan.id}/{quote(path)}": text
            for path, text in sources.items()
            if path.endswith(".cs")
        },
        f"{plan.id}.nuspec": nuspec,
        core: _core(plan),
        "_rels/.rels": _relations(plan.id, core),
    }
    papers = {
        PROVENANCE_NAME: provenance(project, plan.id, generated),
        SBOM_NAME: registry_sbom(project, "nuget", plan.id, plan.version, {"Pygen.Runtime": plan.runtime}),
    }
    kinds = {PurePosixPath(path).suffix.removeprefix(".") or "rels" for path in (*generated, *papers)}
    types = {"[Content_Types].xml": _types(kinds)}
    papers[PROVENANCE_NAME] = provenance(project, plan.id, {**generated, **types})
    return {**generated, **types, **papers}, plan


def _nuspec(project: Project, plan: Any) -> str:
    authors = read_pyproject(project.root).get("project", {}).get("authors", [])
    names = ", ".join(str(one["name"]) for one in authors if isinstance(one, dict) and "name" in one)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="{_NUSPEC}">
  <metadata minClientVersion="3.3">
    <id>{xml(plan.id)}</id>
    <version>{xml(plan.version)}</version>
    <authors>{xml(names or plan.id)}</authors>
    <description>Typed SDK of {xml(", ".join(plan.titles))}</description>
    <readme>README.md</readme>
    <dependencies>
      <group targetFramework="{FRAMEWORK}">
        <dependency id="Pygen.Runtime" version="{plan.runtime}" />
      </group>
    </dependencies>
    <contentFiles>
      <files include="cs/{FRAMEWORK}/**/*.cs" buildAction="Compile" />
    </contentFiles>
  </metadata>
</package>
"""


def _core(plan: Any) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<coreProperties xmlns="{_OPC}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:identifier>{xml(plan.id)}</dc:identifier>
  <version>{xml(plan.version)}</version>
</coreProperties>
"""


def _relations(id: str, core: str) -> str:
    manifest = "http://schemas.microsoft.com/packaging/2010/07/manifest"
    properties = f"{_OPC}/relationships/metadata/core-properties"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Relationships xmlns="{_OPC}/relationships">
  <Relationship Type="{manifest}" Target="/{xml(quote(id))}.nuspec" Id="R1" />
  <Relationship Type="{properties}" Target="/{core}" Id="R2" />
</Relationships>
"""


def _types(kinds: set[str]) -> str:
    lines = "".join(
        f'  <Default Extension="{kind}" ContentType="{_TYPES.get(kind, "application/octet")}" />\n'
        for kind in sorted(kinds)
    )
    head = f'<Types xmlns="{_OPC}/content-types">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{lines}</Types>\n'


def pack(files: Mapping[str, str]) -> bytes:
    """A zip archive whose entries have one order, one time and no owner."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, text in sorted(files.items()):
            entry = zipfile.ZipInfo(path, _TIME)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(entry, text.encode())
    return packed.getvalue()
