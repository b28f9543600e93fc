"""From the bytes of a request to a validated body."""

from __future__ import annotations

import re
import threading
import zlib
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import msgspec

from pygen_engine.bodies.rules import Check, validate
from pygen_engine.errors import BadRequest, DmsError, violations

Decoder = Callable[[bytes, bool], Any]
"""Bytes and `strict_fields` to the body an operation receives."""

_TOO_DEEP = "Invalid JSON: nested too deeply."


def plain(check: Check) -> Decoder:
    """The body as validated dictionaries."""

    def decode(body: bytes, strict: bool) -> Any:
        return _validated(check, body, strict)

    return decode


def typed(struct: Any, check: Check) -> Decoder:
    """The body as a struct, by way of the rules; for small bodies."""
    msgspec.json.Decoder(struct)  # looks into the struct now: two first requests at once would crash in there

    def decode(body: bytes, strict: bool) -> Any:
        return _convert(_validated(check, body, strict), struct)

    return decode


def fast(struct: Any, check: Check) -> Decoder:
    """The body straight into a struct; the rules are asked only when that fails."""
    decoder = msgspec.json.Decoder(struct)

    def decode(body: bytes, strict: bool) -> Any:
        try:
            return decoder.decode(body)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            return _convert(_validated(check, body, strict), struct)

    return decode


def shaped(name: str) -> Decoder:
    """The body straight into a struct (`module:class` below this package), imported with the first body.

    The struct says all there is to say; fields it does not name are passed over.
    """

    def decode(body: bytes, strict: bool) -> Any:
        try:
            return _decoder(name).decode(body)
        except msgspec.ValidationError as error:
            raise violations([str(error)]) from None
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            json(body)
            raise

    return decode


_decoders: dict[str, msgspec.json.Decoder[Any]] = {}
_making = threading.Lock()


def _decoder(name: str) -> msgspec.json.Decoder[Any]:
    """Made by one thread at a time: msgspec crashes when two look into the same new structs at once."""
    made = _decoders.get(name)
    if made is None:
        with _making:
            module, _, struct = name.partition(":")
            made = _decoders[name] = msgspec.json.Decoder(
                getattr(import_module(f"pygen_engine.{module}"), struct)
            )
    return made


def _validated(check: Check, body: bytes, strict: bool) -> Any:
    value = json(body)
    if not isinstance(value, dict):
        raise violations(["body must be an object"])
    try:
        return validate(check, value, strict=strict)
    except RecursionError:
        raise BadRequest(_TOO_DEEP) from None


def _convert(value: Any, struct: Any) -> Any:
    try:
        return msgspec.convert(value, struct)
    except msgspec.ValidationError as error:
        raise violations([str(error)]) from None


def json(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except RecursionError:
        raise BadRequest(_TOO_DEEP) from None
    except (msgspec.DecodeError, UnicodeError) as error:
        raise BadRequest(f"Invalid JSON: {error}") from None


def uncompressed(body: bytes, encoding: str, limit: int) -> bytes:
    """Undo Content-Encoding, never producing more than `limit` bytes."""
    named = encoding.strip().lower()
    if named in ("", "identity"):
        if len(body) > limit:
            raise _too_large(limit)
        return body
    if named not in ("gzip", "x-gzip", "deflate"):
        raise DmsError(415, f"Content-Encoding '{encoding[:40]}' is not supported: use gzip or deflate.")
    inflater = zlib.decompressobj(wbits=47)  # gzip or zlib, told apart by the header
    try:
        data = inflater.decompress(body, limit + 1)
    except zlib.error as error:
        raise BadRequest(f"The request body is not valid {named}: {error}") from None
    if len(data) > limit:
        raise _too_large(limit)
    if not inflater.eof:
        raise BadRequest(f"The request body is not valid {named}: it ends too early")
    return data


def _too_large(limit: int) -> DmsError:
    return DmsError(413, f"The request body is larger than {limit} bytes.")


_DIGITS = re.compile(r"-?[0-9]{1,18}")


def query_values(given: Mapping[str, list[str]], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Typed query parameters: the type of a default says how to read its parameter. Others are ignored."""
    values = dict(defaults)
    found: list[str] = []
    for name, default in defaults.items():
        texts = [text for text in given.get(name, ()) if text]
        if not texts:
            continue
        if isinstance(default, bool):
            if texts[-1].lower() not in ("true", "false"):
                found.append(f"{name} must be true or false")
            values[name] = texts[-1].lower() == "true"
        elif isinstance(default, int):
            values[name] = _whole(name, texts[-1], found)
        elif isinstance(default, tuple):
            values[name] = [part for text in texts for part in text.split(",")]
        else:
            values[name] = texts[-1]
    if found:
        raise violations(found)
    return values


def _whole(name: str, text: str, found: list[str]) -> int:
    """Page sizes above a thousand are capped without a word, as the service does."""
    if _DIGITS.fullmatch(text) is None:
        found.append(f"{name} must be an integer")
        return 0
    value = int(text)
    if value < 1:
        found.append(f"{name} must be greater than or equal to 1")
    return min(value, 1000)
