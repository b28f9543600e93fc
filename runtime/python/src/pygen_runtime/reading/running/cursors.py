"""The cursors that are given away: sealed, so that a read goes on only where it is the same read."""

from __future__ import annotations

import base64
import hashlib
import zlib

import msgspec

from ...decoders import decoder_of
from ...errors import ValidationFailed
from ..plan import Cursor, Named, Plan

VERSION = 3
"""Of the format. Version 2 was that of queries; before that, the service's own cursors were given away."""
MAX_NAMED = 4_000
"""Bytes that related nodes may take in a cursor: what a header or an address has room for."""
_PACKED = b"z"
_MOST_UNPACKED = 1_000_000

_CURSOR = decoder_of(Cursor)


def digest(plan: Plan) -> str:
    """What a cursor belongs to: the same instances in the same order from the same endpoint."""
    root = plan.root
    shown = [
        plan.strategy,
        [root.view.space, root.view.external_id, root.view.version],
        root.filter.dump() if root.filter is not None else None,
        [sort.dump() for sort in root.sort],
        [step.path for step in root.walk()],
    ]
    if plan.checks is not None:
        shown.append(plan.checks.dump())
    return hashlib.sha256(msgspec.json.encode(shown)).hexdigest()[:16]


def fit_into_cursor(named: Named) -> bool:
    return len(zlib.compress(msgspec.json.encode(named))) <= MAX_NAMED


def seal(plan: Plan, digest: str, cursor: str, seen: int) -> str:
    """The text that is given away for a cursor of the service."""
    sealed = Cursor(VERSION, plan.strategy, digest, cursor, seen, plan.alone, plan.named, plan.whose)
    wire = msgspec.json.encode(sealed)
    if plan.named or plan.whose:
        wire = _PACKED + zlib.compress(wire)
    return base64.urlsafe_b64encode(wire).decode().rstrip("=")


def opened(text: str) -> Cursor:
    """What a cursor says; whether it belongs to a read is another question."""
    if not isinstance(text, str):
        raise ValidationFailed(f"a cursor is text, the `cursor` of a page, not {text!r}")
    try:
        wire = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        if wire.startswith(_PACKED):
            wire = zlib.decompressobj().decompress(wire[1:], _MOST_UNPACKED)
        found = _CURSOR.decode(wire)
    except (ValueError, zlib.error, msgspec.MsgspecError):
        raise ValidationFailed(
            f"{text[:40]!r} is not a cursor, or one of an earlier version of pygen-runtime: give the "
            "`cursor` of a page of the same read, or start the read anew"
        ) from None
    if found.version != VERSION or found.strategy not in ("query", "list"):
        raise ValidationFailed(
            "the cursor was given by another version of pygen-runtime: start the read anew"
        )
    return found


def check(plan: Plan, cursor: Cursor) -> None:
    """Refuse to go on with another read than the one that was begun."""
    if plan.strategy not in ("nothing", cursor.strategy) or digest(plan) != cursor.digest:
        raise ValidationFailed(
            "the cursor belongs to another query: view, filter, sorting and branches must be as before"
        )
