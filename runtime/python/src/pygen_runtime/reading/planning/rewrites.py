"""Plans made of other plans, when the answers show that another one is better."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ...filters.algebra import ContainsAny, Filter, In, Nested, Ref
from ...filters.simplify import NEVER
from ...instances.spec import Direct, View
from ..plan import Named, Plan, Rewrite
from .filters import conjuncts, transform

MIN_PAGES = 50
"""A branch that would cut the pages of the root into more pieces than this is read on its own."""


def nested_filters(plan: Plan) -> list[Nested]:
    """The filters on related nodes that make the cursors of a plan unreliable."""
    if plan.root.filter is None or plan.strategy not in ("query", "list"):
        return []
    return [part for part in conjuncts(plan.root.filter) if isinstance(part, Nested)]


def turned_round(plan: Plan, named: Named) -> Plan:
    """The plan that names related nodes instead of looking at each instance's own."""
    found: dict[Filter, Filter] = {
        nested: _among(plan.root.view, nested, tuple(Ref(*key) for key in keys))
        for nested, keys in zip(nested_filters(plan), named, strict=True)
        if keys is not None
    }
    if not found or plan.root.filter is None:
        return plan
    filter = transform(plan.root.filter, lambda part: found.get(part, part))
    why = "few related nodes match, so they are named: pages then go on reliably"
    return replace(
        plan,
        root=replace(plan.root, filter=filter),
        strategy="nothing" if NEVER in found.values() else plan.strategy,
        named=named,
        rewrites=(*plan.rewrites, Rewrite("turned round", why)),
    )


def _among(view: View, nested: Nested, refs: tuple[Ref, ...]) -> Filter:
    if not refs:
        return NEVER
    many = any(
        isinstance(member, Direct) and member.wire == nested.scope[-1] and member.list
        for member in view.members
    )
    return ContainsAny(nested.scope, refs) if many else In(nested.scope, refs)


def warned(plan: Plan, warning: str) -> Plan:
    return replace(plan, warnings=(*plan.warnings, f"{plan.root.view.external_id}: {warning}"))


def by_list(plan: Plan) -> Plan:
    """The plan that reads a sorted root by list, which goes on where a query has no cursor."""
    tuning = plan.tuning
    return replace(
        plan,
        strategy="list",
        page=tuning.list_rows,
        first=tuning.list_rows,
        why=f"sorted, with more than the {tuning.rows:,} rows of one query: list has cursors for any order",
    )


def without_branches(plan: Plan, first_page: bool) -> Plan:
    """The plan that reads branches on their own, because the service runs out of time with them."""
    if plan.strategy != "query":
        return plan
    names = {*plan.one_row, *(child.name for child in plan.root.children)}
    changed = replace(plan, alone=plan.alone or first_page, one_row=tuple(sorted(names)))
    return plan if changed == plan else changed


def measured(plan: Plan, roots: int, rows: Mapping[str, int]) -> Plan:
    """From what the branches of one page brought, how large the next may be for its branches to fit too."""
    room = plan.tuning.rows
    one_row, most = set(plan.one_row), plan.max_roots or room
    # only what comes with the page says how large it may be
    for step in plan.root.chained({*plan.separately, *plan.one_row}):
        rows_per_root = rows.get(step.path, 0) / roots
        if rows_per_root * roots < room or step.name in plan.costed:
            continue
        if rows_per_root * (room // MIN_PAGES) > room:
            one_row.add(step.name)
        else:
            most = min(most, int(room / rows_per_root * 0.8))
    if len(one_row) == len(plan.one_row) and most == (plan.max_roots or room):
        return plan
    return replace(plan, one_row=tuple(sorted(one_row)), max_roots=most)
