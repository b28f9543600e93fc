"""Made-up instances of all views, and the relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from ..errors import ValidationFailed
from ..instances.ids import NodeId
from ..instances.spec import Direct, EdgeTo, Property, View
from ..instances.view_names import class_named
from ..names import nearest_or_all
from ..package import Package
from .demands import Demands
from .values import value

_OPTIONAL = 0.9
"""How often a property that may be left out has a value."""
_ALWAYS = ("name", "title")
"""What people look for first."""


class Graph:
    """As many instances of each view as are wanted, pointing at each other."""

    def __init__(
        self, package: Package, space: str, seed: int, count: int, per_view: Mapping[str, int]
    ) -> None:
        self._seed = seed
        self._demands = Demands(package)
        self._views: dict[str, View] = {}
        """By the client's attribute, what instances are made of."""
        for attribute in package.classes:
            view: View = package.read_class(attribute)._view
            if view.write is not None and view.used_for == "node" and self._demands.lets_begin(view):
                self._views[attribute] = view
        self._numbers = self._counted(count, per_view)
        self._edge_types: dict[tuple[NodeId, str, NodeId], tuple[str, str]] = {}
        self._ids = {
            view.read: [NodeId(space, f"{attribute}_{n}") for n in range(1, self._numbers[attribute] + 1)]
            for attribute, view in self._views.items()
        }

    def _counted(self, count: int, per_view: Mapping[str, int]) -> dict[str, int]:
        """By attribute; a view that others implement has no instances of its own unless it is said so."""
        names = {name: at for at, view in self._views.items() for name in (at, view.read, view.external_id)}
        wanted: dict[str, int] = {}
        for name, number in per_view.items():
            if name not in names:
                raise ValidationFailed(
                    f"there is no view {name!r} with nodes to be written.{nearest_or_all(name, self._views)}"
                )
            wanted[names[name]] = number
        for number in (count, *wanted.values()):
            if isinstance(number, bool) or not isinstance(number, int) or number < 0:
                raise ValidationFailed(f"how many instances is a whole number from 0, not {number!r}")
        return {at: wanted.get(at, 0 if view.children else count) for at, view in self._views.items()}

    def objects(self) -> Iterator[Any]:
        """The write objects of all nodes; edges are nested in the nodes they start at."""
        for view in self._views.values():
            cls = class_named(view, view.write or "")
            for number, id in enumerate(self._ids[view.read], 1):
                yield cls(space=id.space, external_id=id.external_id, **self._values(view, id, number))

    def random(self, *parts: object) -> Random:
        """The same for the same seed and place, whatever else is made."""
        return Random(":".join(map(str, (self._seed, *parts))))

    def _values(self, view: View, id: NodeId, number: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for member in view.members:
            random = self.random(id.external_id, member.name)
            if isinstance(member, Property):
                made = self._stored(member, view, id, number, random)
            elif isinstance(member, Direct):
                made = None if member.read_only else self._direct(member, view, id, number, random)
            elif isinstance(member, EdgeTo) and member.direction == "outwards":
                made = self._edges(member, id, number, random)
            else:
                continue  # the other side says it
            if made is not None:
                values[member.name] = made
        return values

    def _stored(self, member: Property, view: View, id: NodeId, number: int, random: Random) -> Any:
        seldom = not member.required and member.wire not in _ALWAYS
        if member.read_only or (seldom and random.random() > _OPTIONAL):
            return None
        if member.type == "timeseries":
            return self._series(member, id)
        if member.type in ("file", "sequence") and not member.required:
            return None
        if member.name == "type" and getattr(class_named(view, view.read), "_is_series", False):
            return "numeric"
        made = value(member, view, number, random)
        place = self._demands.place(view, member)
        return made if place is None else self._demands.differing(place, member, made, id.external_id)

    def _series(self, member: Property, id: NodeId) -> Any:
        names = [f"{id.external_id}:{member.wire}"]
        if member.list:
            names = [f"{names[0]}:{part}" for part in range(1, min(2, member.max_items or 2) + 1)]
        described = [{"externalId": name, "name": name.replace(":", " ")} for name in names]
        return described if member.list else described[0]

    def _direct(self, member: Direct, view: View, near: NodeId, number: int, random: Random) -> Any:
        """Where a relation of a node leads, or of an edge that starts there."""
        targets = self._targets(member.target)
        if member.target is not None and view.read in self._family(member.target):
            after = set(self._ids[view.read][number - 1 :])
            targets = [target for target in targets if target not in after]  # nobody is below itself
        if not targets:
            alone = [near] if member.list else near
            return alone if member.required else None
        if not member.required and random.random() > _OPTIONAL:
            return None
        place = self._demands.place(view, member)
        if place is not None and not member.list:
            targets = self._demands.free(place, targets)
            if not targets:
                return None
            self._demands.take(place, chosen := random.choice(targets))
            return chosen
        if not member.list:
            return random.choice(targets)
        return random.sample(targets, min(len(targets), random.randrange(1, 4), member.max_items or 3))

    def _edges(self, member: EdgeTo, start: NodeId, number: int, random: Random) -> Any:
        targets = [target for target in self._targets(member.target) if self._is_free(member, start, target)]
        if not targets:
            return None
        chosen = random.sample(targets, min(len(targets), random.randrange(1, 4) if member.many else 1))
        self._edge_types |= {(start, member.type[1], end): member.type for end in chosen}
        if member.edge is not None and member.target is not None:
            edge = class_named(self._home(), member.edge)._view
            if edge.write is not None:
                cls = class_named(edge, edge.write)
                made = [cls(end_node=end, **self._edge_values(edge, start, number, random)) for end in chosen]
                return made if member.many else made[0]
        return chosen if member.many else chosen[0]

    def _is_free(self, member: EdgeTo, start: NodeId, end: NodeId) -> bool:
        """Types of one name in two spaces would give their edges one id."""
        return self._edge_types.get((start, member.type[1], end), member.type) == member.type

    def _edge_values(self, view: View, start: NodeId, number: int, random: Random) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for member in view.members:
            if not isinstance(member, Property | Direct) or member.read_only:
                continue
            if isinstance(member, Direct):
                made = self._direct(member, view, start, number, random)
            else:
                elsewhere = member.type in ("timeseries", "file", "sequence") and not member.required
                made = None if elsewhere else value(member, view, number, random)
            if made is not None:
                values[member.name] = made
        return values

    def _home(self) -> View:
        return next(iter(self._views.values()))

    def _family(self, name: str) -> list[str]:
        """The class, and those that are of it."""
        view = class_named(self._home(), name)._view
        return [name, *view.children]

    def _targets(self, name: str | None) -> list[NodeId]:
        if name is None:
            return []
        return [id for read in self._family(name) for id in self._ids.get(read, ())]
