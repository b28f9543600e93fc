"""What has been asked for: the frozen value behind every query, and where its names are looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

import msgspec

from ..errors import ValidationFailed
from ..filters.algebra import Filter
from ..filters.names import find_member, unknown_name
from ..filters.sorting import ResolvedSort
from ..filters.whose import BARE as BARE
from ..instances.spec import Direct, EdgeTo, Member, Property, Reverse, View
from ..instances.view_names import view_key
from ..texts import is_whole

if TYPE_CHECKING:
    from ..filters.figures import Figure


class Catalog(Protocol):
    """Finds the view on the other side of a member of a view."""

    def related(self, view: View, target: str) -> View | None:
        """The view called `target` where `view` is known, or None when it is not part of the model."""


class TypedCatalog:
    """The views of generated code: importing the module of a class gives its view."""

    def related(self, view: View, target: str) -> View | None:
        from ..instances.view_names import view_named

        return view_named(view, target)


TYPED = TypedCatalog()


class Context(msgspec.Struct, frozen=True):
    """Where names are looked up."""

    catalog: Catalog
    instance_space: str | None = None


class Search(msgspec.Struct, frozen=True):
    """Words the root instances are searched by."""

    text: str
    properties: tuple[str, ...] | None = None
    operator: str = "OR"


class Asked(msgspec.Struct, frozen=True):
    """Instances of one view: which, in what order, how many, and what of their surroundings."""

    view: View
    filter: Filter | None = None
    branches: tuple[Branched, ...] = ()
    properties: tuple[str, ...] | None = None
    """Names of the only members to fetch; None for all."""
    sort: tuple[ResolvedSort, ...] = ()
    limit: int | None = None
    units: tuple[tuple[str, str], ...] = ()
    """(property identifier, external id of a unit, or the name of a unit system)."""
    search: Search | None = None
    figures: tuple[tuple[str, Figure], ...] = ()
    """What is put beside each instance, by name."""
    found: bool = False
    """Ids in the filter were found by ourselves, so they may be of instances of another view."""

    @property
    def plain(self) -> bool:
        """Whole instances of the view and nothing else: there is nothing to look up, split or rewrite."""
        return self.filter is None and not self.branches and self.properties is None


class Branched(msgspec.Struct, frozen=True):
    """One connection to follow from every instance."""

    member: Direct | EdgeTo | Reverse
    asked: Asked
    edge_view: View | None = None
    edge_filter: Filter | None = None
    max_distance: int | None = 1
    """How many edges to follow; None without end."""
    until: Filter | None = None
    required: bool = False
    """Leave out instances it leads nowhere from."""


class End(Direct, frozen=True):
    """The node an edge starts or ends at, which queries over edges follow as they follow relations."""


def connections(view: View) -> list[Direct | EdgeTo | Reverse]:
    """What can be followed: edges have relations and two ends, but nothing leads to them."""
    if view.used_for == "node":
        return [member for member in view.members if isinstance(member, (Direct, EdgeTo, Reverse))]
    relations = [member for member in view.members if isinstance(member, Direct)]
    start, end = view.ends
    ends = (End("start_node", "startNode", start), End("end_node", "endNode", end))
    return [*relations, *(member for member in ends if find_member(view, member.name) is None)]


def find_connection(view: View, name: str) -> Direct | EdgeTo | Reverse | None:
    return next((member for member in connections(view) if member.name == name), None)


def connection(view: View, name: str) -> Direct | EdgeTo | Reverse:
    """The connection called `name`."""
    found = find_connection(view, name)
    if found is None:
        raise unknown_name(view, "connection", name, [member.name for member in connections(view)])
    return found


def relation_behind(member: Reverse, view: View) -> Direct | None:
    """The relation of the view that a reverse one follows backwards, if the view shows it."""
    space, source, wire = member.through
    own = source == view_key(view) and space == view.space
    for other in view.members:
        if isinstance(other, Direct) and (other.name == member.through_name or (own and other.wire == wire)):
            return other
    return None


def can_be_followed(branch: Branched) -> bool:
    """Rows can tell what they belong to: by their own relation, or by one of a view that can be read."""
    member = branch.member
    if not isinstance(member, Reverse) or "/" in member.through[1]:
        return True
    return relation_behind(member, branch.asked.view) is not None


def mixed() -> ValidationFailed:
    """Names and results of the two kinds of queries differ."""
    return ValidationFailed(
        "a query over generated classes and one by client.query(...), or by another client, do not mix"
    )


def stored(view: View, name: str) -> Member:
    """The member called `name` that is stored on the instance."""
    member = find_member(view, name)
    if isinstance(member, (Property, Direct)):
        return member
    names = [member.name for member in view.members if isinstance(member, (Property, Direct))]
    raise unknown_name(view, "property", name, names)


def searched(view: View, text: str, properties: Iterable[str] | None = None, operator: str = "OR") -> Search:
    """What a search is given, checked."""
    if not isinstance(text, str) or operator not in ("OR", "AND"):
        raise ValidationFailed(
            f"search takes text, and OR or AND, not {text!r} and {operator!r}", view=view.external_id
        )
    if not is_whole(text):
        raise ValidationFailed(
            f"search takes text that can be sent, got half a character (a surrogate) in {text!r}",
            view=view.external_id,
        )
    if properties is None:
        return Search(text, None, operator)
    names = [properties] if isinstance(properties, str) else properties
    return Search(text, tuple(stored(view, name).wire for name in names), operator)


def check_names(view: View, step: str, names: Iterable[object]) -> None:
    """Names are text; a list of them is the mistake of those who come from another builder."""
    for name in names:
        if not isinstance(name, str):
            raise ValidationFailed(
                f"{step}() takes names of properties, one after the other, not {name!r}",
                view=view.external_id,
            )
