"""What all declarations of one view are made from: its names, its bases, and the imports it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pygen.ir import (
    Class,
    ClassKind,
    ClassRef,
    Direct,
    EdgeConnection,
    Property,
    ReverseConnection,
    Sdk,
    Value,
    ViewRef,
)
from pygen.naming import Names
from pygen.source.typescript.imports import Uses
from pygen.source.typescript.layout import Doc
from pygen.targets.typescript import table

_ORDER = {"value": 0, "direct": 1, "edge": 2, "reverse": 3}


class Known:
    """The classes of one SDK."""

    def __init__(self, sdk: Sdk, names: Names) -> None:
        self.names = names
        self.classes: Mapping[ClassRef, Class] = {cls.ref: cls for cls in sdk.classes}
        self._leads: dict[ClassRef, tuple[str, ...]] = {}

    def find(self, view: ViewRef | None, kind: ClassKind) -> Class | None:
        return None if view is None else self.classes.get(ClassRef(view, kind))

    def class_name(self, view: ViewRef | None, kind: ClassKind) -> str | None:
        found = self.find(view, kind)
        return self.names.classes[found.ref] if found else None

    def bases(self, cls: Class) -> list[Class]:
        return [self.classes[base] for base in cls.base_refs if base in self.classes]

    def leads(self, cls: Class) -> tuple[str, ...]:
        """The members that queries can bring something for, inherited ones included."""
        if cls.ref not in self._leads:
            members = self.names.members[cls.ref]
            found = [name for name, _ in ends(cls)]
            found += [members[prop.id] for prop in cls.properties if self.leads_on(cls, prop)]
            found += [name for base in self.bases(cls) for name in self.leads(base)]
            self._leads[cls.ref] = tuple(dict.fromkeys(found))
        return self._leads[cls.ref]

    def leads_on(self, cls: Class, prop: Property) -> bool:
        """Whether a query can follow it; a relation leads somewhere even if the model does not say where."""
        if isinstance(prop, Value) or not table.followed(cls, prop):
            return False
        return isinstance(prop, Direct) or self.find(prop.target, "node") is not None


class Scope:
    """One view of them."""

    def __init__(self, known: Known, cls: Class) -> None:
        self.known = known
        self.cls = cls
        self.name = known.names.classes[cls.ref]
        self.uses = Uses(known.names.files[cls.ref])
        self.bases = known.bases(cls)
        self.leads = known.leads(cls)
        self.properties = sorted(
            (prop for prop in cls.properties if isinstance(prop, Value) or table.followed(cls, prop)),
            key=lambda prop: (_ORDER[prop.kind], prop.id),
        )

    def member(self, prop: Property) -> str:
        return self.known.names.members[self.cls.ref][prop.id]

    def mention(self, cls: Class, suffix: str = "") -> str:
        """The name of another class, or of what comes with it, imported."""
        names = self.known.names
        return self.uses.add(names.files[cls.ref], names.classes[cls.ref] + suffix)

    def bases_differ(self, prop: Property) -> bool:
        """Two bases say different things of it, so the class has to say which it is."""
        found = [_facts(other) for base in self.bases for other in base.properties if other.id == prop.id]
        return any(facts != found[0] for facts in found[1:])

    def chain(self, bases: Iterable[Class], suffix: str, root: str) -> list[Doc]:
        return [self.mention(base, suffix) for base in bases] or [root]


def ends(cls: Class) -> tuple[tuple[str, ViewRef | None], ...]:
    """The members of an edge that lead to its nodes."""
    return () if cls.kind == "node" else (("startNode", cls.start), ("endNode", cls.end))


def is_one(prop: Property) -> bool:
    """Whether at most one is brought for it."""
    return isinstance(prop, Direct) or (
        isinstance(prop, EdgeConnection | ReverseConnection) and not prop.many
    )


def _facts(prop: Property) -> tuple[object, ...]:
    """What the types of a property are made of."""
    if isinstance(prop, Value):
        return prop.kind, prop.type, prop.list, prop.nullable, prop.values
    if isinstance(prop, Direct):
        return prop.kind, prop.target, prop.list, prop.nullable
    return prop.kind, prop.target, prop.many
