"""The views of a project, fetched as they are needed: where queries without generated code look up names."""

from __future__ import annotations

from collections.abc import Iterable

from ..http.flow import Flow
from ..http.values import Request, Response
from ..instances.spec import View
from .field_tables import table, view_name

VIEWS = "/models/views/byids"
ViewKey = tuple[str, str, str]


class Missing(Exception):
    """A view has to be fetched before the steps can be taken."""

    def __init__(self, name: str) -> None:
        self.name = name


class ViewCatalog:
    """The views of a project as far as they have been needed."""

    def __init__(self) -> None:
        self._views: dict[str, View | None] = {}

    def related(self, view: View, target: str) -> View | None:
        if target not in self._views:
            raise Missing(target)
        return self._views[target]

    def fetch(self, names: Iterable[str]) -> Flow[None]:
        """Get the definitions of views, and of those their direct relations lead to."""
        items = [_reference(name) for name in names]
        response: Response = yield Request.post(
            VIEWS, {"items": items}, kind="schema_read", params=_INHERITED
        )
        with response.understood():
            found = {view_name(view): table(view) for view in response.items()}
        self._views.update({name: found.get(name) for name in names})

    def refresh(self) -> Flow[None]:
        """Get all that is known once more."""
        names = [*self._views]
        for at in range(0, len(names), _MAX_VIEWS):
            yield from self.fetch(names[at : at + _MAX_VIEWS])

    def known(self, name: str) -> View | None:
        return self._views.get(name)


_INHERITED = {"includeInheritedProperties": "true"}
_MAX_VIEWS = 100
"""In one request."""


def _reference(name: str) -> dict[str, str]:
    space, rest = name.split(":", 1)
    external_id, version = rest.rsplit("/", 1)
    return {"space": space, "externalId": external_id, "version": version}
