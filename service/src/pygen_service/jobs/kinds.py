"""What can be a job. Each may be begun again from the start: what it made before is found, not made twice."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.jobs.store import Job
from pygen_service.jobs.worker import Handler, Progress
from pygen_service.making.maker import Maker, Rejected, Result
from pygen_service.making.orders import Order, Project, Read
from pygen_service.registry.catalogue import Catalogue, Package
from pygen_service.registry.registering import Registrar, Registration


@dataclass(frozen=True)
class Kinds:
    """The jobs of a service."""

    maker: Maker
    catalogue: Catalogue
    registrar: Registrar

    @property
    def handlers(self) -> Mapping[str, Handler]:
        return {"generate": self.generate, "refresh": self.refresh, "fetch": self.orphaned}

    async def store(self, order: Order) -> str:
        """Put an order where whoever does the job finds it: a job carries digests, never models."""
        return await asyncio.to_thread(self.maker.blobs.put_if_absent, msgspec.msgpack.encode(order))

    async def generate(self, job: Job, progress: Progress) -> dict[str, Any]:
        """One artifact."""
        content = await self.maker.content(str(job.payload["order"]))
        if content is None:
            raise PygenUserError(
                "PG603", "What was to be generated is not there any more.", hint="Ask again."
            )
        order: Order = msgspec.msgpack.decode(content, type=Order)
        result = await self.maker.result(order)
        return await presented(self.catalogue, result, job.owner)

    async def orphaned(self, job: Job, progress: Progress) -> dict[str, Any]:
        """What can only be done by whoever was told a secret, and that process is gone."""
        raise PygenUserError(
            "PG603", "The process that had your token ended before it was done.", hint="Ask again."
        )

    async def keep(self, contents: Sequence[bytes], owner: str, progress: Progress) -> dict[str, Any]:
        """Models that were fetched, as if they had been put."""
        found = []
        for index, content in enumerate(contents):
            await progress(index, len(contents))
            found += (await self.maker.result(Read([content], {}))).models
        await asyncio.to_thread(self.catalogue.present, [model.sha256 for model in found], owner)
        return {"models": msgspec.to_builtins(found)}

    async def refresh(self, job: Job, progress: Progress) -> dict[str, Any]:
        """Every package of an owner, again, where a newer generator would make something else of it."""
        packages = await asyncio.to_thread(self.catalogue.packages)
        mine = [p for p in packages if job.payload.get("all") or p.owner == job.owner]
        made: list[str] = []
        failed: list[dict[str, Any]] = []
        for index, package in enumerate(mine):
            await progress(index, len(mine))
            try:
                version = await self._again(package)
                made += [f"{package.name} {version}"] if version else []
            except Rejected as rejected:
                failed.append({"package": package.name, "errors": msgspec.to_builtins(rejected.mistakes)})
        await progress(len(mine), max(1, len(mine)))
        return {"packages": len(mine), "made": made, "failed": failed}

    async def _again(self, package: Package) -> str | None:
        versions = await asyncio.to_thread(self.catalogue.versions, package.name)
        released = [version for version in versions if not version.label]
        if not released or released[-1].generator == self.maker.generator:
            return None
        record = released[-1].record
        contents = [await self.maker.content(model.sha256) for model in record.models]
        asked = Registration(
            package.name,
            [content for content in contents if content is not None],
            record.settings,
            msgspec.convert(record.project, Project),
            public=package.public,
            lock=record.lock,
        )
        principal = Principal(package.owner, frozenset({"register"}), id="refresh")
        version, new = await self.registrar.register(asked, principal)
        return version.version if new else None


async def presented(catalogue: Catalogue, result: Result, owner: str) -> dict[str, Any]:
    """What came of an order, which its owner may have from now on."""
    made = result.artifacts[0]
    digests = [made.digest, *(model.sha256 for model in result.models)]
    await asyncio.to_thread(catalogue.present, digests, owner)
    return {
        "artifact": f"/v1/artifacts/{made.digest}/{made.filename}",
        "filename": made.filename,
        "sha256": made.digest,
        "size": made.size,
        "findings": msgspec.to_builtins(result.findings),
    }
