"""Opaque cursors, bound to the request they came from."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from hashlib import blake2b
from typing import Any

import msgspec

from pygen_engine.errors import BadRequest

_encode = msgspec.json.Encoder(order="sorted").encode
_INVALID = "Invalid cursor. A cursor is only valid for the query that returned it."


def fingerprint(*parts: Any) -> bytes:
    """Names a request: everything that must not change from page to page."""
    return blake2b(_encode(parts), digest_size=12).digest()


def encode(binding: bytes, position: Any) -> str:
    body = _encode(position)
    return urlsafe_b64encode(_seal(binding, body) + body).decode().rstrip("=")


def decode(binding: bytes, cursor: str) -> Any:
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        seal, body = raw[:12], raw[12:]
        if seal == _seal(binding, body):
            return msgspec.json.decode(body)
    except (Base64Error, ValueError):
        pass
    raise BadRequest(_INVALID)


def _seal(binding: bytes, body: bytes) -> bytes:
    return blake2b(binding + body, digest_size=12, key=b"pygen").digest()
