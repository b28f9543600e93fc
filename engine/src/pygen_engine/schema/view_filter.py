"""View filters: checked when posted, shown with their invalid parts when something they name is gone."""

from __future__ import annotations

from typing import Any

from pygen_engine.catalog import Catalog, View, ViewId
from pygen_engine.errors import BadRequest
from pygen_engine.schema.common import Document
from pygen_engine.sql import Scope, compile_filter

_REFERENCES = ("property", "startProperty", "endProperty", "scope")


def check(catalog: Catalog, ref: ViewId) -> None:
    view = catalog.need_view(ref)
    if view.filter is None:
        return
    kind = "edge" if _mentions_edge(view.filter) or view.used_for == "edge" else "node"
    try:
        compile_filter(Scope(catalog, "edge" if kind == "edge" else "node", "i"), view.filter)
    except BadRequest as error:
        raise BadRequest(
            f"The filter of view '{ref}' is invalid. {error.message}", finding="PG232"
        ) from error


def _mentions_edge(body: Any) -> bool:
    if isinstance(body, dict):
        return any(_mentions_edge(part) for part in body.values())
    if isinstance(body, list):
        return body[:1] == ["edge"] or any(_mentions_edge(part) for part in body)
    return False


def shown(catalog: Catalog, view: View) -> Any:
    """The filter as a response shows it."""
    return _shown(catalog, view.filter)


def _shown(catalog: Catalog, body: Any) -> Any:
    if not isinstance(body, dict) or len(body) != 1:
        return body
    ((name, argument),) = body.items()
    if name in ("and", "or") and isinstance(argument, list):
        return {name: [_shown(catalog, part) for part in argument]}
    if name == "not":
        return {name: _shown(catalog, argument)}
    missing = _missing(catalog, argument) if isinstance(argument, dict) else []
    if missing:
        return {"invalid": {"previouslyReferencedProperties": missing, "filterType": name}}
    return body


def _missing(catalog: Catalog, argument: Document) -> list[list[str]]:
    gone = []
    for key in _REFERENCES:
        reference = argument.get(key)
        if reference is None:
            continue
        kind = "edge" if isinstance(reference, list) and reference[:1] == ["edge"] else "node"
        try:
            Scope(catalog, "edge" if kind == "edge" else "node", "i").column(reference)
        except BadRequest:
            gone.append(reference)
    return gone
