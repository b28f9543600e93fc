"""What a query leads to: the instances at the end of a path of connections."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from ...errors import ValidationFailed
from ...http.flow import Flow
from ..asked import BARE, Asked, Branched, Context, connection
from ..memory import AsyncClient, Client
from ..plan import Key
from ..planning.whose import conditions
from ..read import Read
from ..rows.protocol import AnyRows


class _Path:
    """Stands for a list of instances, and notes what is asked of it."""

    def __init__(self, names: tuple[str, ...] = ()) -> None:
        self._names = names

    def __getattr__(self, name: str) -> _Path:
        if name.startswith("_"):
            raise AttributeError(name)
        return _Path((*self._names, name))


def names_of(path: str | Callable[[Any], Any]) -> tuple[str, ...]:
    """The connections of a path, given as text or as a function of a list."""
    found = path(_Path()) if callable(path) else path
    names = found._names if isinstance(found, _Path) else found.split(".") if isinstance(found, str) else ()
    if not names:
        raise ValidationFailed(f"targets takes a path of connections, as 'blades.sensors', not {path!r}")
    return tuple(names)


def along(asked: Asked, names: tuple[str, ...], context: Context) -> Asked:
    """The same query with nothing but the path: what it asked of the path itself stays."""
    return _along(conditions(replace(asked, figures=())), names, context)


def _along(asked: Asked, names: tuple[str, ...], context: Context) -> Asked:
    if not names:
        return asked
    member = connection(asked.view, names[0])
    branch = next((branch for branch in asked.branches if branch.member.name == member.name), None)
    if branch is None:
        target = context.catalog.related(asked.view, member.target) if member.target else None
        name = getattr(member, "edge", None)
        edge = context.catalog.related(asked.view, name) if name else None
        branch = Branched(member, Asked(target or BARE), edge)
    on = replace(branch, asked=_along(branch.asked, names[1:], context), required=False)
    return replace(asked, branches=(on,), properties=())


class Reached:
    """Takes pages of the query apart, and gives what is at the end of the path, each once."""

    def __init__(self, read: Read, names: tuple[str, ...]) -> None:
        self._names = names
        self._seen: set[Key] = set()
        self.read = replace(read, resolved=self._resolved(read.resolved))
        self._rows_of = read.rows_of

    def _resolved(self, resolved: Callable[[], Flow[tuple[Asked, Context]]]) -> Any:
        def found() -> Flow[tuple[Asked, Context]]:
            asked, context = yield from resolved()
            self._views = [asked.view]
            inner = asked
            for name in self._names:
                inner = next(branch.asked for branch in inner.branches if branch.member.name == name)
                self._views.append(inner.view)
            return asked, context

        return found

    def new(self, rows: Iterable[Any]) -> list[Any]:
        """The instances at the end of the path from these rows that did not come before."""
        found = list(rows)
        for view, name in zip(self._views, self._names, strict=False):
            made = self._rows_of(view)
            member = connection(view, name)
            found = [other for row in found for other in made.connected(row, member)]
        own: AnyRows = self._rows_of(self._views[-1])
        distinct = {own.key(row): row for row in found}
        new = [row for key, row in distinct.items() if key not in self._seen]
        self._seen.update(distinct)
        return new


def reaching(query: Any, path: Any) -> Reached:
    """The query along a path."""
    names = names_of(path)
    return Reached(query._along(names)._read(), names)


def reached(client: Client, found: Reached) -> Iterator[Any]:
    """What is at the end of the path, page by page of the query."""
    from ..faces import paged

    for page in paged(client, found.read):
        yield from found.new(page.rows)
        del page


async def async_reached(client: AsyncClient, found: Reached) -> AsyncIterator[Any]:
    """The same for an event loop."""
    from ..faces import async_paged

    async for page in async_paged(client, found.read):
        for row in found.new(page.rows):
            yield row
        del page
