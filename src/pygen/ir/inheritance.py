"""What a class can build on: which parents, and which of its properties come from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import Any

from pygen.ir.values import Class, Direct, EdgeConnection, Override, Property, ReverseConnection, Value
from pygen.refs import ClassKind, ClassRef, ViewRef

_PLACE = {"origin", "inherited", "override"}
_FACTS = {
    kind: attrgetter(*(f.name for f in fields(kind) if f.name not in _PLACE))
    for kind in (Value, Direct, EdgeConnection, ReverseConnection)
}
_WIDER = {"int32": "int64", "float32": "float64", "enum": "text"}


@dataclass(frozen=True, slots=True)
class Standing:
    """Which classes can stand for which: each for those it builds on, directly or not."""

    above: Mapping[ClassRef, frozenset[ViewRef]]

    @classmethod
    def of(cls, classes: Iterable[Class]) -> Standing:
        """As the bases of finished classes have it."""
        bases = {built.ref: built.base_refs for built in classes}
        above: dict[ClassRef, frozenset[ViewRef]] = {}
        for ref in bases:
            found: set[ViewRef] = set()
            waiting = list(bases[ref])
            while waiting:
                base = waiting.pop()
                if base.view not in found:
                    found.add(base.view)
                    waiting += bases[base]
            above[ref] = frozenset(found)
        return cls(above)

    def fits(self, kind: ClassKind, view: ViewRef | None, base: ViewRef | None) -> bool:
        """Whether the one class, at the end of a relation, can stand where the other is expected."""
        if base is None or view == base:
            return True
        return view is not None and base in self.above.get(ClassRef(view, kind), ())


@dataclass(frozen=True, slots=True)
class Draft:
    """A class before its bases are chosen, and the parents they are chosen from."""

    built: Class
    parents: Sequence[ViewRef]


def with_bases(drafts: Sequence[Draft], above: Mapping[ClassRef, frozenset[ViewRef]]) -> list[Class]:
    """The classes with their bases; drafts come parents first, `above` says what the views implement.

    A class fits its parent if what its relations lead to fits as well, and a class that was cut from a parent
    does not fit there any more. Who fits whom is thus assumed, tried, and tried again without what failed.
    """
    standing = Standing(above)
    while True:
        lineages: dict[ClassKind, Lineage] = {"node": Lineage(standing), "edge": Lineage(standing)}
        classes = [lineages[draft.built.kind].add(draft.built, draft.parents) for draft in drafts]
        held = {
            ref: assumed.intersection(lineages[ref.kind].orders[ref.view])
            for ref, assumed in standing.above.items()
        }
        if held == standing.above:
            return classes
        standing = Standing(held)


@dataclass(slots=True)
class Lineage:
    """The classes of one kind built so far, parents before children."""

    standing: Standing
    classes: dict[ViewRef, Class] = field(default_factory=dict)
    orders: dict[ViewRef, tuple[ViewRef, ...]] = field(default_factory=dict)
    """For each class, itself and what it builds on, from what prevails to what yields."""
    stored: dict[ViewRef, dict[str, Any]] = field(default_factory=dict)
    """For each class of what it stores whether the furthest it builds on says that it may be None, or that
    it leads nowhere in particular: what is said so cannot be taken back."""
    assigned: dict[ViewRef, dict[str, Any]] = field(default_factory=dict)
    """For each class what the furthest it builds on that can be written lets be assigned."""
    said: dict[ViewRef, dict[str, Property]] = field(default_factory=dict)
    """For each class its properties by id, as the nearest of its order has them that does not inherit."""

    def add(self, built: Class, reduce: Sequence[ViewRef]) -> Class:
        """The class with its bases, chosen from the parents given, and its properties marked accordingly."""
        own = {prop.id: prop for prop in built.properties}
        bases = self._agreed(parent for parent in reduce if self._fits(own, parent))
        order = linear(built.view, bases, self.orders)
        while order is None:
            bases.pop()
            order = linear(built.view, bases, self.orders)
        above = self._above(bases, order)
        properties = tuple(_marked(prop, above.get(prop.id)) for prop in built.properties)
        found = replace(built, bases=tuple(bases), properties=properties)
        self.classes[built.view] = found
        self.stored[built.view] = _stored(built) | self._merged(self.stored, bases)
        assigned = _assigned(built) if built.writable else {}
        self.assigned[built.view] = assigned | self._merged(self.assigned, bases)
        self.orders[built.view] = order
        self.said[built.view] = above | {prop.id: prop for prop in properties if not prop.inherited}
        return found

    def _agreed(self, parents: Iterable[ViewRef]) -> list[ViewRef]:
        """Those that say of no property what an earlier one contradicts: no class could be both."""
        bases: list[ViewRef] = []
        for parent in parents:
            if all(
                said.get(id, value) == value
                for statements in (self.stored, self.assigned)
                for said in [self._merged(statements, bases)]
                for id, value in statements[parent].items()
            ):
                bases.append(parent)
        return bases

    def _merged(
        self, statements: Mapping[ViewRef, dict[str, Any]], bases: Sequence[ViewRef]
    ) -> dict[str, Any]:
        """What classes that agree say."""
        return {id: value for base in bases for id, value in statements[base].items()}

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
            prop.id in own and relation(own[prop.id], prop, self.standing) != "different"
            for prop in self.classes[parent].properties
        )


def _stored(built: Class) -> dict[str, Any]:
    return {
        prop.id: (prop.nullable, isinstance(prop, Direct) and prop.target is None)
        for prop in built.properties
        if isinstance(prop, Value | Direct)
    }


def _assigned(built: Class) -> dict[str, Any]:
    """What decides what can be given when writing: a property that can be assigned cannot be narrowed."""
    found: dict[str, Any] = {}
    for prop in built.properties:
        match prop:
            case Value():
                kind = "text" if prop.type == "enum" else prop.type  # which values, targets find a way to say
                found[prop.id] = (kind, prop.list, prop.nullable, prop.required)
            case Direct():
                found[prop.id] = ("direct", prop.list, prop.nullable, prop.required, prop.target)
            case EdgeConnection():
                found[prop.id] = ("edge", prop.many, prop.edge, prop.target)
    return found


def _marked(prop: Property, other: Property | None) -> Property:
    """The property with what it is to the one a class inherits."""
    if other is None:
        return prop
    if same(prop, other):
        return replace(prop, inherited=True, origin=other.origin)
    return replace(prop, override="narrower")


def conflicts(built: Class, parent: Class, standing: Standing) -> list[str]:
    """The properties that keep a class from building on a parent."""
    own = {prop.id: prop for prop in built.properties}
    return [
        prop.id
        for prop in parent.properties
        if prop.id not in own or relation(own[prop.id], prop, standing) == "different"
    ]


def contradictions(parent: Class, others: Iterable[Class]) -> list[str]:
    """The properties of which a parent says what another one contradicts."""
    found: set[str] = set()
    for other in others:
        for facts in (_stored, _assigned):
            there, here = facts(other), facts(parent)
            found |= {id for id in here.keys() & there.keys() if here[id] != there[id]}
    return sorted(found)


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


def relation(prop: Property, base: Property, standing: Standing) -> Override:
    """How a property stands to the one of a base: equal, narrower or different in what is read."""
    if same(prop, base):
        return "none"
    fits = False
    if isinstance(prop, Value) and isinstance(base, Value):
        fits = _value_fits(prop, base)
    elif isinstance(prop, Direct) and isinstance(base, Direct):
        fits = _stored_fits(prop, base) and standing.fits("node", prop.target, base.target)
    elif isinstance(prop, EdgeConnection) and isinstance(base, EdgeConnection):
        edges = (prop.edge is None) == (base.edge is None) and standing.fits("edge", prop.edge, base.edge)
        fits = edges and prop.many == base.many and standing.fits("node", prop.target, base.target)
    elif isinstance(prop, ReverseConnection) and isinstance(base, ReverseConnection):
        fits = prop.many == base.many and standing.fits("node", prop.target, base.target)
    return "narrower" if fits else "different"


def _value_fits(prop: Value, base: Value) -> bool:
    if not _stored_fits(prop, base) or base.type not in (prop.type, _WIDER.get(prop.type)):
        return False
    known = {value.id for value in base.values}
    return base.type != "enum" or all(value.id in known for value in prop.values)


def _stored_fits(prop: Value | Direct, base: Value | Direct) -> bool:
    return prop.list == base.list and (base.nullable or not prop.nullable)
