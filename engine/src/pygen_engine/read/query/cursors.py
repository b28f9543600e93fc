"""Cursors of queries and streams: what they are bound to, and that they belong to an expression."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from pygen_engine import cursors
from pygen_engine.errors import BadRequest
from pygen_engine.read.query.plan import Plan


def binding(kind: str, planned: Plan, name: str, parameters: Mapping[str, Any]) -> bytes:
    """What must stay the same from page to page: the expression and its sources, whatever their limits."""
    documents = [
        msgspec.structs.replace(planned.expressions[needed].document, limit=0)
        for needed in planned.closure(name)
    ]
    return cursors.fingerprint(kind, name, documents, parameters)


def refuse_unknown(planned: Plan, names: Iterable[str]) -> None:
    for name in names:
        if name not in planned.expressions:
            raise BadRequest(f"A cursor is given for '{name}', which is not defined in with.")
