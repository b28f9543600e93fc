"""What an agent may ask: steps on the same queries that people write, bounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import aclosing
from typing import Any

from pygen_runtime.client import AsyncClient
from pygen_runtime.errors import ValidationFailed
from pygen_runtime.filters.algebra import InstanceReferences, Ref
from pygen_runtime.filters.names import base_of, find_member
from pygen_runtime.filters.sorting import asc, desc
from pygen_runtime.filters.values import WrongValue, reference
from pygen_runtime.instances.spec import View
from pygen_runtime.names import nearest_or_all

from .conditions import Conditions, names_of, refused
from .offer import Offer
from .rows import MOST_BYTES, Shape, compact

MOST_ROWS = 200
MOST_IDS = 50
MOST_GROUPS = 200
BRANCH = 10
"""Instances that are brought along, for each one they hang on."""


class Asking:
    """The questions of one server."""

    def __init__(self, client: AsyncClient, offer: Offer) -> None:
        self._client = client
        self._offer = offer
        self._conditions = Conditions(offer, client.instance_space)
        self._shape = Shape(client.instance_space)

    async def find(
        self,
        view: str,
        where: Mapping[str, Any] | None = None,
        select: Sequence[str] = (),
        include: Any = None,
        sort: Sequence[str] = (),
        limit: int = 20,
        cursor: str | None = None,
    ) -> dict[str, Any]:
        """A page of what matches; with how many there are in all, and how to go on, when there is more."""
        table = self._offer.view(view)
        query = self._query(table, view, where, select, include, sort)
        page = await self._page(query, bounded(limit, MOST_ROWS, "limit"), cursor)
        answer = self._shape.table(table, page.items, select)
        fits = fitting(answer)
        if fits < len(page.items):  # so that the cursor goes on where the answer ends
            page = await self._page(query, fits, cursor)
            answer = self._shape.table(table, page.items, select) | {"truncated": True}
        if page.cursor is not None:
            answer |= {"total": await query.count(), "cursor": page.cursor}
        return answer

    async def search(
        self,
        text: str,
        view: str,
        properties: Sequence[str] = (),
        where: Mapping[str, Any] | None = None,
        limit: int = 20,
    ) -> dict[str, Any]:
        """The best matches of words."""
        table = self._offer.view(view)
        query = self._query(table, view, where).search(text, properties=list(properties) or None)
        found = await query.list(bounded(limit, MOST_ROWS, "limit"))
        return _cut(self._shape.table(table, found))

    async def get(
        self, view: str, ids: Sequence[str | Mapping[str, str]], include: Any = None
    ) -> dict[str, Any]:
        """Instances by their ids, and which of these there are not."""
        table = self._offer.view(view)
        rows = await self.instances(view, ids, include)
        answer = _cut(self._shape.table(table, rows))
        found = {(row.space, row.external_id) for row in rows}
        wanted = [_reference(table, name, self._client.instance_space) for name in ids]
        missing = [
            name for name, id in zip(ids, wanted, strict=True) if (id.space, id.external_id) not in found
        ]
        return answer | {"not_found": missing} if missing else answer

    async def instances(
        self, view: str, ids: Sequence[str | Mapping[str, str]], include: Any = None
    ) -> list[Any]:
        """Those of the ids that there are, in their order."""
        table = self._offer.view(view)
        if not 1 <= len(ids) <= MOST_IDS:
            raise refused(table, f"ask for 1 to {MOST_IDS} ids, not {len(ids)}")
        wanted = tuple(dict.fromkeys(_reference(table, name, self._client.instance_space) for name in ids))
        query = self._query(table, view, include=include).where(InstanceReferences(wanted))
        found = {(row.space, row.external_id): row for row in await query.list()}
        return [found[key] for id in wanted if (key := (id.space, id.external_id)) in found]

    async def aggregate(
        self,
        view: str,
        measure: str,
        property: str | None = None,
        group_by: Sequence[str] = (),
        where: Mapping[str, Any] | None = None,
        text: str | None = None,
        interval: float | None = None,
    ) -> dict[str, Any]:
        """Figures, for each group where there are groups."""
        table = self._offer.view(view)
        api = self._api(view)
        filter = self._conditions.on(table, where)
        if measure == "histogram":
            if property is None or interval is None:
                raise refused(table, '"histogram" needs a property and an interval')
            buckets = await api.histogram(property, interval, text, where=filter)
            return _cut(
                {"columns": ["start", "count"], "rows": [[bucket.start, bucket.count] for bucket in buckets]}
            )
        found = await api.aggregate(
            measure, property, list(group_by) or None, MOST_GROUPS if group_by else None, text, where=filter
        )
        rows = [[*(self._shape.value(row.group[name]) for name in group_by), row.value] for row in found]
        return _cut({"columns": [*group_by, f"{measure}({property or '*'})"], "rows": rows})

    async def explain(
        self,
        view: str,
        where: Mapping[str, Any] | None = None,
        select: Sequence[str] = (),
        include: Any = None,
    ) -> dict[str, Any]:
        """Which requests `find` would send, and why."""
        explanation = await self._query(self._offer.view(view), view, where, select, include).explain()
        return {"plan": str(explanation), "warnings": explanation.warnings}

    def _api(self, view: str) -> Any:
        return getattr(self._client, self._offer.attribute(view))

    def _query(
        self,
        table: View,
        view: str,
        where: Mapping[str, Any] | None = None,
        select: Sequence[str] = (),
        include: Any = None,
        sort: Sequence[str] = (),
    ) -> Any:
        query = self._narrowed(self._api(view).query(), table, where, select, include)
        return query.sort_by(*(_sort(table, said) for said in sort)) if sort else query

    def _narrowed(
        self, query: Any, table: View, where: Mapping[str, Any] | None, select: Sequence[str], include: Any
    ) -> Any:
        filter = self._conditions.on(table, where)
        query = query if filter is None else query.where(filter)
        query = query.select(*select) if select else query
        for name, asked in _branches(table, include).items():
            query = self._with(query, table, name, asked)
        return query

    def _with(self, query: Any, table: View, name: str, asked: Mapping[str, Any]) -> Any:
        member = find_member(table, name)
        target = None if member is None else self._offer.target(table, member)
        if target is None:
            known = [one.name for one in table.members if self._offer.target(table, one) is not None]
            raise refused(
                table, f"{name!r} is no connection to a view of this server.{nearest_or_all(name, known)}"
            )
        unknown = asked.keys() - {"where", "select", "limit", "include"}
        if unknown:
            raise refused(
                table, f'"include" takes where, select, limit and include, not {sorted(unknown)[0]!r}'
            )
        limit = bounded(asked.get("limit", BRANCH), MOST_ROWS, "limit")

        def branch(selection: Any) -> Any:
            narrowed = self._narrowed(
                selection, target, asked.get("where"), asked.get("select", ()), asked.get("include")
            )
            return narrowed.limit(limit) if getattr(member, "many", False) else narrowed

        return getattr(query, f"with_{name}")(branch)

    async def _page(self, query: Any, limit: int, cursor: str | None) -> Any:
        async with aclosing(query.iterate(chunk_size=limit, cursor=cursor).pages()) as pages:
            async for page in pages:
                return page
        raise AssertionError("a read has at least one page, which may be empty")


def _reference(table: View, name: Any, home: str | None) -> Ref:
    try:
        return reference(name, home)
    except WrongValue as error:
        raise refused(table, str(error)) from None


def _branches(table: View, include: Any) -> dict[str, Mapping[str, Any]]:
    """Which connections are brought along, and what is asked of each."""
    if include is None:
        return {}
    if isinstance(include, str):
        include = [include]
    if isinstance(include, list):
        include = {name: {} for name in include}
    if not isinstance(include, Mapping):
        raise refused(table, '"include" is a list of connections, or an object: {"blades": {"limit": 5}}')
    return {str(name): asked if isinstance(asked, Mapping) else {} for name, asked in include.items()}


def _sort(table: View, said: str) -> Any:
    name = said.removeprefix("-")
    if find_member(table, name) is None and name not in base_of(table):
        raise refused(table, f"{name!r} is not a property to sort by.{nearest_or_all(name, names_of(table))}")
    return desc(name) if said.startswith("-") else asc(name)


def bounded(number: Any, most: int, name: str) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= most:
        raise ValidationFailed(f"{name} is a whole number from 1 to {most}, not {number!r}")
    return number


def fitting(answer: Mapping[str, Any]) -> int:
    """How many of the rows fit into one answer; one, at the least."""
    room = MOST_BYTES - 1_000  # for columns, total and cursor
    for count, row in enumerate(answer["rows"]):
        room -= len(compact(row).encode()) + 1
        if room < 0:
            return max(count, 1)
    return len(answer["rows"])


def _cut(answer: dict[str, Any]) -> dict[str, Any]:
    """The rows that fit; with how many there were, where not all do."""
    fits = fitting(answer)
    if fits == len(answer["rows"]):
        return answer
    return {**answer, "rows": answer["rows"][:fits], "truncated": True, "total": len(answer["rows"])}
