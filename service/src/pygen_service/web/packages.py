"""Packages over HTTP: registering, looking, what changed, and withdrawing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request
from packaging.utils import canonicalize_name
from starlette.responses import Response

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.registry.catalogue import File, Package, Version
from pygen_service.registry.registering import Registration
from pygen_service.registry.repeats import Answered
from pygen_service.service import Service
from pygen_service.storage.blobs import digest_of
from pygen_service.web import bodies, models, replies
from pygen_service.web.api import present
from pygen_service.web.described import described

_LONGEST_KEY = 255


def router(service: Service) -> APIRouter:
    """All of it, over one service."""
    api, doors = APIRouter(), Packages(service)
    described(api, "POST", "/v1/packages/{name}/versions", doors.register, bodies.RegisterBody)
    described(api, "GET", "/v1/packages", doors.packages)
    described(api, "GET", "/v1/packages/{name}", doors.package)
    described(api, "GET", "/v1/packages/{name}/versions/{version}", doors.version)
    described(api, "PUT", "/v1/packages/{name}/versions/{version}/yank", doors.yank, bodies.YankBody)
    described(api, "DELETE", "/v1/packages/{name}/versions/{version}/yank", doors.unyank)
    described(api, "GET", "/v1/packages/{name}/changes", doors.changes)
    described(api, "GET", "/v1/statistics", doors.statistics)
    return api


@dataclass(frozen=True)
class Packages:
    """What can be asked of packages; every method is a route."""

    service: Service

    async def register(self, request: Request, name: str) -> Response:
        """Register a model as a version of a package, and build it. `Idempotency-Key` makes it repeatable."""
        principal: Principal = request.state.principal
        principal.check("register")
        content = await bodies.read(request, self.service.configuration.body_bytes)
        key = request.headers.get("idempotency-key", "")
        if not key:
            return await self._registered(request, name, content)
        if len(key) > _LONGEST_KEY:
            raise PygenUserError("PG601", f"A key has at most {_LONGEST_KEY} letters.", "Idempotency-Key")
        repeats, owner = self.service.repeats, principal.owner
        digest = digest_of(f"{name}\n".encode() + content)
        before = await asyncio.to_thread(repeats.begin, owner, key, digest)
        if before is not None:
            return replies.json(before.document, before.status, {"Location": before.location})
        try:
            made = await self._registered(request, name, content)
        except BaseException:
            await asyncio.to_thread(repeats.forget, owner, key)
            raise
        answer = Answered(made.status_code, made.headers["location"], msgspec.Raw(bytes(made.body)))
        await asyncio.to_thread(repeats.end, owner, key, answer)
        return made

    async def _registered(self, request: Request, name: str, content: bytes) -> Response:
        principal: Principal = request.state.principal
        body = bodies.decode(content, bodies.RegisterBody)
        contents = await models.contents(self.service, body.raws(), request)
        asked = Registration(
            name, contents, body.settings, body.project, body.version, body.label, body.public, body.lock
        )
        version, new = await self.service.registrar.register(asked, principal)
        self.service.shelf.changed()
        if new:
            self.service.statistics.count("registration", version.package)
        digests = [model.sha256 for model in version.record.models]
        await present(self.service, digests, principal)
        address = f"/v1/packages/{version.package}/versions/{version.version}"
        document = await asyncio.to_thread(_version_json, self.service, version)
        return replies.json(document, 201 if new else 200, {"Location": address})

    async def packages(self, request: Request) -> Response:
        """The packages you may see."""
        principal: Principal = request.state.principal
        principal.check("read")
        found = await asyncio.to_thread(self.service.catalogue.packages)
        visible = [_package_json(package) for package in found if package.visible_to(principal)]
        return replies.json({"packages": visible})

    async def package(self, request: Request, name: str) -> Response:
        """A package and its versions."""
        found = await visible_package(self.service, name, request.state.principal)
        versions = await asyncio.to_thread(self.service.catalogue.versions, found.name)
        listed = [{"version": v.version, "label": v.label, "created": v.created} for v in versions]
        return replies.json({**_package_json(found), "versions": listed})

    async def version(self, request: Request, name: str, version: str) -> Response:
        """A version: what it was made from, what was found, what changed, and its files."""
        found = await _version(self.service, name, version, request.state.principal)
        return replies.json(await asyncio.to_thread(_version_json, self.service, found))

    async def changes(
        self,
        request: Request,
        name: str,
        old: Annotated[str, Query(alias="from")],
        new: Annotated[str, Query(alias="to")],
    ) -> Response:
        """What changed from one version to another, as JSON or as Markdown."""
        principal: Principal = request.state.principal
        versions = [await _version(self.service, name, number, principal) for number in (old, new)]
        changes = await self.service.registrar.changes_between(*versions)
        if "text/markdown" in request.headers.get("accept", ""):
            headers = {"Cache-Control": replies.INDEX, "Vary": "Accept, Authorization"}
            return Response(str(changes["markdown"]).encode(), 200, headers, "text/markdown")
        return replies.json({key: value for key, value in changes.items() if key != "markdown"})

    async def yank(self, request: Request, name: str, version: str) -> Response:
        """Withdraw a version: who pinned it still gets it, others do not (PEP 592; npm: deprecated)."""
        body = bodies.decode(
            await bodies.read(request, self.service.configuration.body_bytes), bodies.YankBody
        )
        await withdraw(self.service, request, name, {version: body.reason})
        return Response(status_code=204)

    async def unyank(self, request: Request, name: str, version: str) -> Response:
        """Take a withdrawal back."""
        await withdraw(self.service, request, name, {version: None})
        return Response(status_code=204)

    async def statistics(
        self, request: Request, since: Annotated[str, Query(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    ) -> Response:
        """How often what was used, from a day on, where the service counts (`--statistics`)."""
        request.state.principal.check("admin")
        counted = self.service.statistics
        if not counted.wanted:
            raise replies.not_there("Nothing is counted here: the service was not started with --statistics.")
        await asyncio.to_thread(counted.write)
        return replies.json({"counted": await asyncio.to_thread(counted.since, since)})


async def withdraw(service: Service, request: Request, name: str, reasons: dict[str, str | None]) -> None:
    """Withdraw versions, each for a reason; None takes it back. Only who may register the package may."""
    principal: Principal = request.state.principal
    principal.check("register")
    package = await visible_package(service, name, principal)
    if package.owner != principal.owner and "admin" not in principal.scopes:
        raise PygenUserError("PG605", f"{package.name} is somebody else's package.", "the key")
    principal.check_name(package.name)
    for version, reason in reasons.items():
        found = await _version(service, name, version, principal)
        if found.yanked != reason:
            await asyncio.to_thread(service.catalogue.yank, package.name, version, reason)
    service.shelf.changed()


async def visible_package(service: Service, name: str, principal: Principal) -> Package:
    principal.check("read")
    found = await asyncio.to_thread(service.catalogue.package, canonicalize_name(name))
    if found is None or not found.visible_to(principal):
        raise replies.not_there(f"There is no package {name}.")
    return found


async def _version(service: Service, name: str, version: str, principal: Principal) -> Version:
    package = await visible_package(service, name, principal)
    versions = await asyncio.to_thread(service.catalogue.versions, package.name)
    found = next((v for v in versions if v.version == version), None)
    if found is None:
        raise replies.not_there(f"There is no version {version} of {name}.")
    return found


def _package_json(package: Package) -> dict[str, Any]:
    return {
        "name": package.name,
        "owner": package.owner,
        "public": package.public,
        "created": package.created,
    }


def _version_json(service: Service, version: Version) -> dict[str, Any]:
    files = [f for f in service.catalogue.files(version.package) if f.version == version.version]
    record = version.record
    return {
        "package": version.package,
        "version": version.version,
        "label": version.label,
        "created": version.created,
        "generator": version.generator,
        "models": msgspec.to_builtins(record.models),
        "settings": record.settings,
        "findings": msgspec.to_builtins(record.findings),
        "changes": record.changes,
        "yanked": version.yanked,
        "files": [_file_json(file) for file in files],
    }


def _file_json(file: File) -> dict[str, Any]:
    return {
        "filename": file.filename,
        "sha256": file.digest,
        "size": file.size,
        "target": file.target,
        "format": file.format,
    }
