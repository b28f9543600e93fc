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


def join(operator: str, parts: Sequence[Sql]) -> Sql:
    """AND or OR as a balanced tree: SQLite limits the depth of an expression, not its size."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    left, right = join(operator, parts[:middle]), join(operator, parts[middle:])
    return Sql(f"({left.text} {operator} {right.text})", left.params + right.params)


def all_of(parts: Sequence[Sql]) -> Sql:
    kept = [one for one in parts if one != TRUE]
    return join("AND", kept) if kept else TRUE


def any_of(parts: Sequence[Sql]) -> Sql:
    return join("OR", parts) if parts else FALSE
