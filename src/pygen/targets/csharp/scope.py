"""What the classes of a view are made from: names, properties in the order of the table, ancestors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pygen.ir import Class, ClassKind, ClassRef, Direct, EdgeConnection, Property, Sdk, Value, ViewRef
from pygen.targets.csharp import types
from pygen.targets.csharp.names import CSharpNames

_ORDER = {"value": 0, "direct": 1, "edge": 2, "reverse": 3}


class Known:
    """The classes of one SDK."""

    def __init__(self, sdk: Sdk, names: CSharpNames) -> None:
        self.names = names
        self.classes: Mapping[ClassRef, Class] = {cls.ref: cls for cls in sdk.classes}
        self._implementing: dict[ClassRef, list[Class]] = {}
        for cls in sdk.classes:
            for ancestor in self.ancestors(cls):
                self._implementing.setdefault(ancestor.ref, []).append(cls)

    def find(self, view: ViewRef | None, kind: ClassKind) -> Class | None:
        return None if view is None else self.classes.get(ClassRef(view, kind))

    def class_name(self, view: ViewRef | None, kind: ClassKind) -> str | None:
        found = self.find(view, kind)
        return self.names.classes[found.ref] if found else None

    def ancestors(self, cls: Class) -> list[Class]:
        """The interfaces of a class: its own, and those of all it builds on."""
        found = {cls.ref: cls} if cls.interface else {}
        for base in cls.base_refs:
            if base in self.classes:
                found |= {one.ref: one for one in self.ancestors(self.classes[base])}
        return list(found.values())

    def shared(self, cls: Class) -> Iterator[Value]:
        """The values of an interface: those that are of one type in all classes with it, null aside."""
        for prop in cls.properties:
            if isinstance(prop, Value) and all(
                self._type(other, prop.id) == types.whole(prop, self.names)
                for other in self._implementing.get(cls.ref, ())
            ):
                yield prop

    def _type(self, cls: Class, id: str) -> str | None:
        found = next((prop for prop in cls.properties if prop.id == id), None)
        return types.whole(found, self.names) if isinstance(found, Value) else None


class Scope:
    """One view of them."""

    def __init__(self, known: Known, cls: Class) -> None:
        self.known = known
        self.names = known.names
        self.cls = cls
        self.name = known.names.classes[cls.ref]
        self.properties = sorted(
            (prop for prop in cls.properties if self._is_kept(prop)),
            key=lambda prop: (_ORDER[prop.kind], prop.id),
        )
        self.first_link = sum(isinstance(prop, Value) for prop in self.properties)

    def member(self, prop: Property) -> str:
        return self.names.members[self.cls.ref][prop.id]

    def node(self, view: ViewRef | None) -> str | None:
        return self.known.class_name(view, "node")

    def edge(self, prop: EdgeConnection) -> str | None:
        return self.known.class_name(prop.edge, "edge")

    def writes(self, view: ViewRef | None) -> Class | None:
        """The class to write at the other end, if it is just that one: what has children takes any node."""
        found = self.known.find(view, "node")
        return found if found and found.writable and not found.children else None

    def _is_kept(self, prop: Property) -> bool:
        """The service follows no edges of edges; nothing is read where the model says nothing."""
        if isinstance(prop, Value | Direct):
            return True
        return self.cls.kind == "node" and self.node(prop.target) is not None
