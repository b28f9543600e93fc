"""A plan for people: as a tree in the terminal, as HTML in a notebook, as JSON for programs."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

import msgspec

from ..filters.describe import describe
from ..instances.spec import Direct, EdgeTo, Reverse
from ..instances.view_names import view_label
from .asked import End
from .plan import Plan, Step
from .running.pages import root_pager

if TYPE_CHECKING:
    from .planning.facts import Facts
    from .running.session import Run

_ENDPOINTS = {
    "query": "/models/instances/query",
    "list": "/models/instances/list",
    "byids": "/models/instances/byids",
    "search": "/models/instances/search",
    "nothing": "no request",
}


class Explanation:
    """What a query does, and what it cost if it was run."""

    def __init__(self, run: Run, rows: int = 0, *, ran: bool = False, facts: Facts | None = None) -> None:
        self._run = run
        self._rows = rows
        self._ran = ran
        self._advice: list[str] | None = None
        """What facts were asked for say; None when they were not."""
        self._instances: dict[str, int | None] = {}
        if facts is not None:  # now: they are forgotten after a while
            self._advice = facts.advice(run.plan)
            self._instances = {step.name: facts.recent(step.view) for step in run.plan.steps()}

    @property
    def plan(self) -> Plan:
        return self._run.plan

    @property
    def warnings(self) -> list[str]:
        """What may make the query slow, and what the service and its indexes say about it."""
        remarks = [
            f"{self._path(notice)}: {notice.get('code')} (grade {notice.get('grade')}): {notice.get('hint')}"
            for notice in self._run.session.meter.notices.values()
        ]
        return list(dict.fromkeys([*self.plan.warnings, *(self._advice or ()), *remarks]))

    def _path(self, notice: dict[str, Any]) -> str:
        name = str(notice.get("resultExpression") or "").removesuffix("e")
        step = next((step for step in self.plan.steps() if step.name == name), self.plan.root)
        return step.path or step.view.external_id

    @property
    def request(self) -> dict[str, Any] | None:
        """The first request as the service will see it; None when none is sent."""
        if self.plan.strategy == "nothing":
            return None
        request = root_pager(self._run).first()
        return {"path": request.path, "body": json.loads(request.body or b"null")}

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain JSON values."""
        plan = self.plan
        found: dict[str, Any] = {
            "strategy": plan.strategy,
            "endpoint": _ENDPOINTS[plan.strategy],
            "why": plan.why,
            "page": plan.page,
            "limit": plan.total,
            "tree": self._step(plan.root),
            "figures": self._figures(),
            "rewrites": [msgspec.structs.asdict(rewrite) for rewrite in plan.rewrites],
            "warnings": self.warnings,
            "request": self.request,
        }
        if self._ran:
            costs = {
                path or plan.root.view.external_id: msgspec.structs.asdict(cost)
                for path, cost in self._run.session.meter.costs.items()
            }
            found["measured"] = {
                "rows": self._rows,
                "requests": self._run.session.meter.requests,
                "bytes": sum(cost["bytes"] for cost in costs.values()),
                "seconds": round(sum(cost["seconds"] for cost in costs.values()), 4),
                "steps": costs,
                "cut": [str(cut) for cut in self._run.session.cuts],
            }
        return found

    def to_json(self, indent: int | None = 2) -> str:
        return json.dumps(self.to_dict(), indent=indent)

    def _step(self, step: Step) -> dict[str, Any]:
        found: dict[str, Any] = {
            "path": step.path,
            "view": view_label(step.view),
            "reached": _reached(step),
            "filter": None if step.filter is None else step.filter.dump(),
            "sort": [sort.dump() for sort in step.sort],
            "limit": step.limit,
            "properties": None if step.properties is None else list(step.properties),
            "fetched": self._fetched(step),
        }
        if self._advice is not None:
            found["instances"] = self._instances.get(step.name)
        if self._ran and step.path:
            found["rows"] = self._run.session.meter.rows.get(step.path, 0)
        return {**found, "branches": [self._step(child) for child in step.children]}

    def _fetched(self, step: Step) -> str:
        if step.member is None:
            return "pages of the root"
        if step.separate is not None:
            return f"in requests of its own: {step.separate}"
        if step.name in self.plan.separately:
            return "in batches of parents, although it could be part of a request: see the rewrites"
        if self.plan.strategy in ("list", "search", "byids"):
            return "in batches of parents, after each page of the root"
        return "in the request of its parent; what does not fit there is fetched after it"

    def _figures(self) -> dict[str, str]:
        """What is put beside rows, and how it is found out."""
        if not self.plan.figures:
            return {}
        from .running.figures import groupable

        return {
            name: f"{figure.function} of {figure.of.member.name}, "
            + (
                "grouped by the service, for 1,000 rows in a request"
                if groupable(figure.of)
                else "of the links of 1,000 rows in a request, which are read"
            )
            for name, figure in self.plan.figures
        }

    def __str__(self) -> str:
        plan = self.plan
        lines = [_title(plan), *self._lines(plan.root, "", True)]
        lines += [f"figure {name}: {way}" for name, way in self._figures().items()]
        if plan.rewrites:
            lines.append("rewrites")
            for rewrite in plan.rewrites:
                lines.append(f"  {rewrite.rule}: {rewrite.why}")
                if rewrite.before:
                    lines += [f"    before  {rewrite.before}", f"    after   {rewrite.after}"]
        if self.warnings:
            lines += ["warnings", *(f"  {warning}" for warning in self.warnings)]
        if self._ran:
            lines += self._measured(self._run)
        return "\n".join(lines)

    __repr__ = __str__

    def _lines(self, step: Step, indent: str, last: bool) -> list[str]:
        if step.member is None:
            lines, below = [f"{step.view.external_id}{_details(step)}{self._counted(step)}"], ""
        else:
            name = step.path.rsplit(".", 1)[-1]
            branch = "└─ " if last else "├─ "
            target = step.view.external_id or "any node"
            lines = [
                f"{indent}{branch}{name} -> {target} by {_reached(step)}{_details(step)}{self._counted(step)}"
            ]
            below = indent + ("   " if last else "│  ")
            lines.append(f"{below}{'│  ' if step.children else '   '}{self._fetched(step)}")
            if self._ran:
                rows = self._run.session.meter.rows.get(step.path, 0)
                lines[-1] += f" [{rows:,} rows]"
        for number, child in enumerate(step.children):
            lines += self._lines(child, below, number == len(step.children) - 1)
        return lines

    def _counted(self, step: Step) -> str:
        number = self._instances.get(step.name)
        return "" if number is None else f" | of {number:,} in all"

    def _measured(self, run: Run) -> list[str]:
        meter = run.session.meter
        size = sum(cost.bytes for cost in meter.costs.values())
        lines = [f"measured: {self._rows:,} rows, {meter.requests} requests, {size:,} bytes"]
        for path, cost in meter.costs.items():
            name = path or run.plan.root.view.external_id
            lines.append(
                f"  {name}: {cost.requests} requests, {cost.rows:,} rows, {cost.bytes:,} bytes, "
                f"{cost.seconds * 1000:,.0f} ms"
            )
        lines += [f"  cut: {cut}" for cut in run.session.cuts[:10]]
        if len(run.session.cuts) > 10:
            lines.append(f"  cut: ... and {len(run.session.cuts) - 10:,} more")
        return lines

    def _repr_html_(self) -> str:
        return f'<pre style="line-height:1.3">{html.escape(str(self))}</pre>'


