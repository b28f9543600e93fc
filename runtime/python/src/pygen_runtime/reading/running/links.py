"""What leads from one instance to another, as ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from ...chunks import chunks
from ...filters.algebra import ContainsAny, Equals, Filter, In, MatchAll, Ref, both
from ...filters.names import view_source
from ...filters.simplify import simplify
from ...filters.whose import Whose, has_data
from ...http.flow import Flow
from ...http.gather import gather
from ...http.values import Request, Response
from ...instances.spec import Direct, EdgeTo, Reverse, View
from ...instances.view_names import source_reference, view_key
from ..meter import Meter
from ..plan import Key, Tuning
from ..planning.planner import joined
from ..planning.whose import named
from ..requests import QUERY, near_end
from .page_size import PageSize
from .pager import Pager, Sent

Link = tuple[Key, Key, Any]
"""The near end, the far end, and the edge if it is one with properties."""


class _End(msgspec.Struct, rename="camel", gc=False):
    space: str
    external_id: str

    @property
    def key(self) -> Key:
        return self.space, self.external_id


class _Instance(msgspec.Struct, rename="camel"):
    space: str
    external_id: str
    start_node: _End | None = None
    end_node: _End | None = None
    properties: dict[str, dict[str, dict[str, Any]]] = {}

    @property
    def key(self) -> Key:
        return self.space, self.external_id


class _Sets(msgspec.Struct, rename="camel"):
    items: dict[str, list[_Instance]]
    next_cursor: dict[str, str | None] = {}


_SETS = msgspec.json.Decoder(_Sets)
_FAR, _LINKS = "far", "links"


class _Page(msgspec.Struct):
    sets: _Sets
    sent: Sent
    head: str

    @property
    def after(self) -> str | None:
        return self.sets.next_cursor.get(self.head) or None

    def __len__(self) -> int:
        return len(self.sets.items.get(self.head, ()))


class Links:
    """Reads the links of one connection: a source of pages."""

    def __init__(self, whose: Whose, tuning: Tuning, meter: Meter) -> None:
        self._whose = whose
        self._member = whose.member
        self._tuning = tuning
        self._meter = meter
        self._path = f"those with {whose.member.name}"
        self._expressions: dict[str, Any] = {}
        self._selected: dict[str, Any] = {}
        self._head = _FAR

    # ---- which

    def from_far(self, there: Filter | None) -> Links:
        """All links to nodes that match, found from these nodes."""
        member = self._member
        if isinstance(member, EdgeTo) and there is not None:
            back = "inwards" if member.direction == "outwards" else "outwards"
            edges = {"from": _FAR, "direction": back, "maxDistance": 1, "filter": self._edges().dump()}
            self._expressions = {_FAR: {"nodes": self._nodes(there)}, _LINKS: {"edges": edges}}
            self._selected = {_FAR: {}, _LINKS: {}}
            return self
        return self._among(there, None)

    def of(self, keys: Sequence[Key], there: Filter | None) -> Links:
        """The links of some instances to nodes that match."""
        return self._among(there, keys)

    def _among(self, there: Filter | None, keys: Sequence[Key] | None) -> Links:
        member = self._member
        refs = tuple(Ref(*key) for key in keys or ())
        kind = "nodes"
        if isinstance(member, EdgeTo):
            near: Filter | None = None if keys is None else In(("edge", near_end(member)), refs)
            edges = {"direction": member.direction, "filter": self._edges(near).dump()}
            if (far := both(has_data(self._whose.target), there)) is not None:
                edges["nodeFilter"] = far.dump()
            self._head = _LINKS
            self._expressions, self._selected = {_LINKS: {"edges": edges}}, {_LINKS: {}}
            return self
        if isinstance(member, Direct):
            assert keys is not None
            own = view_source(self._whose.view)
            self._relation = (own.space, view_key(self._whose.view), member.wire)
            kind = f"{self._whose.view.used_for}s"
            nodes = {"filter": named(tuple(keys)).dump()}
        else:
            self._relation = self._through(member)
            near = None if keys is None else _points_at(member, refs)
            nodes = self._nodes(both(there, near))
        source = source_reference(*self._relation[:2])
        self._expressions = {_FAR: {kind: nodes}}
        self._selected = {_FAR: {"sources": [{"source": source, "properties": [self._relation[2]]}]}}
        return self

    def _nodes(self, condition: Filter | None) -> dict[str, Any]:
        found = both(has_data(self._whose.target), condition)
        return {"filter": (MatchAll() if found is None else found).dump()}

    def _edges(self, near: Filter | None = None) -> Filter:
        assert isinstance(self._member, EdgeTo)
        asked = self._whose.edge_filter
        filter = None if asked is None else simplify(asked)
        found = both(Equals(("edge", "type"), Ref(*self._member.type)), near, filter)
        assert found is not None
        return found

    def _through(self, member: Reverse) -> tuple[str, str, str]:
        """The property that points back, as the view of those that have it names it."""
        target = self._whose.target
        found = joined(member, target)
        if found.attribute is not None:
            own = next(other for other in target.members if other.name == found.attribute)
            return target.space, view_key(target), own.wire
        return found.ref[0], found.ref[1], found.ref[2]

    # ---- pages

    def send(self, cursor: str | None, rows: int) -> Sent:
        return Sent(self._request({self._head: cursor} if cursor else {}, rows), cursor, rows)

    def _request(self, cursors: dict[str, str], rows: int) -> Request:
        most = self._tuning.rows
        limits = {name: rows if name == self._head else most for name in self._expressions}
        body: dict[str, Any] = {
            "with": {name: {**made, "limit": limits[name]} for name, made in self._expressions.items()},
            "select": self._selected,
        }
        if cursors:
            body["cursors"] = cursors
        return Request.post(QUERY, body)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _Page:
        return _Page(self._decoded(response), sent, self._head)

    def relieve(self, sent: Sent, times: int) -> bool:
        return False

    def _decoded(self, response: Response) -> _Sets:
        sets = response.read(_SETS)
        self._meter.add(self._path, response, sum(map(len, sets.items.values())))
        return sets

    def read(self, at_most: int | None = None) -> Flow[set[Link] | None]:
        """All of them; None when there are more than so many."""
        pager = Pager(self, PageSize(self._tuning.rows))
        found: set[Link] = set()
        while not pager.done:
            page: _Page = yield from pager.next()
            found.update(self._links(page.sets))
            fixed = {self._head: page.sent.cursor} if page.sent.cursor else {}
            more = None if self._head == _LINKS else page.sets.next_cursor.get(_LINKS)
            while more and not _above(found, at_most):
                request = self._request({**fixed, _LINKS: more}, page.sent.rows)
                sets = self._decoded((yield request))
                found.update(self._links(sets))
                more = sets.next_cursor.get(_LINKS)
            if _above(found, at_most):
                return None
        return found

    def _links(self, sets: _Sets) -> Iterator[Link]:
        if isinstance(self._member, EdgeTo):
            whole = self._member.edge is not None
            start_first = near_end(self._member) == "startNode"
            for edge in sets.items.get(_LINKS, ()):
                assert edge.start_node is not None and edge.end_node is not None
                start, end = edge.start_node.key, edge.end_node.key
                yield (*((start, end) if start_first else (end, start)), edge.key if whole else None)
            return
        space, source, name = self._relation
        for node in sets.items.get(_FAR, ()):
            value = node.properties.get(space, {}).get(source, {}).get(name) or ()
            for ref in value if isinstance(value, list) else (value,) if value else ():
                other = (ref["space"], ref["externalId"])
                yield (node.key, other, None) if isinstance(self._member, Direct) else (other, node.key, None)


def links_of(
    whose: Whose, keys: Sequence[Key], there: Filter | None, tuning: Tuning, meter: Meter
) -> Flow[set[Link]]:
    """The links of some instances to nodes that match."""
    parts = chunks(list(keys), tuning.ids)
    found = yield from gather([Links(whose, tuning, meter).of(part, there).read() for part in parts])
    near = set(keys)
    return {link for part in found for link in part or () if link[0] in near}


class _Values:
    """Pages of some properties of instances, by their ids."""

    def __init__(self, view: View, wires: Sequence[str], keys: Sequence[Key], meter: Meter) -> None:
        source = {"source": view_source(view).dump(), "properties": list(wires)}
        self._instances = {f"{view.used_for}s": {"filter": named(tuple(keys)).dump()}}
        self._select = {_FAR: {"sources": [source]}}
        self._meter = meter

    def send(self, cursor: str | None, rows: int) -> Sent:
        body: dict[str, Any] = {"with": {_FAR: {**self._instances, "limit": rows}}, "select": self._select}
        if cursor:
            body["cursors"] = {_FAR: cursor}
        return Sent(Request.post(QUERY, body), cursor, rows)

    def peek(self, response: Response, sent: Sent) -> str | None:
        return None

    def decode(self, response: Response, sent: Sent) -> _Page:
        page = _Page(response.read(_SETS), sent, _FAR)
        self._meter.add("figures", response, len(page))
        return page

    def relieve(self, sent: Sent, times: int) -> bool:
        return False


def values_of(
    view: View, wires: Sequence[str], keys: Sequence[Key], tuning: Tuning, meter: Meter
) -> Flow[dict[Key, dict[str, Any]]]:
    """Some properties of instances of a view, by their ids."""
    found = yield from gather(
        [_values(view, wires, part, tuning, meter) for part in chunks(keys, tuning.ids)]
    )
    return {key: values for part in found for key, values in part.items()}


def _values(
    view: View, wires: Sequence[str], keys: Sequence[Key], tuning: Tuning, meter: Meter
) -> Flow[dict[Key, dict[str, Any]]]:
    pager = Pager(_Values(view, wires, keys, meter), PageSize(tuning.rows))
    found: dict[Key, dict[str, Any]] = {}
    while not pager.done:
        page: _Page = yield from pager.next()
        for node in page.sets.items.get(_FAR, ()):
            found[node.key] = node.properties.get(view.space, {}).get(view_key(view), {})
    return found


def _points_at(member: Reverse, refs: tuple[Ref, ...]) -> Filter:
    return ContainsAny(member.through, refs) if member.through_list else In(member.through, refs)


def _above(found: set[Link], at_most: int | None) -> bool:
    return at_most is not None and len(found) > at_most
