"""What a field asks of the operations: conditions and orders of GraphQL as those of the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from pygen_engine.bodies import instance_rules, instances, queries, query_rules
from pygen_engine.bodies.rules import validate
from pygen_engine.graphql.model import Field, Model, reference
from pygen_engine.read.aggregate import aggregate
from pygen_engine.read.byids import byids
from pygen_engine.read.listing import list_instances
from pygen_engine.read.query.run import query
from pygen_engine.read.search import search

if TYPE_CHECKING:
    from pygen_engine.context import EngineContext

Document = dict[str, Any]
FIRST = 25
"""How many come where nobody says `first`."""
_BOUNDS = ("gt", "gte", "lt", "lte")
_OPERATIONS: Mapping[str, tuple[Any, Any, Any]] = {
    "list": (list_instances, instance_rules.LIST, instances.ListBody),
    "byids": (byids, instance_rules.BYIDS, instances.ByIdsBody),
    "search": (search, instance_rules.SEARCH, instances.SearchBody),
    "aggregate": (aggregate, instance_rules.AGGREGATE, instances.AggregateBody),
    "query": (query, query_rules.QUERY, queries.QueryBody),
}


class Asking:
    """The reads of one request."""

    def __init__(self, context: EngineContext, model: Model) -> None:
        self._context = context
        self._model = model

    def _done(self, operation: str, body: Document) -> Document:
        run, check, struct = _OPERATIONS[operation]
        answer = run(self._context, msgspec.convert(validate(check, body, strict=False), struct))
        encoded = answer if isinstance(answer, bytes) else msgspec.json.encode(answer)
        found: Document = msgspec.json.decode(encoded)
        return found

    def listed(self, name: str, asked: Document, *more: Document) -> Document:
        body = {
            "sources": [{"source": reference(self._model.views[name])}],
            "instanceType": "node",
            "filter": self._filter(name, asked, *more),
            "sort": self._sort(name, asked),
            "limit": _first(asked),
        }
        body |= {"cursor": asked["after"]} if asked.get("after") else {}
        return self._done("list", body)

    def known(self, name: str, ids: Iterable[Any]) -> Document:
        """Nodes by their ids, those of them that have data of the view."""
        wanted = [{"instanceType": "node", **_id(id)} for id in ids]
        if not wanted:
            return {"items": []}
        view = self._model.views[name]
        found = self._done("byids", {"items": wanted, "sources": [{"source": reference(view)}]})
        with_data = [item for item in found["items"] if item.get("properties")]
        place = {(item["space"], item["externalId"]): item for item in with_data}
        ordered = (place.get((id["space"], id["externalId"])) for id in wanted)
        return {"items": [item for item in ordered if item is not None]}

    def searched(self, name: str, asked: Document) -> Document:
        body = {
            "view": reference(self._model.views[name]),
            "instanceType": "node",
            "query": asked.get("query") or "",
            "filter": self._filter(name, asked),
            "sort": self._sort(name, asked),
            "limit": _first(asked),
        }
        return self._done("search", body | _only(asked))

    def figures(self, name: str, asked: Document, wanted: list[tuple[str, str]]) -> list[Document]:
        """Groups, each with its figures: `wanted` is (figure, property)."""
        body = {
            "view": reference(self._model.views[name]),
            "instanceType": "node",
            "filter": self._filter(name, asked),
            "aggregates": [{figure: {"property": property}} for figure, property in wanted],
            "limit": min(asked.get("first") or 1000, 1000),
        }
        body |= {"groupBy": asked["groupBy"]} if asked.get("groupBy") else {}
        body |= {"query": asked["query"]} if asked.get("query") else {}
        groups = self._done("aggregate", body | _only(asked))["items"]
        return [{"group": group.get("group"), **_by_figure(group["aggregates"])} for group in groups]

    def connected(self, owner: str, field: Field, item: Document, asked: Document) -> Document:
        """What stands at the other end of edges or reverse relations of an instance."""
        assert field.target is not None
        if field.kind == "reverse":
            return self.listed(field.target, asked, self._through(field, item))
        edges = self._edges(field, item)
        far = "endNode" if field.said.get("direction") == "outwards" else "startNode"
        found = self.known(field.target, (edge[far] for edge in edges))
        if asked.get("filter") or asked.get("sort"):
            ids = [_id(node) for node in found["items"]]
            one_of: Document = {"instanceReferences": ids} if ids else {"not": {"matchAll": {}}}
            found = self.listed(field.target, {**asked, "after": None}, one_of)
        return {"items": found["items"][: _first(asked)]}

    def _through(self, field: Field, item: Document) -> Document:
        through = field.said["through"]
        source = through["source"]
        version = f"/{source['version']}" if source["type"] == "view" else ""
        within = f"{source['externalId']}{version}"
        path = [source["space"], within, through["identifier"]]
        lists = field.said.get("targetsList")
        return (
            {"containsAny": {"property": path, "values": [_id(item)]}}
            if lists
            else {"equals": {"property": path, "value": _id(item)}}
        )

    def _edges(self, field: Field, item: Document) -> list[Document]:
        said = field.said
        near = "startNode" if said.get("direction") == "outwards" else "endNode"
        filter = {
            "and": [
                {"equals": {"property": ["edge", "type"], "value": _id(said["type"])}},
                {"equals": {"property": ["edge", near], "value": _id(item)}},
            ]
        }
        body = {"with": {"e": {"edges": {"filter": filter}, "limit": 1000}}, "select": {"e": {}}}
        found: list[Document] = self._done("query", body)["items"]["e"]
        return found

    def _filter(self, name: str, asked: Document, *more: Document) -> Document:
        given = self._conditions(name, asked.get("filter") or {})
        return {"and": [{"hasData": [reference(self._model.views[name])]}, *given, *more]}

    def _conditions(self, name: str, said: Mapping[str, Any]) -> Iterator[Document]:
        for key, value in said.items():
            if value is None:
                continue
            if key in ("and", "or"):
                yield {key: [{"and": list(self._conditions(name, part))} for part in value]}
            elif key == "not":
                yield {"not": {"and": list(self._conditions(name, value))}}
            else:
                yield from self._of_property(name, key, value)

    def _of_property(self, name: str, id: str, said: Mapping[str, Any]) -> Iterator[Document]:
        path = self._model.path(name, id)
        field = self._model.fields(name).get(id)
        if field is not None and field.kind == "direct" and field.target is not None:
            inner = [{"hasData": [reference(self._model.views[field.target])]}]
            inner += self._conditions(field.target, said)
            yield {"nested": {"scope": path, "filter": {"and": inner}}}
            return
        for operator, value in said.items():
            if operator == "eq" and value is not None:
                yield {"equals": {"property": path, "value": value}}
            elif operator == "in" and value is not None:
                yield {"in": {"property": path, "values": value}}
            elif operator == "prefix" and value is not None:
                yield {"prefix": {"property": path, "value": value}}
            elif operator == "isNull" and value is not None:
                exists = {"exists": {"property": path}}
                yield {"not": exists} if value else exists
        bounds = {bound: said[bound] for bound in _BOUNDS if said.get(bound) is not None}
        if bounds:
            yield {"range": {"property": path, **bounds}}

    def _sort(self, name: str, asked: Document) -> list[Document]:
        return [
            {"property": self._model.path(name, id), "direction": f"{direction.lower()}ending"}
            for part in asked.get("sort") or ()
            for id, direction in part.items()
            if direction is not None
        ]


def _id(said: Mapping[str, Any]) -> Document:
    return {"space": said["space"], "externalId": said["externalId"]}


def _first(asked: Document) -> int:
    first = asked.get("first")
    return FIRST if first is None else first


def _only(asked: Document) -> Document:
    return {"properties": asked["fields"]} if asked.get("fields") else {}


def _by_figure(aggregates: Iterable[Document]) -> Document:
    found: Document = {}
    for figure in aggregates:
        found.setdefault(figure["aggregate"], {})[figure["property"]] = figure.get("value")
    return found
