"""The JSON API: generate, validate, models, artifacts."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.making.maker import Result
from pygen_service.making.orders import Build, Order, Read, Validate, Wanted
from pygen_service.registry.numbers import check_version
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
    described(api, "GET", "/v1/artifacts/{sha256}/{filename}", doors.artifact)
    described(api, "HEAD", "/v1/artifacts/{sha256}/{filename}", doors.artifact, said=False)
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
        contents = await models.contents(self.service, body.raws(), request)
        order = _build_of(body, contents)
        try:
            making = self.service.maker.result(order)
            result = await asyncio.wait_for(making, jobs.seconds_to_wait(request))
        except TimeoutError:
            return await jobs.submit(self.service, order, principal)
        self.service.statistics.count("generation", f"{body.target} {body.format}")
        made = result.artifacts[0]
        await present(self.service, [made.digest, *(m.sha256 for m in result.models)], principal)
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
        contents = await models.contents(self.service, body.raws(), request)
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
        await present(self.service, [sha256], principal)
        return Response(status_code=204 if known else 201)

    async def artifact(self, request: Request, sha256: str, filename: str) -> Response:
        """An artifact by its digest, for those who may have it."""
        return await _artifact(self.service, request, sha256, filename)


def _build_of(body: bodies.GenerateBody, contents: list[bytes]) -> Order:
    wanted = [Wanted(body.target, body.format)]
    settings = dict(body.settings)
    targets = settings.get("targets", {})
    if body.target != "python" and isinstance(targets, dict) and body.target not in targets:
        settings["targets"] = {**targets, body.target: {}}
    version = None if body.version is None else check_version(body.version)
    return Build(contents, settings, wanted, body.name, version, body.project, body.lock)


async def present(service: Service, digests: list[str], principal: Principal) -> None:
    """Remember that somebody had these bytes: they may have them again."""
    await asyncio.to_thread(service.catalogue.present, digests, principal.owner)


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
