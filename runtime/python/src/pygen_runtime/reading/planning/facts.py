"""What the service knows that a plan can be judged by: numbers of instances, and indexes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from time import monotonic
from typing import Any, Generic, TypeVar

from ...filters.algebra import Filter
from ...http.flow import Flow
from ...http.values import Request, Response
from ...instances.spec import Direct, Reverse, View
from ..asked import BARE
from ..meter import Meter
from ..plan import Plan, Step
from ..requests import counted, counting

VIEWS = "/models/views/byids"
CONTAINERS = "/models/containers/byids"
MAX_SCHEMA = 100
KEPT_SECONDS = 300.0

Key = tuple[str, str, str]


K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """What was found out in the last minutes; older things are forgotten. Threads may share it."""

    def __init__(self) -> None:
        self._kept: dict[K, tuple[V, float]] = {}

    def get(self, key: K) -> V | None:
        found = self._kept.get(key)
        return found[0] if found is not None and monotonic() - found[1] < KEPT_SECONDS else None

    def put(self, key: K, value: V) -> None:
        now = monotonic()
        for old, (_, since) in list(self._kept.items()):
            if now - since >= KEPT_SECONDS:
                self._kept.pop(old, None)
        self._kept[key] = (value, now)


class Facts:
    """Kept by a client, so that asking twice costs nothing."""

    def __init__(self) -> None:
        self.counts: Recent[Key, int] = Recent()
        """Instances of each view."""
        self.columns: Recent[Key, dict[str, tuple[str, str, str]]] = Recent()
        """Of each view: where each property is stored, as (space, container, property)."""
        self.indexes: Recent[tuple[str, str], list[tuple[tuple[str, ...], bool]]] = Recent()
        """Of each container: the properties of each index, and whether cursors can use it."""
        self.found: Recent[Any, float] = Recent()
        """What runs have shown: rows of roots, and rows of branches for each parent."""
        self.unindexed: Recent[tuple[str, ...], bool] = Recent()
        """Relations the service has remarked that no index serves."""
        self.backed: Recent[Any, bool] = Recent()
        """Orders the service has remarked that an index serves, or does not."""

    def gather(self, plan: Plan) -> Flow[None]:
        """Ask for what is not known yet of the views of a plan."""
        views = {key_of(step.view): step.view for step in plan.steps() if step.view is not BARE}
        old = [key for key in views if self.counts.get(key) is None]
        responses = yield [counting(views[key]) for key in old] if old else []
        for key, response in zip(old, responses, strict=True):
            self.counts.put(key, counted(response))
        yield from self._columns(key for key in views if self.columns.get(key) is None)

    def _columns(self, keys: Iterable[Key]) -> Flow[None]:
        wanted = list(keys)
        if not wanted:
            return
        items = [{"space": space, "externalId": name, "version": version} for space, name, version in wanted]
        response: Response = yield Request.post(
            VIEWS,
            {"items": items[:MAX_SCHEMA]},
            kind="schema_read",
            params={"includeInheritedProperties": "true"},
        )
        with response.understood():
            for view in response.items():
                stored = {wire: prop for wire, prop in view["properties"].items() if "container" in prop}
                columns = {
                    wire: (*_pair(prop["container"]), prop["containerPropertyIdentifier"])
                    for wire, prop in stored.items()
                }
                self.columns.put((view["space"], view["externalId"], view["version"]), columns)
        containers = {column[:2] for key in wanted for column in (self.columns.get(key) or {}).values()}
        missing = sorted(container for container in containers if self.indexes.get(container) is None)
        if missing:
            items = [{"space": space, "externalId": name} for space, name in missing]
            response = yield Request.post(CONTAINERS, {"items": items[:MAX_SCHEMA]}, kind="schema_read")
            with response.understood():
                for container in response.items():
                    indexes = (container.get("indexes") or {}).values()
                    known = [(tuple(index["properties"]), bool(index.get("cursorable"))) for index in indexes]
                    self.indexes.put(_pair(container), known)

    def recent(self, view: View) -> int | None:
        """How many instances there are, if that was asked lately enough to decide by."""
        return self.counts.get(key_of(view))

    def roots(self, plan: Plan) -> int | None:
        """How many instances the query starts from: counted, or found when it was run before."""
        learned = self.found.get(_root_key(plan.root))
        if learned is not None or plan.root.filter is not None:
            return None if learned is None else int(learned)
        return self.recent(plan.root.view)

    def fanout(self, step: Step, parent: View) -> float | None:
        """Rows of a branch for each instance it starts from: measured, or by the counts of both views."""
        measured = self.found.get(_branch_key(step, parent))
        if measured is not None or step.limit is not None:
            return measured
        if isinstance(step.member, Direct):
            return None if step.member.list else 1.0
        if not isinstance(step.member, Reverse) or step.filter is not None or step.view is BARE:
            return None
        rows, parents = self.recent(step.view), self.recent(parent)
        return None if rows is None or not parents else rows / parents

    def learn(self, plan: Plan, rows: int, meter: Meter) -> None:
        """What a run has shown: rows of the root and of its branches, and what the service remarked."""
        if (
            plan.strategy in ("query", "list")
            and plan.checks is None
            and (plan.total is None or rows < plan.total)
        ):
            self.found.put(_root_key(plan.root), rows)
        self._measure(plan.root, meter)
        names = {name: step for step in plan.steps() for name in (step.name, step.edges)}
        for notice in meter.notices.values():
            step = names.get(str(notice.get("resultExpression")))
            if step is None:
                continue
            if notice.get("code") == "unindexedThrough" and isinstance(step.member, Reverse):
                self.unindexed.put(step.member.through, True)
            if step.sort and notice.get("code") in ("sortNotBackedByIndex", "filterMatchesCursorableSort"):
                self.backed.put(_sort_key(step), notice.get("code") != "sortNotBackedByIndex")

    def _measure(self, step: Step, meter: Meter) -> None:
        for child in step.children:
            parents = meter.parents.get(child.path, 0)
            if parents:
                self.found.put(_branch_key(child, step.view), meter.rows.get(child.path, 0) / parents)
            self._measure(child, meter)

    def sorted_by_index(self, root: Step) -> bool | None:
        """Whether pages in this order have cursors; None when that is not known."""
        remarked = self.backed.get(_sort_key(root))
        if remarked is not None or self.columns.get(key_of(root.view)) is None:
            return remarked
        ways = {(sort.direction, sort.nulls_first) for sort in root.sort}
        return ways in ({("ascending", False)}, {("descending", True)}) and not self._sorting(root)

    def advice(self, plan: Plan) -> list[str]:
        """What the indexes say about sorting and about following relations backwards."""
        advice = []
        for step in plan.steps():
            where = step.path or step.view.external_id
            if step.sort and step.member is None and (sorting := self._sorting(step)):
                advice.append(f"{where}: {sorting}")
            if isinstance(step.member, Reverse) and self.through_indexed(step) is False:
                name = step.member.through[2]
                advice.append(f"{where}: no index starts with {name!r}, which is looked up for every parent")
        return advice

    def _sorting(self, step: Step) -> str:
        columns = self.columns.get(key_of(step.view)) or {}
        places = [columns.get(sort.property[-1]) for sort in step.sort]
        if None in places or len({place[:2] for place in places if place}) != 1:
            return "the order is over base properties or several containers, which no index serves"
        container = places[0][:2]  # type: ignore[index]
        properties = tuple(place[2] for place in places if place)
        if (properties, True) in (self.indexes.get(container) or ()):
            return ""
        return f"no cursorable index of {':'.join(container)} has exactly {', '.join(properties)}"

    def through_indexed(self, step: Step) -> bool | None:
        """Whether an index serves following the relation backwards; None when that is not known."""
        assert isinstance(step.member, Reverse)
        if self.unindexed.get(step.member.through):
            return False
        space, source, identifier = step.member.through
        column: tuple[str, str, str] | None = (space, source, identifier)
        if "/" in source:
            external_id, version = source.rsplit("/", 1)
            column = (self.columns.get((space, external_id, version)) or {}).get(identifier)
        indexes = None if column is None else self.indexes.get(column[:2])
        if column is None or indexes is None:
            return None
        return any(index[0] == column[2] for index, _ in indexes)


def _root_key(root: Step) -> Any:
    return key_of(root.view), _text(root.filter)


def _branch_key(step: Step, parent: View) -> Any:
    name = step.member.wire if step.member is not None else ""
    conditions = tuple(map(_text, (step.filter, step.edge_filter, step.until)))
    return key_of(parent), name, conditions, step.limit, step.max_distance


def _sort_key(step: Step) -> Any:
    return key_of(step.view), step.sort


def _text(filter: Filter | None) -> str:
    return "" if filter is None else repr(filter.dump())


def key_of(view: View) -> Key:
    return view.space, view.external_id, view.version


def _pair(reference: Mapping[str, Any]) -> tuple[str, str]:
    return reference["space"], reference["externalId"]
