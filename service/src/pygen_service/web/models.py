"""Models of a request as bytes: those that are inline, and those that were put before."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import msgspec

from pygen.errors import PygenUserError
from pygen_service.access.principal import Principal
from pygen_service.service import Service
from pygen_service.web.bodies import Stored

_LONGEST_REFERENCE = 200


async def contents(service: Service, raws: Sequence[msgspec.Raw], principal: Principal) -> list[bytes]:
    """What each of them is. A digest opens a model only to those who had it in their hands."""
    return [await _content(service, raw, principal) for raw in raws]


async def _content(service: Service, raw: msgspec.Raw, principal: Principal) -> bytes:
    text = bytes(raw)
    if len(text) > _LONGEST_REFERENCE:
        return text
    try:
        digest = msgspec.json.decode(text, type=Stored).sha256
    except msgspec.MsgspecError:
        return text
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
