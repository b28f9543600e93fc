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
