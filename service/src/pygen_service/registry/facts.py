"""What an index repeats of what is in a file, so that installers need not download it to know."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
import zipfile
from email.parser import HeaderParser
from typing import Any
from xml.etree import ElementTree

from pygen_service.making.maker import Stored
from pygen_service.registry.catalogue import Facts
from pygen_service.storage.blobs import Blobs

_MANIFEST = ("name", "version", "description", "type", "engines", "dependencies", "peerDependencies")


def facts_of(stored: Stored, content: bytes, blobs: Blobs) -> Facts:
    """What an index says of a file beyond its name and digest."""
    if stored.format == "wheel":
        metadata = _metadata_in(content)
        said = HeaderParser().parsestr(metadata.decode())
        return Facts(
            metadata=blobs.put_if_absent(metadata),
            requires_python=str(said.get("Requires-Python", "")),
        )
    if stored.format == "npm":
        return Facts(
            integrity="sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode(),
            shasum=hashlib.sha1(content, usedforsecurity=False).hexdigest(),
            manifest=_manifest_in(content),
        )
    if stored.format == "nupkg":
        nuspec = _nuspec_in(content)
        return Facts(metadata=blobs.put_if_absent(nuspec), manifest=_said_by(nuspec))
    return Facts()


def _metadata_in(wheel: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return archive.read(name)


def _manifest_in(tarball: bytes) -> dict[str, Any]:
    """Of package.json, what an installer wants to know before it downloads anything."""
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        file = archive.extractfile("package/package.json")
        assert file is not None, "an npm package that was just made has no package.json"
        said = json.loads(file.read())
    return {key: said[key] for key in _MANIFEST if key in said}


def _nuspec_in(nupkg: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(nupkg)) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".nuspec") and "/" not in name)
        return archive.read(name)


def _said_by(nuspec: bytes) -> dict[str, Any]:
    """Of a nuspec, what a feed says before anybody downloads the package."""
    root = ElementTree.fromstring(nuspec)
    space = root.tag.partition("}")[0] + "}"
    said = {element.tag.removeprefix(space): element.text or "" for element in root[0]}
    groups = {
        group.get("targetFramework", ""): {d.get("id", ""): d.get("version", "") for d in group}
        for group in root.iter(f"{space}group")
    }
    return {
        "name": said["id"],
        "version": said["version"],
        "description": said.get("description", ""),
        "authors": said.get("authors", ""),
        "dependencies": groups,
    }
