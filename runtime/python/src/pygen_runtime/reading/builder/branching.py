"""What steps are given, checked: conditions, limits, and the options of a branch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ...counts import counted
from ...errors import ValidationFailed
from ...filters.algebra import Filter
from ...filters.sorting import resolve_sort
from ...filters.view_fields import condition_of
from ...filters.whose import Given, whoses
from ...instances.spec import Direct, EdgeTo, Reverse, View
from ..asked import BARE, Asked, Branched, Context, End

_ALLOWED: dict[tuple[bool, bool], set[str]] = {
    (False, False): {"limit", "required", "sort_by"},
    (True, False): {"limit", "max_distance", "required", "sort_by", "until"},
    (True, True): {"edge_where", "limit", "max_distance", "required", "sort_by", "until"},
}


def options_of(member: Any) -> set[str]:
    """Names of the options that `with_...` of a connection takes."""
    if isinstance(member, End):  # an edge has one of each, and none to choose between
        return set()
    found = _ALLOWED[isinstance(member, EdgeTo), bool(getattr(member, "edge", None))]
    return {*found, "as_"} if isinstance(member, Direct) else found


def read_as(given: Any, member: Any, view: View, context: Context) -> View:
    """The view that what a relation leads to is read as: of a class, or by its id without generated code."""
    found = getattr(given, "_view", None)
    if not isinstance(found, View) and isinstance(given, (tuple, list)) and len(given) == 3:
        space, external_id, version = given
        found = context.catalog.related(BARE, f"{space}:{external_id}/{version}")
    if not isinstance(found, View) or found.used_for != "node":
        raise ValidationFailed(
            f"with_{member.name} takes as_=..., the class of a view of nodes (without generated code space, "
            f"external id and version), not {given!r}",
            view=view.external_id,
        )
    return found


def nodes_of(asked: Asked, edges: View, member: Direct | EdgeTo | Reverse) -> Asked:
    """What a query asks for that stands for the nodes at one end of edges."""
    if asked.view.used_for != "node" or asked.search is not None or asked.figures:
        raise ValidationFailed(
            f"with_{member.name} takes a query over nodes that does not search, and adds no figures",
            view=edges.external_id,
        )
    return asked


def branch_of(
    member: Any, chosen: Asked, parent: View, options: Mapping[str, Any], context: Context
) -> Branched:
    """A connection with what is asked of the nodes it leads to."""
    if "sort_by" in options:
        chosen = msgspec.structs.replace(chosen, sort=resolve_sort(chosen.view, options["sort_by"]))
    if "limit" in options:
        chosen = msgspec.structs.replace(chosen, limit=checked_limit(chosen.view, options["limit"]))
    distance = _distance(member, parent, options)
    edge_name = getattr(member, "edge", None)
    edge_view = context.catalog.related(parent, edge_name) if edge_name else None
    edge_filter = None
    if edge_view is not None and "edge_where" in options:
        edge_filter = filter_of(options["edge_where"], edge_view, context)
    until = filter_of(options.get("until"), chosen.view, context)
    required = _required(member, parent, options.get("required", False), distance)
    return Branched(member, chosen, edge_view, edge_filter, distance, until, required)


def _distance(member: Any, parent: View, options: Mapping[str, Any]) -> int | None:
    """How many edges to follow."""
    distance = counted("max_distance", options.get("max_distance", 1), 1, view=parent.external_id)
    if distance != 1 and not member.many:
        raise ValidationFailed(
            f"{member.name} leads to one node, so there is no place for all that several steps reach: "
            f"give with_{member.name} a branch with the same step instead of max_distance",
            view=parent.external_id,
        )
    if distance == 1 and options.get("until") is not None:
        raise ValidationFailed(
            f"until ends a way of several steps: give with_{member.name} a max_distance too "
            "(None is without end)",
            view=parent.external_id,
        )
    return distance


def _required(member: Any, parent: View, required: Any, distance: int | None) -> bool:
    """Whether to leave out what the branch leads nowhere from."""
    if not isinstance(required, bool):
        raise ValidationFailed(f"required is True or False, not {required!r}", view=parent.external_id)
    if required and distance != 1:
        raise ValidationFailed(
            f"required is about what is one step away: leave out max_distance, or follow {member.name} in "
            "branches of branches, each required",
            view=parent.external_id,
        )
    return required


def filter_of(condition: Any, view: View, context: Context) -> Filter | None:
    """The filter that a condition means."""
    return condition_of(condition, view, context.catalog.related, instance_space=context.instance_space)


def checked_limit(view: View, limit: int | None) -> int | None:
    """A limit that can be one."""
    return counted("limit", limit, 0, view=view.external_id)


def refuse_bounded(asked: Asked, name: str) -> None:
    """In a branch, a limit is for each instance it starts from: there it would be one of all."""
    if any(isinstance(part, Given) and part.bounded for part in whoses(asked.filter)):
        raise ValidationFailed(
            f"with_{name}: queries with a limit are not combined in a branch, where a limit is for each "
            "instance: combine first, then limit",
            view=asked.view.external_id,
        )
