"""Models of a request as bytes: those that are inline, those that were put before, those that are in CDF."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import msgspec
from starlette.requests import Request

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.making import fetching
from pygen_service.service import Service
from pygen_service.web.bodies import InCdf, Stored

_LONGEST_REFERENCE = 2000


async def contents(service: Service, raws: Sequence[msgspec.Raw], request: Request) -> list[bytes]:
    """What each of them is. A digest opens a model only to those who had it in their hands."""
    return [await _content(service, raw, request) for raw in raws]


async def _content(service: Service, raw: msgspec.Raw, request: Request) -> bytes:
    text = bytes(raw)
    found = _reference(text) if len(text) <= _LONGEST_REFERENCE else None
    if isinstance(found, Stored):
        return await _stored(service, found.sha256, request.state.principal)
    if isinstance(found, InCdf):
        model = found.cdf
        said = request.headers.get(fetching.HEADER, "")
        return (await service.fetcher.fetch(model.project, [model], said, model.url))[0]
    return text


def _reference(text: bytes) -> Stored | InCdf | None:
    kinds: tuple[type[Stored | InCdf], ...] = (Stored, InCdf)
    for kind in kinds:
        with suppress(msgspec.MsgspecError):
            return msgspec.json.decode(text, type=kind)
    return None


async def _stored(service: Service, digest: str, principal: Principal) -> bytes:
    if await asyncio.to_thread(service.catalogue.presented, digest, principal.owner):
        content = await service.maker.content(digest)
        if content is not None:
            return content
    raise PygenUserError(
        "PG603",
        f"There is no model {digest[:12]}, or it is not yours.",
        "model.sha256",
        f"Put it first: `PUT /v1/models/{digest}`.",
    )
