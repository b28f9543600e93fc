"""From what was asked to a plan: names become expressions, filters are rewritten, the endpoint is chosen."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from ...counts import counted
from ...errors import ValidationFailed
from ...filters.algebra import Filter, InstanceReferences, Nested
from ...filters.simplify import NEVER
from ...instances.spec import Direct, EdgeTo, Property, Reverse, View
from ..asked import Asked, Branched, Context, relation_behind
from ..plan import Cursor, Joined, Plan, Rewrite, Step, Strategy, Tuning
from .filters import Optimizer, conjuncts, exact_ids
from .whose import split

MAX_CHUNK = 10_000
"""Rows the service gives in one page at most."""


class Shape(msgspec.Struct, frozen=True):
    """In which pieces a read is wanted."""

    limit: int | None = None
    """On top of the limit of the query itself."""
    page: int | None = None
    """Rows in a page; None for as many as there may be."""
    resumable: bool = False
    """Cursors are given away."""
    small_first: bool = False
    """The first page is waited for, so it is small."""
    resume: Cursor | None = None
    """Where to go on."""

    def check(self, view: View) -> None:
        if self.limit is not None:
            counted("limit", self.limit, 0, view=view.external_id)
        if self.page is not None:
            counted("chunk_size", self.page, 1, MAX_CHUNK, view=view.external_id)


WHOLE = Shape()
"""All of it."""


def plan(asked: Asked, context: Context, shape: Shape = WHOLE, tuning: Tuning | None = None) -> Plan:
    """The plan for reading instances."""
    tuning = tuning or Tuning()
    shape.check(asked.view)
    total = asked.limit
    if shape.limit is not None:
        total = shape.limit if total is None else min(total, shape.limit)
    checks: Filter | None = None
    rewrites: list[Rewrite] = []
    if asked.plain:
        root = Step("0", "", asked.view, sort=asked.sort, limit=asked.limit, units=asked.units)
    else:
        filter, checks = split(asked.filter)
        optimizer = Optimizer(context.catalog, rewrites)
        root = _Stepper(optimizer).root(replace(asked, filter=filter))
    # how many pages it takes until so many have passed the checks is not known
    bound = None if checks is not None and total != 0 else total
    strategy, why = _strategy(root, asked, bound, shape, tuning)
    if strategy == "byids":
        rewrites.append(
            Rewrite("ids", "instances named by their ids are read directly instead of being searched for")
        )
    rows = _page(strategy, shape.page, bound, tuning)
    if bound != total and shape.page is None and strategy == "query":
        rows = min(rows, tuning.list_rows)
    # a sorted query may have no second page
    whole = shape.page is not None or shape.resume is not None or (root.sort and strategy == "query")
    small = shape.small_first and not whole and (root.filter is None or not _named(root.filter))
    return Plan(
        root=root,
        strategy=strategy,
        why=why,
        page=rows,
        first=min(rows, tuning.first_rows) if small else rows,
        total=total,
        ids=(exact_ids(root.filter) or ()) if strategy == "byids" else (),
        search=asked.search,
        resumable=shape.resumable,
        checks=checks,
        figures=asked.figures,
        alone=shape.resume is not None and shape.resume.alone,
        tuning=tuning,
        rewrites=tuple(rewrites),
        warnings=() if asked.plain and not asked.sort else tuple(_warnings(root, total)),
    )


def _named(filter: Filter) -> bool:
    """Whether the instances are named, so that all of them fit into one page."""
    return any(isinstance(part, InstanceReferences) for part in conjuncts(filter))


class _Stepper:
    """Turns the tree of what was asked into the tree of steps."""

    def __init__(self, optimizer: Optimizer) -> None:
        self.optimizer = optimizer

    def root(self, asked: Asked) -> Step:
        return self._step(asked, "0", "")

    def _step(
        self, asked: Asked, name: str, path: str, branch: Branched | None = None, of_edges: bool = False
    ) -> Step:
        edges = asked.view.used_for == "edge"
        children = tuple(
            self._step(
                branch.asked, f"{name}_{number}", f"{path}.{branch.member.name}".lstrip("."), branch, edges
            )
            for number, branch in enumerate(ordered(asked.branches))
        )
        step = Step(
            name=name,
            path=path,
            view=asked.view,
            filter=self.optimizer.filter(asked.filter, asked.view),
            sort=asked.sort,
            limit=asked.limit,
            properties=self._properties(asked, branch, children),
            units=asked.units,
            children=children,
        )
        if branch is None:
            return step
        edge_filter = branch.edge_filter
        if branch.edge_view is not None:
            edge_filter = self.optimizer.filter(edge_filter, branch.edge_view)
        return replace(
            step,
            member=branch.member,
            edge_view=branch.edge_view,
            edge_filter=edge_filter,
            max_distance=branch.max_distance,
            until=self.optimizer.filter(branch.until, asked.view),
            joined=_joined(branch, asked.view),
            of_edges=of_edges,
        )

    def _properties(
        self, asked: Asked, branch: Branched | None, children: tuple[Step, ...]
    ) -> tuple[str, ...] | None:
        """What to fetch: what was selected, and what is needed to sort, to join and to follow relations."""
        if asked.properties is None:
            return None
        names = [*asked.properties]
        names += [child.member.name for child in children if isinstance(child.member, Direct)]
        if branch is not None:
            names += [sort.name for sort in asked.sort]
            found = _joined(branch, asked.view)
            if found is not None and found.attribute is not None:
                names.append(found.attribute)
        stored = [member for member in asked.view.members if isinstance(member, (Property, Direct))]
        chosen = tuple(member.wire for member in stored if member.name in names)
        self.optimizer.note(
            "only needed properties",
            f"{len(chosen)} of {len(stored)} properties of {asked.view.external_id} are fetched",
        )
        return chosen


def ordered(branches: tuple[Branched, ...]) -> list[Branched]:
    """Branches by how many rows they can bring: what is bounded comes first, so that it always fits."""
    return sorted(branches, key=lambda branch: weight(branch.member, branch.max_distance))


def weight(member: Direct | EdgeTo | Reverse, max_distance: int | None) -> int:
    """Kinds of branches by what they can bring: one for each instance, some, many, any number."""
    if isinstance(member, Direct):
        return 1 if member.list else 0
    return 2 if max_distance == 1 else 3


def _joined(branch: Branched, view: View) -> Joined | None:
    return joined(branch.member, view) if isinstance(branch.member, Reverse) else None


def joined(member: Reverse, view: View) -> Joined:
    """How rows of the view say which instance they point at by the relation behind a reverse one."""
    space, source, _ = member.through
    relation = relation_behind(member, view)
    if relation is None and "/" not in source:
        raise ValidationFailed(
            f"the relation behind it is in container {space}:{source}, which {view.external_id} does not map",
            property=member.name,
        )
    return Joined(member.through, relation.name if relation else None, member.through_list)


def _strategy(
    root: Step, asked: Asked, total: int | None, shape: Shape, tuning: Tuning
) -> tuple[Strategy, str]:
    if root.filter == NEVER or total == 0:
        return "nothing", "nothing can match"
    if asked.search is not None:
        return (
            "search",
            "the root is found by its words; search gives its best 1,000 matches and no more pages",
        )
    if shape.resume is not None:
        if total is not None and total <= shape.resume.seen:
            return "nothing", "all that is wanted came before the cursor"
        return shape.resume.strategy, "goes on where it was when the cursor was given"
    if root.sort and (shape.resumable or (total is not None and total > tuning.rows)):
        return "list", "a sorted query has no cursor without an index for it; a sorted list has"
    if root.children:
        return "query", "one request brings the root and its branches"
    if root.properties is None:
        whole = total is None and not shape.resumable and not root.sort and not asked.found
        if whole and exact_ids(root.filter) is not None:
            return "byids", "the filter names the instances, and nothing else"
        if total is not None and total <= tuning.list_rows:
            return "list", "one small page of one view"
        if shape.page is not None and shape.page <= tuning.list_rows:
            return "list", "small pages of one view"
    return "query", f"pages of up to {tuning.rows:,} rows instead of {tuning.list_rows:,}"


def _page(strategy: Strategy, page: int | None, total: int | None, tuning: Tuning) -> int:
    most = tuning.rows if strategy == "query" else tuning.ids if strategy == "byids" else tuning.list_rows
    size = most if strategy == "search" else min(page or most, most)  # a search has no second page
    return size if total is None else max(1, min(size, total))


def _warnings(root: Step, total: int | None) -> list[str]:
    warnings = []
    for step in root.walk():
        where = step.path or step.view.external_id
        if step.max_distance is None and step.until is None:
            warnings.append(
                f"{where}: follows edges without end; all that can be reached is fetched (cycles are safe)"
            )
        if step.sort and step.member is None:
            warnings.append(
                f"{where}: sorting is slow unless a cursorable index has these properties in this order"
            )
        unbounded = isinstance(step.member, (EdgeTo, Reverse)) and step.limit is None and not _single(step)
        if unbounded and step.filter is None and _many_above(total):
            warnings.append(f"{where}: no limit and no filter; all of them are fetched for every parent")
        if step.member is None and total is None and has_nested(step.filter):
            warnings.append(
                f"{where}: a filter on a related node makes cursors unreliable; the related nodes are looked "
                "up first and named when they are few, also in the cursors of iterate()"
            )
    return warnings


def has_nested(filter: Filter | None) -> bool:
    return filter is not None and any(isinstance(part, Nested) for part in filter.walk())


def _single(step: Step) -> bool:
    return isinstance(step.member, (EdgeTo, Reverse)) and not step.member.many


def _many_above(total: int | None) -> bool:
    return total is None or total > 100
