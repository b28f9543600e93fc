"""The npm registry: packuments of what was registered, and the tarballs they name."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from packaging.version import Version
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pygen.errors import PygenUserError
from pygen_service.registry.catalogue import Catalogue, File
from pygen_service.registry.catalogue import Version as Ours
from pygen_service.registry.shelf import Page
from pygen_service.service import Service
from pygen_service.web import bodies, replies
from pygen_service.web.packages import withdraw

if TYPE_CHECKING:
    from pygen_service.registry.signing import Signer


class _Deprecated(msgspec.Struct, frozen=True):
    deprecated: str = ""


class _Deprecations(msgspec.Struct, frozen=True):
    """Of a packument, what can be changed here."""

    versions: dict[str, _Deprecated] = {}
    attachments: dict[str, Any] = msgspec.field(default_factory=dict, name="_attachments")


ABBREVIATED = "application/vnd.npm.install-v1+json"


def routes(service: Service) -> list[Route]:
    """A ping, packuments, tarballs."""

    async def ping(request: Request) -> Response:
        return Response(b"{}", 200, {"Cache-Control": "no-store"}, "application/json")

    async def keys(request: Request) -> Response:
        """Without keys there are no signatures, and `npm audit signatures` asks for none."""
        if service.signer is None:
            raise replies.not_there()
        return replies.json(service.signer.keys(), headers={"Cache-Control": replies.INDEX})

    async def npm(request: Request) -> Response:
        request.state.principal.check("read")
        name, found, filename = request.path_params["name"].partition("/-/")
        if found:
            return await _tarball(service, request, name, filename)
        short = ABBREVIATED in request.headers.get("accept", "")
        base = replies.base(service.configuration, request)
        key = ("npm", "short" if short else "full", base, name)
        page = await service.shelf.page(key, lambda c: _packument(c, name, base, service.signer, short))
        page = replies.visible(page, request)
        return replies.page(request, page, ABBREVIATED if short else "application/json")

    async def deprecate(request: Request) -> Response:
        """What `npm deprecate` sends: the whole packument again, with what is deprecated marked in it."""
        request.state.principal.check("register")
        name = request.path_params["name"]
        content = await bodies.read(request, service.configuration.body_bytes)
        said = bodies.decode(content, _Deprecations)
        if said.attachments:
            raise PygenUserError(
                "PG601",
                "Packages are not published here with their files.",
                "the body",
                "Register the model: `pygen publish --to <service>`; the files are made here.",
            )
        found = await asyncio.to_thread(service.catalogue.named, "npm", name)
        if found is None:
            raise replies.not_there()
        package, files = found
        ours = {str(file.facts.manifest["version"]): file.version for file in files}
        reasons = {ours[v]: d.deprecated or None for v, d in said.versions.items() if v in ours}
        await withdraw(service, request, package, reasons)
        return Response(b"{}", 200, {"Cache-Control": "no-store"}, "application/json")

    return [
        Route("/npm/-/ping", ping),
        Route("/npm/-/npm/v1/keys", keys),
        Route("/npm/{name:path}", npm),
        Route("/npm/{name:path}", deprecate, methods=["PUT"]),
    ]


async def _tarball(service: Service, request: Request, name: str, filename: str) -> Response:
    page = await service.shelf.page(("tarballs", name), lambda c: _tarballs(c, name))
    found = replies.visible(page, request).files.get(filename)
    body = None if found is None else await service.maker.content(found[0])
    if found is None or body is None:
        raise replies.not_there()
    answer = replies.file(request, body, found[0], found[1])
    replies.count_download(service, request, answer, name, filename)
    return answer


def _tarballs(catalogue: Catalogue, name: str) -> Page | None:
    found = catalogue.named("npm", name)
    if found is None:
        return None
    package, files = found
    places = {file.filename: (file.digest, "application/gzip") for file in files}
    return Page(b"", "", catalogue.package(package), places)


def _packument(catalogue: Catalogue, name: str, base: str, signer: Signer | None, short: bool) -> Page | None:
    found = catalogue.named("npm", name)
    if found is None:
        return None
    package, files = found
    created = {version.version: version for version in catalogue.versions(package)}
    times = {f.facts.manifest["version"]: _time(created[f.version].created) for f in files}
    document: dict[str, Any] = {
        "name": name,
        "modified": max(times.values(), default=_time(0)),
        "dist-tags": _tags(files, created),
        "versions": {
            f.facts.manifest["version"]: _entry(f, base, signer, created[f.version].yanked) for f in files
        },
    }
    if not short:
        document |= {"_id": name, "time": {"modified": document["modified"], **times}}
    body = json.dumps(document, separators=(",", ":"), ensure_ascii=False).encode()
    return Page.of(body, catalogue.package(package))


def _entry(file: File, base: str, signer: Signer | None, yanked: str | None) -> dict[str, Any]:
    manifest = file.facts.manifest
    dist: dict[str, Any] = {
        "tarball": f"{base}/npm/{manifest['name']}/-/{file.filename}",
        "integrity": file.facts.integrity,
        "shasum": file.facts.shasum,
    }
    if signer is not None:
        dist["signatures"] = signer.signatures(manifest["name"], manifest["version"], file.facts.integrity)
    entry = {**manifest, "dist": dist}
    return entry if yanked is None else {**entry, "deprecated": yanked or "withdrawn"}


def _tags(files: list[File], versions: dict[str, Ours]) -> dict[str, str]:
    """`latest` is the highest release that was not withdrawn; every label is a tag on its newest version."""
    tags: dict[str, str] = {}
    for file in files:
        if label := versions[file.version].label:
            tags[label] = file.facts.manifest["version"]
    releases = [file for file in files if not versions[file.version].label]
    good = [file for file in releases if versions[file.version].yanked is None]
    newest = max(good or releases or files, key=lambda file: Version(file.version), default=None)
    if newest is not None:
        tags["latest"] = newest.facts.manifest["version"]
    return tags


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
