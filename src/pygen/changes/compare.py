"""Two SDKs compared, class by class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pygen.changes.code import ClassPair, compare_code
from pygen.changes.properties import Descends, added, compare, described
from pygen.changes.queries import compare_queries
from pygen.changes.values import ALL, CODE, WIRE, Change, Changes
from pygen.config import Settings
from pygen.findings import natural
from pygen.ir import Class, ClassKind, Property, Sdk, ViewRef
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline
from pygen.targets import Surface, SurfaceOf, registry


class _Key(NamedTuple):
    """What makes two classes of two models the same."""

    space: str
    external_id: str
    version: str
    kind: ClassKind

    def title(self, with_space: bool) -> str:
        name = f"{self.space}:{self.external_id}" if with_space else self.external_id
        name = f"{name}({self.version})" if self.version else name
        return name if self.kind == "node" else f"{name} (edges)"


def diff(old: ModelDocument, new: ModelDocument, surfaces: Iterable[SurfaceOf] | None = None) -> Changes:
    """What changed from one model to another, for the people who use the SDK in any of our languages."""
    return diff_sdks(Pipeline.alone([old]), Pipeline.alone([new]), surfaces)


def diff_sdks(before: Pipeline, after: Pipeline, surfaces: Iterable[SurfaceOf] | None = None) -> Changes:
    """The same of two SDKs, each of its models and with its settings: which views it has, and their names."""
    pairs = [
        (surface(before.sdk, before.settings.names), surface(after.sdk, after.settings.names))
        for surface in (registry.surfaces() if surfaces is None else surfaces)
    ]
    languages = [surface.language for surface, _ in pairs]
    found = [
        *_settings(before.settings, after.settings),
        *_models(before, after),
        *_classes(before.sdk, after.sdk, pairs),
        *compare_queries(before, after),
    ]
    found.sort(key=lambda c: (natural(c.subject), c.kind, c.summary))
    changes = tuple(change.noticed_in(languages) for change in found)
    return Changes(_named(before), _named(after), changes)


def _named(pipeline: Pipeline) -> str:
    return ", ".join(str(document.ref) for document in pipeline.documents)


def _settings(old: Settings, new: Settings) -> Iterator[Change]:
    for name, before, after, breaks in (
        ("package", old.package, new.package, ("python",)),
        ("client", old.client_name, new.client_name, CODE),
        ("instance-space", old.instance_space, new.instance_space, WIRE),
    ):
        if before != after:
            yield Change(name, "changed", f"was {before or 'none'}, is {after or 'none'}", breaks)


def _models(before: Pipeline, after: Pipeline) -> Iterator[Change]:
    texts = {
        (document.ref.space, document.ref.external_id): _texts(document) for document in before.documents
    }
    for document in after.documents:
        now = _texts(document)
        if texts.get((document.ref.space, document.ref.external_id), now) != now:
            summary = "the name or description of the model changed"
            yield Change(document.ref.external_id, "documentation", summary)


def _texts(document: ModelDocument) -> tuple[object, object]:
    return document.content.get("name"), document.content.get("description")


def _classes(earlier: Sdk, later: Sdk, surfaces: Sequence[tuple[Surface, Surface]]) -> Iterator[Change]:
    several = _several(earlier) | _several(later)
    old, new = _by_identity(earlier, several), _by_identity(later, several)
    spaces = {(key.external_id, key.space) for key in (*old, *new)}
    shared = {name for name, count in Counter(name for name, _ in spaces).items() if count > 1}
    descends = _descends(later)
    for key in sorted(old.keys() | new.keys()):
        title = key.title(key.external_id in shared)
        if key not in new:
            yield Change(title, "removed", "the view is gone", ALL)
        elif key not in old:
            yield Change(title, "added", f"new view of {key.kind}s")
        elif key.kind == "node" or not (old[key].twin and new[key].twin):  # of twins, one speaks for both
            yield from _class(title, old[key], new[key])
            pairs = [
                ClassPair(before.language, before.classes[old[key].ref], after.classes[new[key].ref])
                for before, after in surfaces
            ]
            yield from compare_code(title, pairs)
            told = _told(old[key], new[key], new) | _told(new[key], old[key], old)
            there, here = ({p.id: p for p in c.properties if p.id in told} for c in (old[key], new[key]))
            yield from _properties(title, there, here, descends, pairs)


def _several(sdk: Sdk) -> set[tuple[str, str]]:
    """The views of which the model has several versions."""
    versions = Counter((view.space, view.external_id) for view in {c.view for c in sdk.classes})
    return {view for view, count in versions.items() if count > 1}


def _by_identity(sdk: Sdk, several: set[tuple[str, str]]) -> dict[_Key, Class]:
    """Classes by space, external id and kind; by version as well only where there are several."""
    return {_key(c.view, c.kind, several): c for c in sdk.classes}


def _key(view: ViewRef, kind: ClassKind, several: set[tuple[str, str]]) -> _Key:
    version = view.version if (view.space, view.external_id) in several else ""
    return _Key(view.space, view.external_id, version, kind)


def _descends(sdk: Sdk) -> Descends:
    children = {(c.view.space, c.view.external_id): c.children for c in sdk.classes if c.kind == "node"}

    def descends(view: ViewRef, base: ViewRef) -> bool:
        return view in children.get((base.space, base.external_id), ())

    return descends


def _told(found: Class, other: Class, others: dict[_Key, Class]) -> set[str]:
    """The properties to talk about here: not those that fare as they do in the class they come from."""
    there = {prop.id for prop in other.properties}
    sources = {(key.space, key.external_id): c for key, c in others.items() if key.kind == found.kind}
    told: set[str] = set()
    for prop in found.properties:
        source = sources.get((prop.origin.space, prop.origin.external_id))
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
    if old.view.version != new.view.version:
        yield Change(title, "changed", f"its version was {old.view.version}, is {new.view.version}")
    if (old.name, old.description) != (new.name, new.description):
        yield Change(title, "documentation", "its name or description changed")


def _properties(
    title: str,
    before: dict[str, Property],
    after: dict[str, Property],
    descends: Descends,
    pairs: Sequence[ClassPair],
) -> Iterator[Change]:
    fresh = {id: prop for id, prop in after.items() if id not in before}
    for id, prop in before.items():
        successor = after.get(id) or _successor(prop, fresh, pairs)
        if successor is None:
            yield Change(f"{title}.{id}", "removed", f"is gone; it was {described(prop)}", ALL)
            continue
        if successor.id != id:
            del fresh[successor.id]
            yield _renamed(f"{title}.{id}", prop, successor, pairs)
        retyped = tuple(pair.language for pair in pairs if pair.retyped(id, successor.id))
        yield from compare(f"{title}.{successor.id}", prop, successor, descends, retyped)
    for id, prop in fresh.items():
        yield added(f"{title}.{id}", prop)


def _successor(prop: Property, fresh: dict[str, Property], pairs: Sequence[ClassPair]) -> Property | None:
    """The same property under another identifier that still gives the same name in some language."""
    for other in fresh.values():
        alike = other.kind == prop.kind and described(other) == described(prop)
        if alike and not all(pair.renamed(prop.id, other.id) for pair in pairs):
            return other
    return None


def _renamed(subject: str, old: Property, new: Property, pairs: Sequence[ClassPair]) -> Change:
    noticed = tuple(pair.language for pair in pairs if pair.renamed(old.id, new.id))
    summary = f"is called {new.id} now" if noticed else f"is called {new.id} now; code sees no difference"
    return Change(subject, "changed", summary, (*WIRE, *noticed))
