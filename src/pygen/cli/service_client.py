"""What `pygen publish` sends to a service, and what may come back: anything at all."""

from __future__ import annotations

import asyncio
import re
from typing import Any
from urllib.parse import quote

import httpx
import msgspec

from pygen.errors import PygenUserError, together

KEY = "PYGEN_SERVICE_KEY"
_MOST = 16 * 1024 * 1024
"""Bytes of an answer, unpacked."""
_PATIENCE = 120.0
"""Seconds for all of it: to connect, to send, while the service builds, and to read."""
_IS_IT = "Is it a pygen service, and is it running? `curl ADDRESS/health` tells."


class RegisteredFile(msgspec.Struct):
    filename: str


class Registered(msgspec.Struct):
    """A version that the service has now."""

    package: str
    version: str
    files: list[RegisteredFile]


def register(service: str, name: str, body: dict[str, Any], key: str) -> tuple[Registered, Any]:
    """What is registered, and the whole answer."""
    _check(service, key)
    address = f"{service.rstrip('/')}/v1/packages/{quote(name, safe='')}/versions"
    status, content = _posted(address, body, key)
    try:
        answer = msgspec.json.decode(content)
        if 200 <= status < 300:
            return msgspec.convert(answer, Registered), answer
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _not_asked(
            f"it answers {status} with no JSON of a service ({type(error).__name__})", address
        ) from None
    raise together(_mistakes(status, answer, address, key))


def _check(service: str, key: str) -> None:
    if not (key.isascii() and key.isprintable() and " " not in key):
        hint = f"Copy it anew: what `pygen-service keys add` printed, and nothing else, belongs in {KEY}."
        raise PygenUserError("PG178", "The key has characters that no key has.", KEY, hint)
    try:
        said = httpx.URL(service).userinfo
    except (httpx.InvalidURL, ValueError):
        said = b""
    if said or "@" in service:
        hint = f"Leave them out; a key belongs in {KEY}."
        raise PygenUserError("PG178", "The address has credentials in it.", "--to", hint)


def _posted(address: str, body: dict[str, Any], key: str) -> tuple[int, bytes]:
    """The answer. A service that trickles, before or within it, is left when the time is over."""
    try:
        return asyncio.run(asyncio.wait_for(_asked(address, body, key), _PATIENCE))
    except TimeoutError:
        raise _not_asked(f"it did not answer within {_PATIENCE:g} seconds", address) from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise _not_asked(type(error).__name__, address) from None


async def _asked(address: str, body: dict[str, Any], key: str) -> tuple[int, bytes]:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    content = bytearray()
    async with (
        httpx.AsyncClient(timeout=None) as client,
        client.stream("POST", address, json=body, headers=headers) as answer,
    ):
        async for part in answer.aiter_bytes():
            content += part
            if len(content) > _MOST:
                raise _not_asked(f"it answers with more than {_MOST // 1024**2} MB", address)
        return answer.status_code, bytes(content)


def _not_asked(why: str, address: str) -> PygenUserError:
    return PygenUserError("PG178", f"The service cannot be asked: {why}.", address, _IS_IT)


def _mistakes(status: int, answer: Any, address: str, key: str) -> list[PygenUserError]:
    """What the service found wrong. Nothing it says is trusted, and a key that it repeats is not shown."""

    def text(value: Any, default: str | None) -> str | None:
        if not isinstance(value, str) or not value:
            return default
        return value.replace(key, "***") if key else value

    said = answer.get("errors") or [answer] if isinstance(answer, dict) else []
    found = [mistake for mistake in said if isinstance(mistake, dict)] if isinstance(said, list) else []
    return [
        PygenUserError(
            code if re.fullmatch(r"PG\d{3}", code := str(mistake.get("code"))) else "PG178",
            text(mistake.get("message"), text(mistake.get("detail"), f"The service answers {status}.")) or "",
            text(mistake.get("where"), address),
            text(mistake.get("hint"), None),
        )
        for mistake in found or [{"hint": _IS_IT}]
    ]
