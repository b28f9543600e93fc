"""Person, from the view shop:Person(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

from ._extensions.people import ByName, Polite

_VIEW = _p.View(
    "shop",
    "Person",
    "v1",
    package=__package__ or "",
    read="Person",
    write="PersonWrite",
    members=(
        _p.Property("email", "email", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
    ),
)


class Person(Polite, _p.Node, view=_VIEW):
    """Somebody."""

    email: str | None = None
    name: str

    def as_write(self) -> PersonWrite:
        return _p.as_write(self, PersonWrite)


class PersonWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Person; only what is set is sent."""

    email: str | None = None
    name: str


class PersonList(_p.NodeList[Person]):
    """A list of Person that turns into frames, dicts and ids."""


class PersonFields(_p.NodeFields):
    """Fields of Person for typed conditions."""

    email: _p.TextField
    name: _p.TextField


PersonProperty = _t.Literal["external_id", "space", "email", "name"]


class PersonFilter(_p.Where, total=False):
    """Keyword filters of Person; several are combined with and."""

    email: str | _t.Sequence[str]
    email_prefix: str
    name: str | _t.Sequence[str]
    name_prefix: str


class PersonWhere(PersonFilter, _p.Conditioned[PersonFields], total=False):
    """Conditions of Person: keyword filters, and `where`."""


class PersonOptions(PersonWhere, _p.Listing[PersonProperty], total=False):
    """Filters, sorting, limit and units of Person."""


class PersonKeywords:
    """What reads of Person take."""

    def _takes_filters(self, **where: _t.Unpack[PersonWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PersonOptions]) -> None: ...


class PersonSelection(
    PersonKeywords, _p.Selection[PersonFields, PersonProperty], view=_VIEW
):
    """Which Person, and what of their surroundings."""


class PersonQuery(PersonSelection, _p.Query[Person, PersonList]):
    """A query over Person."""


class AsyncPersonQuery(PersonSelection, _p.AsyncQuery[Person, PersonList]):
    """A query over Person whose results are awaited."""


class PersonAPI(
    ByName, PersonKeywords, _p.NodeAPI[Person, PersonList, PersonProperty, PersonQuery]
):
    """Reads Person."""


class AsyncPersonAPI(
    PersonKeywords,
    _p.AsyncNodeAPI[Person, PersonList, PersonProperty, AsyncPersonQuery],
):
    """Reads Person without blocking."""
