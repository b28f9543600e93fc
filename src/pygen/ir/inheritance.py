"""What a class can build on: which parents, and which of its properties come from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter

from pygen.ir.values import Class, Direct, EdgeConnection, Override, Property, ReverseConnection, Value
from pygen.refs import ViewRef

Descends = Callable[[ViewRef, ViewRef], bool]
"""Whether the first view implements the second, directly or not."""

_PLACE = {"origin", "inherited", "override"}
_FACTS = {
    kind: attrgetter(*(f.name for f in fields(kind) if f.name not in _PLACE))
    for kind in (Value, Direct, EdgeConnection, ReverseConnection)
}
_WIDER = {"int32": "int64", "float32": "float64", "enum": "text"}


@dataclass(slots=True)
class Lineage:
    """The classes of one kind built so far, parents before children."""

    descends: Descends
    classes: dict[ViewRef, Class] = field(default_factory=dict)
    orders: dict[ViewRef, tuple[ViewRef, ...]] = field(default_factory=dict)
    """For each class, itself and what it builds on, from what prevails to what yields."""
    said: dict[ViewRef, dict[str, Property]] = field(default_factory=dict)
    """For each class its properties by id, as the nearest of its order has them that does not inherit."""

    def add(self, built: Class, reduce: Sequence[ViewRef]) -> Class:
        """The class with its bases, chosen from the parents given, and its properties marked accordingly."""
        own = {prop.id: prop for prop in built.properties}
        bases = [parent for parent in reduce if self._fits(own, parent)]
        order = linear(built.view, bases, self.orders)
        while order is None:
            bases.pop()
            order = linear(built.view, bases, self.orders)
        above = self._above(bases, order)
        properties = tuple(_marked(prop, above.get(prop.id)) for prop in built.properties)
        found = replace(built, bases=tuple(bases), properties=properties)
        self.classes[built.view] = found
        self.orders[built.view] = order
        self.said[built.view] = above | {prop.id: prop for prop in properties if not prop.inherited}
        return found

    def _above(self, bases: Sequence[ViewRef], order: tuple[ViewRef, ...]) -> dict[str, Property]:
        """What a class of this order inherits, by id."""
        if len(bases) == 1:
            return self.said[bases[0]]
        found: dict[str, Property] = {}
        for ancestor in reversed(order[1:]):
            found |= {prop.id: prop for prop in self.classes[ancestor].properties if not prop.inherited}
        return found

    def _fits(self, own: Mapping[str, Property], parent: ViewRef) -> bool:
        """Whether an instance of the class can stand wherever one of the parent is expected."""
        return all(
            prop.id in own and relation(own[prop.id], prop, self.descends) != "different"
            for prop in self.classes[parent].properties
        )


def _marked(prop: Property, other: Property | None) -> Property:
    """The property with what it is to the one a class inherits."""
    if other is None:
        return prop
    if same(prop, other):
        return replace(prop, inherited=True, origin=other.origin)
    return replace(prop, override="narrower")


def conflicts(built: Class, parent: Class, descends: Descends) -> list[str]:
    """The properties that keep a class from building on a parent."""
    own = {prop.id: prop for prop in built.properties}
    return [
        prop.id
        for prop in parent.properties
        if prop.id not in own or relation(own[prop.id], prop, descends) == "different"
    ]


def linear(
    view: ViewRef, bases: Sequence[ViewRef], orders: Mapping[ViewRef, tuple[ViewRef, ...]]
) -> tuple[ViewRef, ...] | None:
    """One order of a class and its ancestors that agrees with all of theirs (C3); None if there is none."""
    if len(bases) == 1:  # the usual case, and chains can be long
        return (view, *orders[bases[0]])
    waiting = [list(orders[base]) for base in bases] + [list(bases)]
    found = [view]
    while waiting := [line for line in waiting if line]:
        heads = (line[0] for line in waiting)
        head = next((h for h in heads if not any(h in line[1:] for line in waiting)), None)
        if head is None:
            return None
        found.append(head)
        for line in waiting:
            if line[0] == head:
                del line[0]
    return tuple(found)


def same(prop: Property, other: Property) -> bool:
    """Equal but for what says where they come from."""
    facts = _FACTS[type(prop)]
    return type(prop) is type(other) and bool(facts(prop) == facts(other))


def relation(prop: Property, base: Property, descends: Descends) -> Override:
    """How a property stands to the one of a base: equal, narrower or different in what is read."""
    if same(prop, base):
        return "none"
    if isinstance(prop, Value) and isinstance(base, Value):
        fits = _value_fits(prop, base)
    elif isinstance(prop, Direct) and isinstance(base, Direct):
        fits = _stored_fits(prop, base) and _target_fits(prop.target, base.target, descends)
    elif isinstance(prop, EdgeConnection) and isinstance(base, EdgeConnection):
        edges = (prop.edge is None) == (base.edge is None) and _target_fits(prop.edge, base.edge, descends)
        fits = edges and prop.many == base.many and _target_fits(prop.target, base.target, descends)
    elif isinstance(prop, ReverseConnection) and isinstance(base, ReverseConnection):
        fits = prop.many == base.many and _target_fits(prop.target, base.target, descends)
    else:
        fits = False
    return "narrower" if fits else "different"


def _value_fits(prop: Value, base: Value) -> bool:
    if not _stored_fits(prop, base) or base.type not in (prop.type, _WIDER.get(prop.type)):
        return False
    known = {value.id for value in base.values}
    return base.type != "enum" or all(value.id in known for value in prop.values)


def _stored_fits(prop: Value | Direct, base: Value | Direct) -> bool:
    return prop.list == base.list and (base.nullable or not prop.nullable)


def _target_fits(target: ViewRef | None, base: ViewRef | None, descends: Descends) -> bool:
    return base is None or target == base or (target is not None and descends(target, base))
