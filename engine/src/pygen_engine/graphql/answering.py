"""POST /userapis/.../graphql: a text of GraphQL, answered by the reads that other clients ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pygen_engine.errors import BadRequest, DmsError
from pygen_engine.graphql.asking import Asking, Document
from pygen_engine.graphql.model import NODE, Model
from pygen_engine.schema.datamodels import byids

if TYPE_CHECKING:
    from graphql import GraphQLSchema

    from pygen_engine.context import EngineContext
    from pygen_engine.graphql.bodies import QueryBody


def answer(context: EngineContext, space: str, external_id: str, version: str, body: QueryBody) -> Document:
    """Data and errors, with status 200 whichever there are: so does the service."""
    try:
        from graphql import GraphQLError, graphql_sync
    except ModuleNotFoundError:
        raise DmsError(
            501, "pygen-engine does not offer the API of GraphQL here: pip install 'pygen-engine[graphql]'."
        ) from None
    model = _model(context, {"space": space, "externalId": external_id, "version": version})
    asking = Asking(context, model)

    def resolve(source: Any, info: Any, **asked: Any) -> Any:
        try:
            return _Fields(model, asking).resolve(source, info, asked)
        except DmsError as error:
            raise GraphQLError(str(error.body()["error"]["message"])) from None

    found = graphql_sync(
        _schema(model),
        body.query,
        None,
        variable_values=body.variables,
        operation_name=body.operation_name,
        field_resolver=resolve,
    )
    answered: Document = {"data": found.data or {}}  # official clients look into it even beside errors
    if found.errors:
        answered["errors"] = [dict(error.formatted) for error in found.errors]
    return answered


def _model(context: EngineContext, id: Mapping[str, str]) -> Model:
    found = byids(context, {"items": [id]}, {"inlineViews": True})["items"]
    if not found:
        raise BadRequest(f"There is no data model {id['space']}:{id['externalId']}({id['version']}).")
    return Model(found[0]["views"])


def _schema(model: Model) -> GraphQLSchema:
    from pygen_engine.graphql.schema import schema_text

    return _built(schema_text(model))


@lru_cache(maxsize=8)
def _built(text: str) -> GraphQLSchema:
    from graphql import build_schema

    return build_schema(text)


class _Fields:
    """What a field is, by the type it is of."""

    def __init__(self, model: Model, asking: Asking) -> None:
        self._model = model
        self._asking = asking

    def resolve(self, source: Any, info: Any, asked: Document) -> Any:
        parent, name = info.parent_type.name, info.field_name
        if parent == "Query":
            return self._root(name, info, asked)
        if parent in self._model.views:
            return self._of_instance(parent, name, source, asked)
        return source.get(name)

    def _root(self, name: str, info: Any, asked: Document) -> Document:
        views = self._model.views
        if name.startswith("list") and name[4:] in views:
            return _connection(self._asking.listed(name[4:], asked))
        if name.startswith("search") and name[6:] in views:
            return _connection(self._asking.searched(name[6:], asked))
        if name.startswith("aggregate") and name[9:] in views:
            figures = self._asking.figures(name[9:], asked, list(_figures(info)))
            return {"items": figures, "pageInfo": {"hasNextPage": False}}
        view = name.removeprefix("get").removesuffix("ById")
        one = [asked["instance"]] if asked.get("instance") else []
        return _connection(self._asking.known(view, [*one, *(asked.get("instances") or ())]))

    def _of_instance(self, view: str, name: str, item: Document, asked: Document) -> Any:
        if name in NODE:
            return _moment(item[name]) if name.endswith("Time") else item[name]
        field = self._model.fields(view)[name]
        if field.kind in ("edge", "reverse") and field.target is not None:
            found = _connection(self._asking.connected(view, field, item, asked))
            return found if field.many else next(iter(found["items"]), None)
        space, within, _ = self._model.path(view, name)
        value = ((item.get("properties") or {}).get(space) or {}).get(within, {}).get(name)
        if field.kind == "value":
            return {"externalId": value} if field.scalar in _REFERENCES and isinstance(value, str) else value
        if value is None or field.target is None:
            return value
        found = self._asking.known(field.target, value if field.many else [value])
        return _connection(found) if field.many else next(iter(found["items"]), None)


_REFERENCES = ("TimeSeries", "File", "Sequence")


def _connection(found: Document) -> Document:
    items, cursor = found["items"], found.get("nextCursor")
    edges = [{"node": item, "space": item["space"], "externalId": item["externalId"]} for item in items]
    page = {"endCursor": cursor, "hasNextPage": cursor is not None}
    return {"items": items, "edges": edges, "pageInfo": page}


def _moment(milliseconds: int) -> str:
    moment = dt.datetime(1970, 1, 1) + dt.timedelta(milliseconds=milliseconds)
    return f"{moment.isoformat(timespec='milliseconds')}Z"


def _figures(info: Any) -> Iterator[tuple[str, str]]:
    """The figures that are asked of each group: (figure, property)."""
    asked = {
        (figure.name.value, property.name.value)
        for root in info.field_nodes
        for items in _selected(info, root)
        if items.name.value == "items"
        for figure in _selected(info, items)
        if figure.name.value not in ("group", "__typename")
        for property in _selected(info, figure)
        if property.name.value != "__typename"
    }
    yield from sorted(asked)


def _selected(info: Any, node: Any) -> Iterator[Any]:
    """The fields below, also those of fragments."""
    for part in node.selection_set.selections if node.selection_set else ():
        if part.kind == "field":
            yield part
        else:
            spread = part.kind == "fragment_spread"
            yield from _selected(info, info.fragments[part.name.value] if spread else part)
