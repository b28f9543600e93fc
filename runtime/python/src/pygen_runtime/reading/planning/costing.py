"""A better plan from what is known of the data: which branches share the root's request, in which order, and
how large its pages are. Nothing here changes what a query gives; without facts the plan stays as it is.

A cursor given away must mean the same to a process that knows less, so for resumable reads facts decide only
how many rows are asked for, never what is asked.
"""

from __future__ import annotations

from math import ceil

from msgspec.structs import replace

from ...instances.spec import Direct, EdgeTo, Reverse
from ..asked import BARE
from ..plan import FOLLOW_PARENTS, FOLLOWS, Plan, Rewrite, Step
from .facts import Facts
from .planner import weight

MAX_PAIRS = 10_000_000
"""Without an index every parent is compared with every row that may point at it: so many times at most."""
SPARED_ROWS = 5_000
"""So many rows every further request has to spare."""


def costed(plan: Plan, facts: Facts | None) -> Plan:
    """The plan, changed where facts say that another one asks for less."""
    if facts is None or plan.strategy not in ("query", "list") or plan.search is not None:
        return plan
    if not plan.resumable:
        plan = _sorted_root(plan, facts)
    if plan.strategy != "query" or not plan.root.children:
        return plan
    roots = facts.roots(plan)
    if roots is None or roots == 0:
        return plan
    return _CostModel(plan, facts, roots).changed()


def _sorted_root(plan: Plan, facts: Facts) -> Plan:
    """From the endpoint that can go on after the first page, where there is more than one."""
    number, tuning = facts.roots(plan), plan.tuning
    many = number is not None and number > tuning.rows
    wanted = plan.total is None or plan.total > tuning.rows
    if not plan.root.sort or not many or not wanted:
        return plan
    indexed = facts.sorted_by_index(plan.root)
    if plan.strategy == "query" and indexed is False:
        why = f"sorted without an index, and {number:,} rows: list has cursors for any order"
        size = tuning.list_rows
        note = Rewrite("sorted by list", "a query would give its first page only, to be read again")
        return replace(plan, strategy="list", why=why, page=size, first=size, rewrites=(*plan.rewrites, note))
    if plan.strategy == "list" and indexed:
        why = f"sorted by an index, so pages of {tuning.rows:,} rows have cursors as well"
        note = Rewrite("sorted by query", why)
        return replace(
            plan,
            strategy="query",
            why=why,
            page=tuning.rows,
            first=tuning.rows,
            rewrites=(*plan.rewrites, note),
        )
    return plan


