"""Queries for models without generated code: the same builder and planner, dictionaries as results.

Steps are only recorded. When the query runs, the views it touches are fetched first, and the steps are then
taken as those of generated code are.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from typing import Any, Self

from ...errors import ValidationFailed
from ...http.flow import Flow
from ...instances.spec import View
from ...names import UnknownName, public_names
from ..asked import BARE, Asked, Context, mixed
from ..catalog import Missing, ViewCatalog
from ..memory import AsyncClient, Client, Memory
from ..planning.planner import plan
from ..rows.dictionaries import DictRows
from ..rows.protocol import AnyRows
from .selection import AnySelection
from .terminals import AsyncQuery, ClientT, Query, Terminals


class _Recorded(Terminals[ClientT]):
    """A query of which only the steps are known yet."""

    _owner: ClientT
    _catalog: ViewCatalog
    _name: str
    _steps: tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...]
    """Names of methods with what they are given: values, so that a query can be sent to another process."""

    @classmethod
    def _over(cls, client: ClientT, catalog: ViewCatalog, name: str) -> Self:
        new = cls.__new__(cls)
        new._owner, new._catalog, new._name, new._steps = client, catalog, name, ()
        return new

    @property
    def _client(self) -> ClientT:
        return self._owner

    def where(self, condition: Any = None, /, **where: Any) -> Self:
        """Keep only instances that match: keyword filters, or a function of the fields."""
        return self._then("_where", condition, where)

    def with_(self, connection: str, branch: Any = None, /, **options: Any) -> Self:
        """Bring what a connection leads to; `with_blades(...)` is short for `with_("blades", ...)`."""
        return self._then("_with", connection, branch, options)

    def add(self, **figures: Callable[[Any], Any]) -> Self:
        """Put figures beside each result, under `"$figures"`: `add(parts=lambda s: s.parts.count())`."""
        return self._then("add", **figures)

    def with_all(self, depth: int = 1) -> Self:
        """Bring all that is connected, so many steps far; what was asked of a connection before stays."""
        return self._then("with_all", depth)

    def with_ids(self) -> Self:
        """Bring the ids of all that edges and reverse relations lead to; relations have theirs without."""
        return self._then("with_ids")

    def select(self, *fields: str) -> Self:
        """Fetch only these properties."""
        return self._then("select", *fields)

    def sort_by(self, *fields: Any) -> Self:
        """Order by these."""
        return self._then("sort_by", *fields)

    def limit(self, limit: int | None) -> Self:
        """At most so many."""
        return self._then("limit", limit)

    def target_units(self, units: str | Mapping[str, str]) -> Self:
        """Convert to a unit system, or single properties to a unit."""
        return self._then("target_units", units)

    def search(self, text: str, **options: Any) -> Self:
        """Start from the instances whose text has these words, best matches first; at most 1,000."""
        return self._then("search", text, **options)

    def __or__(self, other: Self) -> Self:
        """What either gives, each once; order, properties and branches are those of the first."""
        return self._then("_combined", other, "|")

    def __and__(self, other: Self) -> Self:
        """What both give; order, properties and branches are those of the first."""
        return self._then("_combined", other, "&")

    def __sub__(self, other: Self) -> Self:
        """What the first gives and the other does not."""
        return self._then("_combined", other, "-")

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("with_"):
            raise UnknownName(type(self).__name__, name, lambda: public_names(type(self)))
        return lambda branch=None, /, **options: self.with_(name.removeprefix("with_"), branch, **options)

    def __repr__(self) -> str:
        steps = len(self._steps)
        return f"<{type(self).__name__} of {self._name}, {steps} step{'' if steps == 1 else 's'}>"

    def _fields(self) -> Any:
        """What conditions are functions of; here for type checkers."""
        raise TypeError("the fields of a view are known when the query runs")

    def _named(self, field: str, /) -> str:
        """A name of a field; here for type checkers."""
        return field

    @property
    def _view_name(self) -> str:
        return self._name

    def _along(self, names: tuple[str, ...]) -> Self:
        return self._then("_along", names)

    def _then(self, step: str, /, *arguments: Any, **options: Any) -> Self:
        new = type(self).__new__(type(self))
        new.__dict__.update(self.__dict__)
        given = tuple(_kept(argument) for argument in arguments), _kept(options)
        new._steps = (*self._steps, (step, *given))
        return new

    def _resolve(self) -> Flow[tuple[Asked, Context]]:
        context = Context(self._catalog, self._owner.instance_space)
        remembered = self._catalog.known(self._name) is not None
        if not remembered:
            yield from self._catalog.fetch([self._name])
        while True:
            try:
                asked = self._replayed(self._catalog.known(self._name), context)
                plan(asked, context)  # looks at related views, which may have to be fetched too
                return asked, context
            except Missing as missing:
                yield from self._catalog.fetch([missing.name])
            except ValidationFailed:
                if not remembered:
                    raise
                remembered = False  # the views may have changed since: look once more
                yield from self._catalog.refresh()

    def _replayed(self, view: View | None, context: Context) -> Asked:
        """The steps, taken."""
        if view is None:
            raise ValidationFailed(f"there is no view {self._name}")
        selection: Any = _Replayed((Asked(view), context))
        for step, arguments, options in self._steps:
            selection = getattr(selection, step)(*arguments, **options)
        asked: Asked = selection._asked
        return asked

    def _as_branch(self, context: Context) -> Asked:
        if context.catalog is not self._catalog:
            raise mixed()
        return self._replayed(self._catalog.related(BARE, self._name), context)

    def _rows_of(self, view: View) -> AnyRows:
        return DictRows(view)

    def _listed(self, rows: builtins.list[Any]) -> Any:
        return rows

    def _read_class(self) -> None:
        return None


def _kept(given: Any) -> Any:
    """What a step was given, as it was then: lists and dictionaries may change before it is taken."""
    if isinstance(given, Mapping):
        return {name: _kept(value) for name, value in given.items()}
    return list(given) if isinstance(given, list) else given


class _Replayed(AnySelection, Terminals[Any]):
    """What the steps are taken on."""


class UntypedQuery(_Recorded[Client], Query[dict[str, Any], list[dict[str, Any]]]):
    """A query over any view, with dictionaries as results."""


class AsyncUntypedQuery(_Recorded[AsyncClient], AsyncQuery[dict[str, Any], list[dict[str, Any]]]):
    """A query over any view whose dictionaries are awaited."""


def untyped(client: Client, view: Any) -> UntypedQuery:
    """A query over the view, given as (space, external id, version) or an id object."""
    return UntypedQuery._over(client, _catalog(client._memory), _named(view))


def untyped_async(client: AsyncClient, view: Any) -> AsyncUntypedQuery:
    """A query over the view whose results are awaited."""
    return AsyncUntypedQuery._over(client, _catalog(client._memory), _named(view))


def _catalog(memory: Memory) -> ViewCatalog:
    if memory.views is None:
        memory.views = ViewCatalog()
    return memory.views


def _named(view: Any) -> str:
    if isinstance(view, (tuple, list)) and len(view) == 3:
        space, external_id, version = view
        return f"{space}:{external_id}/{version}"
    if hasattr(view, "external_id") and hasattr(view, "version"):
        return f"{view.space}:{view.external_id}/{view.version}"
    raise ValidationFailed(f"expected (space, external id, version) of a view, got {view!r}")
