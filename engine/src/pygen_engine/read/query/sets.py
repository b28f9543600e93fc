"""Union, unionAll, intersection and except over sets that were already found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pygen_engine.read.query.found import Found
from pygen_engine.read.query.plan import operator_of

Lookup = Callable[[str], Found]


def combine(document: Mapping[str, Any], lookup: Lookup, offset: int = 0) -> Found:
    """The members after `offset`, at most `limit` of them."""
    limit = document["limit"]
    operands = [_operand(one, lookup) for one in document[operator_of(document)]]
    removed = {member for name in document.get("except", ()) for member in lookup(name).ids}
    members = _members(operator_of(document), operands)
    kept = [one for one in members if one not in removed] if removed else members
    page = kept[offset : offset + limit]
    full = len(page) == limit
    return Found(operands[0].kind, page, [offset + limit] if full else None, _inwards(operands))


def _operand(operand: Any, lookup: Lookup) -> Found:
    return lookup(operand) if isinstance(operand, str) else combine(operand, lookup)


def _inwards(operands: list[Found]) -> frozenset[int]:
    """An edge keeps its direction; where operands disagree, that of the first one counts."""
    inwards: set[int] = set()
    known: set[int] = set()
    for one in operands:
        inwards |= one.inwards - known
        known.update(one.ids)
    return frozenset(inwards)


def _members(operator: str, operands: list[Found]) -> list[int]:
    if operator == "unionAll":
        return [member for one in operands for member in one.ids]
    if operator == "union":
        return list(dict.fromkeys(member for one in operands for member in one.ids))
    shared = set(operands[0].ids).intersection(*(one.ids for one in operands[1:]))
    return [member for member in dict.fromkeys(operands[0].ids) if member in shared]
