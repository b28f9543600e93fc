"""Inheritance of the model as inheritance in Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pygen.ir import Class, ClassRef, Direct, Property, ReverseConnection, Value, ViewRef
from pygen.ir.inheritance import linear


class Hierarchy:
    """Which generated classes build on which, and what they need not repeat."""

    def __init__(self, classes: Mapping[ClassRef, Class]) -> None:
        self._classes = classes
        self._written: dict[ClassRef, frozenset[str]] = {}
        self._write_orders: dict[ClassRef, tuple[ViewRef, ...]] = {}

    def read_bases(self, cls: Class) -> tuple[Class, ...]:
        return tuple(self._classes[base] for base in cls.base_refs if base in self._classes)

    def write_bases(self, cls: Class) -> tuple[Class, ...]:
        """The nearest ancestors with a write class, in an order Python accepts."""
        found: list[Class] = []
        for base in self.read_bases(cls):
            for candidate in (base,) if base.writable else self.write_bases(base):
                if candidate not in found:
                    found.append(candidate)
        kept = [base for base in found if not any(base in self._ancestors(other) for other in found)]
        while kept and self._write_order(cls.view, kept) is None:
            kept.pop()
        return tuple(kept)

    def may_be_none(self, cls: Class, prop: Property) -> bool:
        """Whether the read class says `| None`: also when a base does, whose default cannot be taken away."""
        if not isinstance(prop, Value | Direct):
            return False
        if prop.nullable:
            return True
        bases = [find(base, prop.id) for base in self.read_bases(cls)]
        return any(isinstance(base, Value | Direct) and base.nullable for base in bases)

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

    def leads_elsewhere(self, cls: Class, prop: Property) -> bool:
        """A single relation to fewer nodes than the base's: conditions can look at more of them."""
        if not isinstance(prop, Direct) or prop.list or prop.target is None or prop.inherited:
            return False
        bases = [find(base, prop.id) for base in self.read_bases(cls)]
        return all(isinstance(base, Direct) and base.target is not None for base in bases if base is not None)

    def inherited_write(self, cls: Class) -> frozenset[str]:
        """Ids of the properties that a base of the write class already has."""
        return frozenset().union(*(self._write_ids(base) for base in self.write_bases(cls)))

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

    def _write_ids(self, cls: Class) -> frozenset[str]:
        if cls.ref not in self._written:
            own = frozenset(prop.id for prop in cls.properties if is_written(prop))
            self._written[cls.ref] = own | self.inherited_write(cls)
        return self._written[cls.ref]

    def _ancestors(self, cls: Class) -> list[Class]:
        bases = self.read_bases(cls)
        return [*bases, *(more for base in bases for more in self._ancestors(base))]

    def _write_order(self, view: ViewRef, bases: Sequence[Class]) -> tuple[ViewRef, ...] | None:
        """The order in which Python looks at a write class and all it builds on; None if it would refuse."""
        for base in bases:
            if base.ref not in self._write_orders:
                found = self._write_order(base.view, self.write_bases(base))
                assert found is not None  # as `write_bases` sees to it
                self._write_orders[base.ref] = found
        orders = {base.view: self._write_orders[base.ref] for base in bases}
        return linear(view, [base.view for base in bases], orders)


def ends(cls: Class) -> tuple[tuple[str, ViewRef | None], ...]:
    """The attributes that say what an edge connects, with the node classes that are known to be there."""
    return () if cls.kind == "node" else (("start_node", cls.start), ("end_node", cls.end))


def find(cls: Class, property_id: str) -> Property | None:
    return next((prop for prop in cls.properties if prop.id == property_id), None)


def is_written(prop: Property) -> bool:
    """Whether write classes have the property."""
    if isinstance(prop, ReverseConnection):
        return False
    return not (isinstance(prop, Value | Direct) and prop.read_only)
