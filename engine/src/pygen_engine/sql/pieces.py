"""Pieces of SQL that carry their parameters, so that composing them cannot mix them up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Sql(NamedTuple):
    """Text with `?` marks and the values for them, in order."""

    text: str
    params: tuple[Any, ...] = ()


TRUE = Sql("1")
FALSE = Sql("0")
UNKNOWN = Sql("NULL")


_FLAT = 100
"""SQLite limits how deep an expression and how deep its parentheses may go, not how long it is."""


def join(operator: str, parts: Sequence[Sql]) -> Sql:
    """AND or OR: a flat chain, or for many parts a chain of chains."""
    if len(parts) == 1:
        return parts[0]
    if len(parts) > _FLAT:
        chunks = [parts[start : start + _FLAT] for start in range(0, len(parts), _FLAT)]
        return join(operator, [join(operator, chunk) for chunk in chunks])
    text = f" {operator} ".join(part.text for part in parts)
    return Sql(f"({text})", tuple(value for part in parts for value in part.params))


def all_of(parts: Sequence[Sql]) -> Sql:
    kept = [part for part in parts if part != TRUE]
    return join("AND", kept) if kept else TRUE


def any_of(parts: Sequence[Sql]) -> Sql:
    return join("OR", parts) if parts else FALSE