class _CostModel:
    """What the branches of one plan are expected to bring."""

    def __init__(self, plan: Plan, facts: Facts, roots: int) -> None:
        self.plan = plan
        self.facts = facts
        self.room = plan.tuning.rows
        self.roots = max(1, roots if plan.total is None else min(roots, plan.total))
        self.page = min(plan.page, self.roots)
        self.rows_per_root: dict[str, float] = {}
        """Rows of a branch for each root, where that is known."""
        self.parents: dict[str, float] = {}
        """Instances a branch starts from for each root."""
        self.separately: dict[str, str] = {}
        """Branches to be read on their own, and why."""
        self._expect(plan.root, 1.0)

    def _expect(self, step: Step, number: float | None) -> None:
        for child in step.children:
            if number is not None:
                self.parents[child.name] = number
                each = self.facts.fanout(child, step.view)
                if each is not None:
                    self.rows_per_root[child.name] = number * each
            self._expect(child, self.rows_per_root.get(child.name))

    def changed(self) -> Plan:
        for step in self.plan.root.chained(self.separately):
            self._without_index(step)
        best, why = self._best_page()
        for step in self.plan.root.chained(self.separately):
            self._shared(step, best)
        notes = [
            Rewrite("read separately", f"{_path(step)}: {self.separately[step.name]}")
            for step in self.plan.steps()
            if step.name in self.separately
        ]
        if why:
            notes.append(Rewrite("page size", why, f"{self.page:,}", f"{best:,}"))
        plan = replace(
            self.plan,
            separately=tuple(self.separately),
            costed=tuple(self.rows_per_root),
            max_roots=best if why else None,
        )
        root, note = (plan.root, None) if plan.resumable else self._ordered(plan.root)
        if note is not None:
            notes.append(note)
        return replace(plan, root=root, rewrites=(*plan.rewrites, *notes))

    def _without_index(self, step: Step) -> None:
        number = None if step.view is BARE else self.facts.recent(step.view)
        parents = self.parents.get(step.name)
        if not isinstance(step.member, Reverse) or number is None or parents is None:
            return
        if self.facts.through_indexed(step) is False and parents * self.page * number > MAX_PAIRS:
            self.separately[step.name] = (
                f"no index starts with {step.member.through[2]!r}, so following it from "
                f"{parents * self.page:,.0f} instances compares each with {number:,} rows; a filter does not"
            )

    def _best_page(self) -> tuple[int, str]:
        """The page of the root that takes the fewest requests in all; what does not fit is read separately.

        The branch with the most rows would make every page small, for itself and for all the others: it is
        read on its own where that is fewer requests.
        """
        known = [
            step
            for step in self.plan.root.chained(self.separately)
            if step.name in self.rows_per_root and step.limit is None and not isinstance(step.member, Direct)
        ]
        heavy = [step for step in known if self.rows_per_root[step.name] * self.page >= self.room]
        if not heavy:
            return self.page, ""
        sizes = {self.page, *(max(1, int(0.8 * self.room / self.rows_per_root[step.name])) for step in heavy)}
        best = min(sizes, key=lambda size: (self._requests(size, known), -size))
        for step in heavy:
            here, alone = self._here(step, best), self._alone(step, best)
            if alone < here and not self._below_separate(step):
                self.separately[step.name] = (
                    f"with about {self.rows_per_root[step.name]:,.0f} rows for each instance it would take "
                    f"{here:,} more requests for each page, on its own {alone:,}"
                )
        if best == self.page and self.separately:
            return best, ""
        if best == self.page:
            return (
                best,
                "to go after what does not fit takes fewer requests than pages so small that all fits",
            )
        return best, "so many instances that their branches fit into the same request take the fewest in all"

    def _below_separate(self, step: Step) -> bool:
        return any(step.name.startswith(f"{name}_") for name in self.separately)

    def _requests(self, size: int, known: list[Step]) -> int:
        each = sum(min(self._here(step, size), self._alone(step, size)) for step in known)
        return ceil(self.roots / size) * (1 + each)

    def _here(self, step: Step, size: int) -> int:
        """Further requests for each page of the root when the branch is part of its request."""
        rows = self.rows_per_root[step.name] * size
        if rows < self.room:
            return 0
        if size <= FOLLOW_PARENTS or rows <= (FOLLOWS + 1) * self.room:
            return ceil(rows / self.room) - 1
        return FOLLOWS + self._alone(step, size)

    def _alone(self, step: Step, size: int) -> int:
        """Requests for each page of the root when the branch is read in batches of its parents."""
        parents = max(1.0, self.parents[step.name] * size)
        batch = min(parents, self.plan.tuning.ids)
        rows = self.rows_per_root[step.name] * size * batch / parents
        return ceil(parents / batch) * max(1, ceil(rows / self.room))

    def _shared(self, step: Step, size: int) -> None:
        """What the instances of many pages point at is sent with each of them, unless it is read once."""
        number = None if step.view is BARE else self.facts.recent(step.view)
        parents = self.parents.get(step.name)
        pages = ceil(self.roots / size)
        if not isinstance(step.member, Direct) or not number or parents is None or pages < 2:
            return
        spared = pages * min(number, parents * size) - number
        if number <= 10 * self.room and spared >= SPARED_ROWS * ceil(number / self.plan.tuning.ids):
            self.separately[step.name] = (
                f"{pages:,} pages of the root share {number:,} instances: read once they are "
                f"{spared:,.0f} rows fewer"
            )

    def _ordered(self, step: Step) -> tuple[Step, Rewrite | None]:
        """Where not all branches can be part of one request, those that are sure to fit come first."""
        chained = list(self.plan.root.chained(self.separately))
        needed = sum(2 if isinstance(step.member, EdgeTo) else 1 for step in chained)
        if needed <= self.plan.tuning.expressions - 3:
            return step, None
        before = [_path(step) for step in step.walk() if step.path]
        ordered = self._sorted(step)
        after = [_path(step) for step in ordered.walk() if step.path]
        if after == before:
            return step, None
        why = "not all branches can be part of one request: those with the fewest rows are sure to fit"
        return ordered, Rewrite("branch order", why, ", ".join(before), ", ".join(after))

    def _sorted(self, step: Step) -> Step:
        def rows(child: Step) -> float:
            found = self.rows_per_root.get(child.name)
            return self.room if found is None else min(found * self.page, self.room + 1)

        children = sorted(step.children, key=lambda child: (rows(child), _weight(child)))
        return replace(step, children=tuple(self._sorted(child) for child in children))


def _weight(step: Step) -> int:
    assert step.member is not None
    return weight(step.member, step.max_distance)


def _path(step: Step) -> str:
    return step.path or step.view.external_id
