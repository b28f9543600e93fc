"""Instances by their ids, each as the most specific class that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...chunks import chunks
from ...filters.algebra import Ref
from ...http import Flow, Request, Response
from ...instances.ids import EdgeId, NodeId
from ...instances.spec import View
from ...instances.view_names import view_named
from ..asked import Asked
from ..plan import Step, Tuning
from ..requests import by_ids
from ..rows.typed import TypedRows

Id = NodeId | EdgeId


def retrieve(asked: Asked, ids: Sequence[Id], runner: Any, *, as_child: bool) -> Flow[list[Any]]:
    """The instances with these ids in that order, each as the first class it is of; no missing ones."""
    view = asked.view
    views = [*(view_named(view, name) for name in (view.children if as_child else ())), view]
    parts = chunks(dict.fromkeys(ids), Tuning().ids)
    asking = [(one_view, part) for one_view in views for part in parts]
    responses: list[Response] = yield [_request(one_view, asked, part) for one_view, part in asking]
    found: dict[Id, Any] = {}
    for (one_view, _), response in zip(asking, responses, strict=True):
        rows = TypedRows(one_view, runner=runner)
        made, _ = rows.listed(response.content, None)
        rows.converted(made, asked.units)
        for instance in made:
            found.setdefault(instance.as_id(), instance)
    return [found[id] for id in ids if id in found]


def _request(view: View, asked: Asked, ids: Sequence[Id]) -> Request:
    return by_ids(Step("", "", view, units=asked.units), [Ref(id.space, id.external_id) for id in ids])
