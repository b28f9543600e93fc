"""The JSON API: generate, validate, models, packages, artifacts."""

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
from pygen_service.making.maker import Result
from pygen_service.making.orders import Build, Order, Read, Validate, Wanted
from pygen_service.registry.catalogue import File, Package, Version
from pygen_service.registry.registering import Registration
from pygen_service.service import Service
from pygen_service.storage.blobs import digest_of
from pygen_service.web import bodies, jobs, models, replies
from pygen_service.web.described import described


def router(service: Service) -> APIRouter:
    """All of it, over one service."""
    api, doors = APIRouter(), Api(service)
    for prefix in ("/v1", ""):  # the roadmap's words work as well
        said = prefix == "/v1"
        described(api, "POST", f"{prefix}/generate", doors.generate, bodies.GenerateBody, said=said)
        described(api, "POST", f"{prefix}/validate", doors.validate, bodies.ValidateBody, said=said)
    described(api, "PUT", "/v1/models/{sha256}", doors.put_model, dict)
    described(api, "POST", "/v1/packages/{name}/versions", doors.register, bodies.RegisterBody)
    described(api, "GET", "/v1/packages", doors.packages)
    described(api, "GET", "/v1/packages/{name}", doors.package)
    described(api, "GET", "/v1/packages/{name}/versions/{version}", doors.version)
    described(api, "GET", "/v1/packages/{name}/changes", doors.changes)
    described(api, "GET", "/v1/artifacts/{sha256}/{filename}", doors.artifact)
    return api


@dataclass(frozen=True)
class Api:
    """What can be asked; every method is a route."""

    service: Service

    async def _read(self, request: Request) -> bytes:
        return await bodies.read(request, self.service.configuration.body_bytes)

    async def generate(self, request: Request) -> Response:
        """Generate an SDK, or a file of one, from a data model."""
        principal: Principal = request.state.principal
        principal.check("generate")
        body = bodies.decode(await self._read(request), bodies.GenerateBody)
        contents = await models.contents(self.service, body.raws(), principal)
        order = _build_of(body, contents)
        try:
            making = self.service.maker.result(order)
            result = await asyncio.wait_for(making, jobs.seconds_to_wait(request))
        except TimeoutError:
            return await jobs.submit(self.service, order, principal)
        made = result.artifacts[0]
        await _present(self.service, [made.digest, *(m.sha256 for m in result.models)], principal)
        content = await self.service.maker.content(made.digest)
        if content is None:
            raise PygenUserError("PG610", "The result was removed meanwhile.", hint="Ask again.")
        return replies.content(
            request,
            content,
            made.digest,
            made.media_type,
            {
                "Content-Disposition": f'attachment; filename="{made.filename}"',
                "Location": f"/v1/artifacts/{made.digest}/{made.filename}",
                "Pygen-Findings": _counted(result),
                "Cache-Control": "private, no-cache",
            },
        )

    async def validate(self, request: Request) -> Response:
        """Check a data model and plan its names; an error in the model is an answer, not a failure."""
        principal: Principal = request.state.principal
        principal.check("generate")
        body = bodies.decode(await self._read(request), bodies.ValidateBody)
        contents = await models.contents(self.service, body.raws(), principal)
        result = await self.service.maker.result(Validate(contents, body.settings))
        errors = sum(finding.severity == "error" for finding in result.findings)
        return replies.json({"valid": not errors, "findings": msgspec.to_builtins(result.findings)})

    async def put_model(self, request: Request, sha256: str) -> Response:
        """Keep a canonical model under its digest, to name it instead of sending it again."""
        principal: Principal = request.state.principal
        principal.check("generate")
        content = await self._read(request)
        if digest_of(content) != sha256:
            raise PygenUserError(
                "PG601",
                f"The body is {digest_of(content)[:12]}, not {sha256[:12]}.",
                "the address",
                "A model is put under the SHA-256 of its bytes.",
            )
        read = await self.service.maker.result(Read([content], {}))
        if len(read.models) != 1 or read.models[0].sha256 != sha256:
            raise PygenUserError(
                "PG601",
                "The model is not in canonical form.",
                "the body",
                "`pygen lock` writes models so, into `models/`.",
            )
        known = await asyncio.to_thread(self.service.catalogue.presented, sha256, principal.owner)
        await _present(self.service, [sha256], principal)
        return Response(status_code=204 if known else 201)

    async def register(self, request: Request, name: str) -> Response:
        """Register a model as a version of a package, and build it."""
        principal: Principal = request.state.principal
        principal.check("register")
        body = bodies.decode(await self._read(request), bodies.RegisterBody)
        contents = await models.contents(self.service, body.raws(), principal)
        asked = Registration(
            name, contents, body.settings, body.project, body.version, body.label, body.public, body.lock
        )
        version, new = await self.service.registrar.register(asked, principal)
        self.service.shelf.changed()
        digests = [model.sha256 for model in version.record.models]
        await _present(self.service, digests, principal)
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

    async def artifact(self, request: Request, sha256: str, filename: str) -> Response:
        """An artifact by its digest, for those who may have it."""
        return await _artifact(self.service, request, sha256, filename)


def _build_of(body: bodies.GenerateBody, contents: list[bytes]) -> Order:
    wanted = [Wanted(body.target, body.format)]
    settings = dict(body.settings)
    targets = settings.get("targets", {})
    if body.target != "python" and isinstance(targets, dict) and body.target not in targets:
        settings["targets"] = {**targets, body.target: {}}
    return Build(contents, settings, wanted, body.name, body.version, body.project, body.lock)


async def _present(service: Service, digests: list[str], principal: Principal) -> None:
    await asyncio.to_thread(service.catalogue.present, digests, principal.owner)


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


async def _artifact(service: Service, request: Request, sha256: str, filename: str) -> Response:
    principal: Principal = request.state.principal
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise replies.not_there()

    def allowed() -> bool:
        packages = service.catalogue.packages_with(sha256)
        if any(package.visible_to(principal) for package in packages):
            return True
        return principal.may("generate") and service.catalogue.presented(sha256, principal.owner)

    if not await asyncio.to_thread(allowed):
        raise replies.not_there()
    content = await service.maker.content(sha256)
    if content is None:
        raise replies.not_there()
    return replies.content(request, content, sha256, "application/octet-stream")


def _counted(result: Result) -> str:
    kinds = [finding.severity for finding in result.findings]
    return ", ".join(f"{kind}={kinds.count(kind)}" for kind in ("warning", "info"))


def _package_json(package: Package) -> dict[str, Any]:
    return {
        "name": package.name,
        "owner": package.owner,
        "public": package.public,
        "created": package.created,
    }


def _version_json(service: Service, version: Version) -> dict[str, Any]:
    files = [f for f in service.catalogue.files(version.package) if f.version == version.version]
    return {
        "package": version.package,
        "version": version.version,
        "label": version.label,
        "created": version.created,
        "generator": version.generator,
        "models": msgspec.to_builtins(version.record.models),
        "settings": version.record.settings,
        "findings": msgspec.to_builtins(version.record.findings),
        "changes": version.record.changes,
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
