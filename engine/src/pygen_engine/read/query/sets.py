"""Union, unionAll, intersection and except over sets that were already found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pygen_engine.read.query.found import Found

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import ResultSet

Lookup = Callable[[str], Found]


def combine(document: ResultSet, lookup: Lookup, offset: int = 0) -> Found:
    """The members after `offset`, at most `limit` of them."""
    limit = document.limit
    operands = [_operand(operand, lookup) for operand in document.operands]
    removed = {member for name in document.except_ for member in lookup(name).ids}
    members = _members(document.operator, operands)
    kept = [member for member in members if member not in removed] if removed else members
    page = kept[offset : offset + limit]
    full = len(page) == limit
    return Found(operands[0].kind, page, [offset + limit] if full else None, _inwards(operands))


def _operand(operand: str | ResultSet, lookup: Lookup) -> Found:
    return lookup(operand) if isinstance(operand, str) else combine(operand, lookup)


def _inwards(operands: list[Found]) -> frozenset[int]:
    """An edge keeps its direction; where operands disagree, that of the first one counts."""
    inwards: set[int] = set()
    known: set[int] = set()
    for operand in operands:
        inwards |= operand.inwards - known
        known.update(operand.ids)
    return frozenset(inwards)


def _members(operator: str | None, operands: list[Found]) -> list[int]:
    if operator == "unionAll":
        return [member for operand in operands for member in operand.ids]
    if operator == "union":
        return list(dict.fromkeys(member for operand in operands for member in operand.ids))
    shared = set(operands[0].ids).intersection(*(operand.ids for operand in operands[1:]))
    return [member for member in dict.fromkeys(operands[0].ids) if member in shared]
