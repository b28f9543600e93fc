"""What changed about a property, and who notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pygen.changes.values import ALL, CODE, WIRE, Change, Side
from pygen.ir import Direct, EdgeConnection, Property, ReverseConnection, Value, ViewRef

Descends = Callable[[ViewRef, ViewRef], bool]

_SAME_SORT: dict[tuple[str, str], tuple[Side, ...]] = {
    ("int32", "int64"): (),
    ("float32", "float64"): (),
    ("enum", "text"): (),
    ("int64", "int32"): WIRE,
    ("float64", "float32"): WIRE,
}
"""Changes to another type of the same sort: code notices only in languages that have two types for them."""


def compare(
    subject: str, old: Property, new: Property, descends: Descends, retyped: tuple[Side, ...]
) -> Iterator[Change]:
    """All differences between two definitions of one property; in languages `retyped` its type differs."""
    if old.kind != new.kind:
        yield Change(subject, "changed", f"was {described(old)}, is {described(new)}", ALL)
        return
    if isinstance(old, Value) and isinstance(new, Value):
        yield from _value(subject, old, new, retyped)
    elif isinstance(old, Direct) and isinstance(new, Direct):
        yield from _stored(subject, old, new)
        yield from _target(subject, old.target, new.target, descends)
        if new.required_container not in (None, old.required_container):
            yield Change(subject, "changed", f"its target now needs data in {new.required_container}", WIRE)
    elif isinstance(old, EdgeConnection) and isinstance(new, EdgeConnection):
        yield from _edge(subject, old, new, descends)
    elif isinstance(old, ReverseConnection) and isinstance(new, ReverseConnection):
        yield from _reverse(subject, old, new, descends)
    if (old.name, old.description) != (new.name, new.description):
        yield Change(subject, "documentation", "its name or description changed")


def added(subject: str, new: Property) -> Change:
    if isinstance(new, Value | Direct) and new.required:
        return Change(subject, "added", f"new: {described(new)}, which has to be given", ALL)
    return Change(subject, "added", f"new: {described(new)}")


def described(prop: Property) -> str:
    """A property in a few words."""
    if isinstance(prop, Value):
        name = prop.unknown_type or prop.type
        return f"a list of {name}" if prop.list else f"{_article(name)} {name}"
    if isinstance(prop, Direct):
        to = f" to {prop.source.external_id}" if prop.source else ""
        return f"a list of direct relations{to}" if prop.list else f"a direct relation{to}"
    what = "edges" if isinstance(prop, EdgeConnection) else "a reverse relation"
    return f"{what} to {prop.source.external_id}"


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


def _value(subject: str, old: Value, new: Value, retyped: tuple[Side, ...]) -> Iterator[Change]:
    if (old.type, old.unknown_type) != (new.type, new.unknown_type):
        pair = (old.type, new.type)
        breaks = (*_SAME_SORT[pair], *retyped) if pair in _SAME_SORT else ALL
        yield Change(subject, "changed", f"was {described(old)}, is {described(new)}", breaks)
    yield from _stored(subject, old, new)
    if old.unit != new.unit:
        before, after = (unit.external_id if unit else "no unit" for unit in (old.unit, new.unit))
        yield Change(subject, "changed", f"its unit was {before}, is {after}", WIRE)
    if old.default != new.default:
        yield Change(subject, "changed", f"its default was {_shown(old.default)}, is {_shown(new.default)}")
    if old.auto_increment != new.auto_increment:
        how = "counts up by itself" if new.auto_increment else "no longer counts up by itself"
        yield Change(subject, "changed", how)
    yield from _limit(subject, "text", old.max_text_size, new.max_text_size)
    if old.type == new.type == "enum":
        there, here = {v.id for v in old.values}, {v.id for v in new.values}
        for value in sorted(there - here):
            yield Change(subject, "removed", f"its value {value} is gone", ALL)
        for value in sorted(here - there):
            yield Change(subject, "added", f"new value {value}")


def _stored(subject: str, old: Value | Direct, new: Value | Direct) -> Iterator[Change]:
    if old.list != new.list:
        yield Change(subject, "changed", "is a list now" if new.list else "is no list any more", ALL)
    if old.nullable and not new.nullable:
        how = "has to be given now" if new.required else "cannot be null any more"
        yield Change(subject, "changed", how, ALL)
    elif new.required and not old.required:
        yield Change(subject, "changed", "has to be given now", ALL)
    if new.nullable and not old.nullable:
        yield Change(subject, "changed", "can be null now", CODE)
    elif old.required and not new.required:
        yield Change(subject, "changed", "need not be given any more")
    if old.immutable != new.immutable:
        if new.immutable:
            yield Change(subject, "changed", "cannot be changed any more once it is set", WIRE)
        else:
            yield Change(subject, "changed", "can be changed after it was set")
    if old.read_only != new.read_only:
        if new.read_only:
            yield Change(subject, "changed", "cannot be written any more", ALL)
        else:
            yield Change(subject, "changed", "can be written now")
    if old.container != new.container:
        yield Change(subject, "changed", f"was stored in {old.container}, is in {new.container}", WIRE)
    yield from _limit(subject, "list", old.max_list_size, new.max_list_size)


def _limit(subject: str, what: str, old: int | None, new: int | None) -> Iterator[Change]:
    if old == new:
        return
    before, after = (f"at most {limit}" if limit is not None else "the usual size" for limit in (old, new))
    shrinks = new is not None and (old is None or new < old)
    yield Change(subject, "changed", f"its {what} was {before}, is {after}", WIRE if shrinks else ())


def _target(subject: str, old: ViewRef | None, new: ViewRef | None, descends: Descends) -> Iterator[Change]:
    if _same(old, new):
        return
    before, after = (view.external_id if view else "any node" for view in (old, new))
    narrower = old is None or (new is not None and descends(new, old))
    yield Change(subject, "changed", f"led to {before}, leads to {after}", () if narrower else CODE)


def _edge(subject: str, old: EdgeConnection, new: EdgeConnection, descends: Descends) -> Iterator[Change]:
    if old.type != new.type:
        yield Change(subject, "changed", f"its edges were of type {old.type}, are {new.type}", WIRE)
    if old.direction != new.direction:
        yield Change(subject, "changed", f"its edges went {old.direction}, go {new.direction}", WIRE)
    if not _same(old.edge, new.edge):
        before, after = (view.external_id if view else "none" for view in (old.edge, new.edge))
        yield Change(subject, "changed", f"properties of its edges were {before}, are {after}", CODE)
    yield from _many(subject, old.many, new.many)
    yield from _target(subject, old.target, new.target, descends)


def _reverse(
    subject: str, old: ReverseConnection, new: ReverseConnection, descends: Descends
) -> Iterator[Change]:
    if _path(old) != _path(new):
        yield Change(subject, "changed", f"went through {_path(old)}, goes through {_path(new)}", WIRE)
    yield from _many(subject, old.many, new.many)
    yield from _target(subject, old.target, new.target, descends)


def _path(connection: ReverseConnection) -> str:
    through = connection.through
    owner = through.view or through.container
    return f"{owner.space}:{owner.external_id}.{through.property}" if owner else through.property


def _many(subject: str, old: bool, new: bool) -> Iterator[Change]:
    if old != new:
        yield Change(subject, "changed", "leads to many now" if new else "leads to one now", CODE)


def _same(old: ViewRef | None, new: ViewRef | None) -> bool:
    """The same view, whatever its version."""
    if old is None or new is None:
        return old is new
    return (old.space, old.external_id) == (new.space, new.external_id)


def _shown(value: object) -> str:
    text = "none" if value is None else repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
