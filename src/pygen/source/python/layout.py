"""Breaking long lines the way `ruff format` does, so that nothing has to be formatted afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pygen.source.width import width

LINE = 88
STEP = "    "

Expression: TypeAlias = "str | Group | Union"


@dataclass(frozen=True, slots=True)
class Group:
    """`head(item, item)`, or with other brackets."""

    head: str
    items: tuple[Expression, ...]
    brackets: str = "()"

    @property
    def is_tuple(self) -> bool:
        return self.brackets == "()" and self.head[-1:] in {"", "="}

    @property
    def is_collection(self) -> bool:
        """If it does not fit on a line, every item has one of its own."""
        return self.is_tuple or self.brackets == "{}"


@dataclass(frozen=True, slots=True)
class Union:
    """`item | item`."""

    items: tuple[Expression, ...]


def call(head: str, *items: Expression) -> Group:
    return Group(head, items)


def index(head: str, *items: Expression) -> Group:
    return Group(head, items, "[]")


def row(*items: Expression, keyword: str = "") -> Group:
    """A tuple, or a keyword argument that is one."""
    return Group(f"{keyword}=" if keyword else "", items)


def mapping(items: Mapping[str, Expression]) -> Group:
    """A dictionary; its values stay on one line."""
    return Group("", tuple(f"{key}: {flat(value)}" for key, value in items.items()), "{}")


def union(*items: Expression) -> Expression:
    return items[0] if len(items) == 1 else Union(items)


def flat(expression: Expression) -> str:
    """The expression on one line."""
    if type(expression) is str:  # most are
        return expression
    match expression:
        case Group(head, items, brackets):
            lone = "," if expression.is_tuple and len(items) == 1 else ""
            return f"{head}{brackets[0]}{', '.join(map(flat, items))}{lone}{brackets[1]}"
        case Union(items):
            return " | ".join(map(flat, items))
        case _:
            return expression


def lay(before: str, expression: Expression, after: str = "", depth: int = 0) -> str:
    """The statement `before expression after`, indented `depth` steps, broken where it has to be."""
    pad = STEP * depth
    line = f"{pad}{before}{flat(expression)}{after}"
    if width(line) <= LINE or isinstance(expression, str):
        return line
    if isinstance(expression, Union):
        return f"{pad}{before}(\n{_terms(expression, depth + 1)}\n{pad}){after}"
    start, end = (
        f"{pad}{before}{expression.head}{expression.brackets[0]}",
        f"{pad}{expression.brackets[1]}{after}",
    )
    if len(expression.items) == 1 and isinstance(expression.items[0], Union):
        return f"{start}\n{_terms(expression.items[0], depth + 1)}\n{end}"
    inner = STEP * (depth + 1) + ", ".join(map(flat, expression.items))
    lone = len(expression.items) == 1 and expression.brackets == "[]"
    if width(inner) <= LINE and not expression.is_collection:
        return f"{start}\n{inner}\n{end}"
    comma = "" if lone else ","
    lines = "\n".join(_item(item, comma, depth + 1) for item in expression.items)
    return f"{start}\n{lines}\n{end}"


def _item(item: Expression, comma: str, depth: int) -> str:
    """One item on its own line; a keyword's value breaks inside its brackets."""
    return lay("", item, comma, depth)


def _terms(expression: Union, depth: int) -> str:
    line = STEP * depth + flat(expression)
    if width(line) <= LINE:
        return line
    first, *others = expression.items
    return "\n".join([lay("", first, "", depth), *(lay("| ", term, "", depth) for term in others)])


def block(names: Sequence[str], before: str) -> str:
    """`from .module import A, B` on one line or one name a line."""
    line = f"{before} {', '.join(names)}"
    if width(line) <= LINE:
        return line
    pad = " " * (len(before) - len(before.lstrip()))
    return "\n".join([f"{before} (", *(f"{pad}{STEP}{name}," for name in names), f"{pad})"])
