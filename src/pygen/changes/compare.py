"""Two models compared, class by class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pygen.changes.properties import ALL, WIRE, Descends, added, compare, described, renamed
from pygen.changes.values import Change, Changes, sides
from pygen.findings import natural
from pygen.ir import Class, Property, Sdk, ViewRef, build_ir
from pygen.models import ModelDocument
from pygen.sound import SoundModel

Key = tuple[str, ...]


def diff(old: ModelDocument, new: ModelDocument) -> Changes:
    """What changed from one model to another, for the people who use the SDK."""
    before, after = build_ir(SoundModel([old])), build_ir(SoundModel([new]))
    found = [*_models(old, new), *_classes(before, after)]
    found.sort(key=lambda c: (natural(c.subject), c.kind, c.summary))
    return Changes(old.id, new.id, tuple(found))


def _models(old: ModelDocument, new: ModelDocument) -> Iterator[Change]:
    texts = [(d.content.get("name"), d.content.get("description")) for d in (old, new)]
    if texts[0] != texts[1]:
        yield Change(new.external_id, "documentation", "the name or description of the model changed")


def _classes(earlier: Sdk, later: Sdk) -> Iterator[Change]:
    old, new = _by_identity(earlier), _by_identity(later)
    descends = _descends(later)
    for key in sorted(old.keys() | new.keys()):
        title = key[1] if key[-1] == "node" else f"{key[1]} (edges)"
        if key not in new:
            yield Change(title, "removed", "the view is gone", ALL)
        elif key not in old:
            yield Change(title, "added", f"new view of {key[-1]}s")
        elif key[-1] == "node" or not (old[key].twin and new[key].twin):  # of twins, one speaks for both
            yield from _class(title, old[key], new[key])
            told = _told(old[key], new[key], new) | _told(new[key], old[key], old)
            before, after = ({p.id: p for p in c.properties if p.id in told} for c in (old[key], new[key]))
            yield from _properties(title, before, after, descends)


def _by_identity(sdk: Sdk) -> dict[Key, Class]:
    """Classes by space, external id and kind; by version as well only where a model has several."""
    groups: dict[Key, list[Class]] = defaultdict(list)
    for found in sdk.classes:
        groups[found.view.space, found.view.external_id, found.kind].append(found)
    single = {key: group[0] for key, group in groups.items() if len(group) == 1}
    several = {
        (key[0], f"{key[1]}({found.view.version})", key[2]): found
        for key, group in groups.items()
        if len(group) > 1
        for found in group
    }
    return single | several


def _descends(sdk: Sdk) -> Descends:
    children = {(c.view.space, c.view.external_id): c.children for c in sdk.classes if c.kind == "node"}

    def descends(view: ViewRef, base: ViewRef) -> bool:
        return view in children.get((base.space, base.external_id), ())

    return descends


def _told(found: Class, other: Class, others: dict[Key, Class]) -> set[str]:
    """The properties to talk about here: not those that fare as they do in the class they come from."""
    there = {prop.id for prop in other.properties}
    told: set[str] = set()
    for prop in found.properties:
        source = others.get((prop.origin.space, prop.origin.external_id, found.kind))
        at_source = source is not None and any(p.id == prop.id for p in source.properties)
        if not (prop.inherited and source is not None and at_source == (prop.id in there)):
            told.add(prop.id)
    return told


def _class(title: str, old: Class, new: Class) -> Iterator[Change]:
    if old.writable and not new.writable:
        yield Change(title, "changed", "cannot be written any more", ALL)
    if new.writable and not old.writable:
        yield Change(title, "changed", "can be written now")
    if old.instance_type != new.instance_type:
        before, after = (kind or "none" for kind in (old.instance_type, new.instance_type))
        yield Change(title, "changed", f"the type of its instances was {before}, is {after}", WIRE)
    elif old.filter != new.filter:
        yield Change(title, "changed", "its filter changed: other instances may belong to it", WIRE)
    remaining = {(base.space, base.external_id) for base in new.bases}
    for base in old.bases:
        if (base.space, base.external_id) not in remaining:
            yield Change(title, "changed", f"is no {base.external_id} any more", sides("python"))
    if old.view.version != new.view.version:
        yield Change(title, "changed", f"its version was {old.view.version}, is {new.view.version}")
    if (old.name, old.description) != (new.name, new.description):
        yield Change(title, "documentation", "its name or description changed")


def _properties(
    title: str, before: dict[str, Property], after: dict[str, Property], descends: Descends
) -> Iterator[Change]:
    fresh = {id: prop for id, prop in after.items() if id not in before}
    for id, prop in before.items():
        subject = f"{title}.{id}"
        if id in after:
            yield from compare(subject, prop, after[id], descends)
            continue
        successor = _successor(prop, fresh)
        if successor is None:
            yield Change(subject, "removed", f"is gone; it was {described(prop)}", ALL)
        else:
            del fresh[successor.id]
            yield Change(subject, "changed", f"is called {successor.id} now; code sees no difference", WIRE)
            yield from compare(f"{title}.{successor.id}", prop, successor, descends)
    for id, prop in fresh.items():
        yield added(f"{title}.{id}", prop)


def _successor(prop: Property, fresh: dict[str, Property]) -> Property | None:
    return next((other for other in fresh.values() if renamed(prop, other)), None)