def _title(plan: Plan) -> str:
    if plan.strategy == "nothing":
        return f"no request: {plan.why}"
    limit = "" if plan.total is None else f", at most {plan.total:,} in all"
    return f"{plan.strategy} in pages of {plan.page:,}{limit}: {plan.why}"


def _reached(step: Step) -> str:
    member = step.member
    if isinstance(member, End):
        return "start of the edge" if member.wire == "startNode" else "end of the edge"
    if isinstance(member, Direct):
        return "direct relations" if member.list else "direct relation"
    if isinstance(member, EdgeTo):
        far = "" if step.max_distance == 1 else f", up to {step.max_distance or 'any number of'} steps"
        return f"edges of type {':'.join(member.type)}, {member.direction}{far}"
    if isinstance(member, Reverse):
        return f"reverse of {':'.join(member.through)}"
    return "start"


def _details(step: Step) -> str:
    parts = []
    if step.filter is not None:
        parts.append(f"where {describe(step.filter)}")
    if step.edge_filter is not None:
        parts.append(f"edges where {describe(step.edge_filter)}")
    if step.until is not None:
        parts.append(f"until {describe(step.until)}")
    if step.sort:
        parts.append("sorted by " + ", ".join(f"{sort.name} {sort.direction}" for sort in step.sort))
    if step.limit is not None and step.member is not None:
        parts.append(f"at most {step.limit} each")
    if step.properties is not None:
        parts.append(f"only {', '.join(step.properties)}")
    return "".join(f" | {part}" for part in parts)
