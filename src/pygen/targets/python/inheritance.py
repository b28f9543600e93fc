"""Inheritance of the model as inheritance in Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

from pygen.ir import Class, ClassRef, Direct, Property, ReverseConnection, Value, ViewRef
from pygen.ir.inheritance import linear


@dataclass(frozen=True, slots=True)
class AsWrite:
    """The method of a read class that makes a write object."""

    cls: Class
    """Of which class that object is."""
    typed: bool
    """Whether the method can say so: what a base promises must hold."""
    said: bool
    """Whether the class has the method itself."""


class Hierarchy:
    """Which generated classes build on which, and what they need not repeat.

    All of it is found out once, bases before what builds on them: chains of parents can be long.
    """

    def __init__(self, classes: Mapping[ClassRef, Class]) -> None:
        self._classes = classes
        self._read_bases: dict[ClassRef, tuple[Class, ...]] = {}
        self._write_bases: dict[ClassRef, tuple[Class, ...]] = {}
        self._write_orders: dict[ClassRef, tuple[ViewRef, ...]] = {}
        self._as_write: dict[ClassRef, AsWrite] = {}
        self._above: dict[ClassRef, frozenset[ClassRef]] = {}
        """All that the read class of each builds on."""
        self._written: dict[ClassRef, frozenset[str]] = {}
        self._properties: dict[ClassRef, dict[str, Property]] = {}
        self._open: set[tuple[ClassRef, str]] = set()
        """Enums for which any text is taken."""
        self._none: dict[ClassRef, frozenset[str]] = {}
        """Ids of the properties of which the read class of each says that they may be None."""
        self._plain: dict[ClassRef, frozenset[str]] = {}
        """Ids of the relations that conditions cannot look through: somewhere above no target is said."""
        bases = {ref: [base for base in cls.base_refs if base in classes] for ref, cls in classes.items()}
        for ref in TopologicalSorter(bases).static_order():
            self._learn(classes[ref], [classes[base] for base in bases[ref]])

    def _learn(self, cls: Class, bases: Sequence[Class]) -> None:
        ref = cls.ref
        self._properties[ref] = {prop.id: prop for prop in cls.properties}
        self._read_bases[ref] = tuple(bases)
        inherited = frozenset[str]().union(*(self._none[base.ref] for base in bases))
        self._none[ref] = inherited | {
            prop.id for prop in cls.properties if isinstance(prop, Value | Direct) and prop.nullable
        }
        self._above[ref] = frozenset(above for base in bases for above in (base.ref, *self._above[base.ref]))
        plain = frozenset[str]().union(*(self._plain[base.ref] for base in bases))
        self._plain[ref] = plain | {
            prop.id for prop in cls.properties if isinstance(prop, Direct) and prop.target is None
        }
        self._write_bases[ref], self._write_orders[ref] = self._build_write_on(cls)
        as_write = self._build_as_write(cls)
        if as_write is not None:
            self._as_write[ref] = as_write
        own = frozenset(prop.id for prop in cls.properties if is_written(prop))
        self._written[ref] = own | self.inherited_write(cls)
        if len(bases) > 1:
            self._open |= self._told_differently(cls)

    def read_bases(self, cls: Class) -> tuple[Class, ...]:
        return self._read_bases[cls.ref]

    def write_bases(self, cls: Class) -> tuple[Class, ...]:
        """The nearest ancestors with a write class, in an order Python accepts."""
        return self._write_bases[cls.ref]

    def _build_write_on(self, cls: Class) -> tuple[tuple[Class, ...], tuple[ViewRef, ...]]:
        """The bases of a write class, and the order in which Python looks at it and all it builds on."""
        found: dict[ClassRef, Class] = {}
        for base in self.read_bases(cls):
            for candidate in (base,) if base.writable else self.write_bases(base):
                found.setdefault(candidate.ref, candidate)
        kept = [base for ref, base in found.items() if not any(ref in self._above[other] for other in found)]
        while True:
            orders = {base.view: self._write_orders[base.ref] for base in kept}
            order = linear(cls.view, [base.view for base in kept], orders)
            if order is not None:
                return tuple(kept), order
            kept.pop()

    def as_write(self, cls: Class) -> AsWrite | None:
        """The method that the class has itself, if it has to."""
        found = self._as_write.get(cls.ref)
        return found if found is not None and found.said else None

    def _build_as_write(self, cls: Class) -> AsWrite | None:
        """What cannot be written itself is written as a base; type checkers want that one to do for all."""
        bases = [self._as_write[base.ref] for base in self.read_bases(cls) if base.ref in self._as_write]
        if cls.writable:
            return AsWrite(cls, typed=self._is_written_as_all(cls, bases), said=True)
        if not bases:
            return None
        if not bases[0].typed or self._is_written_as_all(bases[0].cls, bases):
            return replace(bases[0], said=False)
        for base in bases:
            if base.typed and self._is_written_as_all(base.cls, bases):
                return replace(base, said=True)
        return AsWrite(bases[0].cls, typed=False, said=True)

    def _is_written_as_all(self, cls: Class, bases: Sequence[AsWrite]) -> bool:
        order = self._write_orders[cls.ref]
        return all(base.cls.view in order for base in bases if base.typed)

    def may_be_none(self, cls: Class, prop: Property) -> bool:
        """Whether the read class says `| None`: also when a base does, whose default cannot be taken away."""
        return prop.id in self._none[cls.ref]

    def inherits_read(self, cls: Class, prop: Property) -> bool:
        return prop.inherited or (prop.override == "narrower" and self._same_type(cls, prop))

    def inherited_stored(self, cls: Class) -> frozenset[str]:
        """Ids of the values and direct relations that a base already has."""
        return frozenset(
            prop.id
            for base in self.read_bases(cls)
            for prop in base.properties
            if isinstance(prop, Value | Direct)
        )

    def inherited_fields(self, cls: Class) -> frozenset[str]:
        """Ids of the properties that the conditions of a base already look at."""
        return frozenset(prop.id for base in self.read_bases(cls) for prop in base.properties)

    def leads_elsewhere(self, cls: Class, prop: Property) -> bool:
        """A single relation to fewer nodes than the base's: conditions can look at more of them."""
        if not isinstance(prop, Direct) or prop.list or prop.target is None or prop.inherited:
            return False
        return prop.id not in self._plain[cls.ref]

    def is_closed(self, cls: Class, prop: Property) -> bool:
        """Whether an enum is typed as its values where they are asked for or written."""
        is_enum = isinstance(prop, Value) and prop.type == "enum" and bool(prop.values)
        return is_enum and (cls.ref, prop.id) not in self._open

    def _told_differently(self, cls: Class) -> set[tuple[ClassRef, str]]:
        """Enums of bases with other values than those of another base; Python joins only equal types."""
        found: set[tuple[ClassRef, str]] = set()
        for prop in cls.properties:
            if isinstance(prop, Value) and prop.type == "enum":
                places = self._above_with(cls, prop.id)
                said = [self._properties[place][prop.id] for place in places]
                values = {tuple(value.id for value in one.values) for one in said if isinstance(one, Value)}
                found |= {(place, prop.id) for place in places if len(values) > 1}
        return found

    def _above_with(self, cls: Class, id: str) -> list[ClassRef]:
        """All that a class builds on which have a property."""
        return [ref for ref in self._above[cls.ref] if id in self._properties[ref]]

    def inherited_write(self, cls: Class) -> frozenset[str]:
        """Ids of the properties that a base of the write class already has."""
        return frozenset().union(*(self._written[base.ref] for base in self.write_bases(cls)))

    def own_ends(self, cls: Class) -> list[tuple[str, ViewRef | None]]:
        """The ends of edges of which the bases do not say what the class does."""
        inherited: dict[str, set[ViewRef]] = {}
        for base in self.read_bases(cls):
            for name, view in ends(base):
                inherited.setdefault(name, set()).update([view] if view else [])
        return [
            (name, view)
            for name, view in ends(cls)
            if inherited.get(name, set()) != ({view} if view else set())
        ]

    def _same_type(self, cls: Class, prop: Property) -> bool:
        """A value that is only stricter, such as not nullable: its type in Python is that of the base."""
        return isinstance(prop, Value) and prop.type != "enum"


def ends(cls: Class) -> tuple[tuple[str, ViewRef | None], ...]:
    """The attributes that say what an edge connects, with the node classes that are known to be there."""
    return () if cls.kind == "node" else (("start_node", cls.start), ("end_node", cls.end))


def is_written(prop: Property) -> bool:
    """Whether write classes have the property."""
    if isinstance(prop, ReverseConnection):
        return False
    return not (isinstance(prop, Value | Direct) and prop.read_only)
