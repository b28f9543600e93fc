"""Laying out declarations within a line's width: groups that stand on one line if they fit, else are broken.

The rules are those that Biome and Prettier share. A document is a text, or a part made by the functions here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from pygen.source.typescript.text import LINE
from pygen.source.width import width

STEP = 2


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end; otherwise `flat` stands there."""

    flat: str


@dataclass(frozen=True, slots=True)
class Either:
    """One text where the group around it is broken, another where it is not."""

    broken: str
    flat: str


@dataclass(frozen=True, slots=True)
class Parts:
    parts: tuple[Doc, ...]
    flat: str = field(init=False, compare=False, repr=False)
    """All of it on one line, however long."""

    def __post_init__(self) -> None:
        flat = "".join([part if type(part) is str else part.flat for part in self.parts])  # type: ignore[union-attr]
        object.__setattr__(self, "flat", flat)


class Indent(Parts):
    __slots__ = ()


class Group(Parts):
    """On one line if it fits."""

    __slots__ = ()


Doc: TypeAlias = str | Break | Either | Indent | Group

SOFT, SPACE = Break(""), Break(" ")


def group(*parts: Doc) -> Group:
    return Group(parts)


def indent(*parts: Doc) -> Indent:
    return Indent(parts)


def joined(separator: Sequence[Doc], parts: Iterable[Doc]) -> list[Doc]:
    found: list[Doc] = []
    for part in parts:
        found += [*separator, part] if found else [part]
    return found


def listed(opening: str, parts: Sequence[Doc], closing: str, *, last: str = ",") -> tuple[Doc, ...]:
    """`(a, b)`, or one a line with `last` after the last one."""
    items = joined((",", SPACE), parts)
    return (opening, indent(SOFT, *items), Either(last, ""), SOFT, closing)


def generic(name: str, *arguments: Doc) -> Doc:
    """`Name<A, B>`; one simple argument never stands on a line of its own."""
    if len(arguments) == 1 and isinstance(arguments[0], str) and _simple(arguments[0]):
        return f"{name}<{arguments[0]}>"
    return Group((name, *listed("<", arguments, ">", last="")))


def _simple(text: str) -> bool:
    return not any(char in text for char in "<|[( ")


def union(types: Sequence[Doc]) -> Doc:
    """`A | B` behind a colon or an equals sign, with the space before it."""
    return _union(tuple(types))


@lru_cache(maxsize=512)  # most members have one of few types
def _union(types: tuple[Doc, ...]) -> Doc:
    if len(types) == 1:
        return group(" ", types[0])
    members = joined((SPACE, "| "), [indent(type_) for type_ in types])
    return group(indent(SPACE, Either("| ", ""), *members))


def listing(types: Sequence[Doc]) -> Doc:
    """`readonly A[]`, `readonly (A | B)[]`."""
    if len(types) == 1:
        return group("readonly ", types[0], "[]")
    members = joined((SPACE, "| "), [indent(type_) for type_ in types])
    return group("readonly (", indent(SOFT, Either("| ", ""), *members), SOFT, ")[]")


def lay(doc: Doc, depth: int = 0, after: str = "") -> str:
    """The document as text, from a column on; `after` has to fit behind it."""
    if isinstance(doc, Group):  # most stand on one line: these need no second look
        flat = doc.flat + after
        if depth + width(flat) <= LINE:
            return " " * depth + flat
    out: list[str] = [" " * depth]
    column = depth
    waiting: list[tuple[int, bool, Doc]] = [(depth, True, after), (depth, True, doc)]
    while waiting:
        level, broken, part = waiting.pop()
        if isinstance(part, str):
            out.append(part)
            column += width(part)
        elif isinstance(part, Either):
            waiting.append((level, broken, part.broken if broken else part.flat))
        elif isinstance(part, Indent):
            waiting += [(level + STEP, broken, inner) for inner in reversed(part.parts)]
        elif isinstance(part, Group):
            taken = width(part.flat)
            if _fits(LINE - column - taken, waiting):
                out.append(part.flat)
                column += taken
            else:
                waiting += [(level, True, inner) for inner in reversed(part.parts)]
        elif broken:
            out.append("\n" + " " * level)
            column = level
        else:
            out.append(part.flat)
            column += len(part.flat)
    return "".join(out)


def _fits(room: int, rest: Sequence[tuple[int, bool, Doc]]) -> bool:
    """Whether there is room for what comes next, up to the next place to break."""
    waiting: list[tuple[bool, Doc]] = []
    at = len(rest)
    while room >= 0:
        if not waiting:
            if at == 0:
                return True
            at -= 1
            waiting.append((rest[at][1], rest[at][2]))
            continue
        broken, part = waiting.pop()
        if isinstance(part, str):
            room -= width(part)
        elif isinstance(part, Either):
            waiting.append((broken, part.broken if broken else part.flat))
        elif isinstance(part, Parts):
            waiting += [(broken, inner) for inner in reversed(part.parts)]
        elif broken:
            return True
        else:
            room -= len(part.flat)
    return False
