"""Decompressing answers, noticing when they break off."""

from __future__ import annotations

import zlib

from .steps import TransportError


def inflate(body: bytes, encoding: str) -> bytes:
    """The content of a body; a stream that ends early is an error, never a shorter answer."""
    encoding = encoding.strip().lower()
    if not body or encoding in ("", "identity"):
        return body
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise TransportError("broken", f"The answer is in an encoding nobody asked for: {encoding}")
    parts = []
    try:
        while body:
            # 47: a gzip or zlib header, whichever is there
            unpacker = zlib.decompressobj(47)
            parts.append(unpacker.decompress(body))
            if not unpacker.eof:
                raise TransportError("broken", "The compressed answer ends too early")
            body = unpacker.unused_data
    except zlib.error as error:
        raise TransportError("broken", f"The compressed answer is damaged: {error}") from error
    return parts[0] if len(parts) == 1 else b"".join(parts)
