"""PersonV1, from the view shop:Person(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "shop",
    "Person",
    "v1",
    package=__package__ or "",
    read="PersonV1",
    write="PersonV1Write",
    members=(
        _p.Property("email", "email", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
    ),
)


class PersonV1(_p.Node, view=_VIEW):
    """Somebody."""

    email: str | None = None
    name: str

    def as_write(self) -> PersonV1Write:
        return _p.as_write(self, PersonV1Write)


class PersonV1Write(_p.NodeWrite, view=_VIEW):
    """What can be written of PersonV1; only what is set is sent."""

    email: str | None = None
    name: str


class PersonV1List(_p.NodeList[PersonV1]):
    """A list of PersonV1 that turns into frames, dicts and ids."""


PersonV1Field = _t.Literal["external_id", "space", "email", "name"]


class PersonV1Filter(_p.Where, total=False):
    """Keyword filters of PersonV1; several are combined with and."""

    email: str | _t.Sequence[str]
    email_prefix: str
    name: str | _t.Sequence[str]
    name_prefix: str


class PersonV1Options(PersonV1Filter, _p.Listing[PersonV1Field], total=False):
    """Filters, sorting, limit and units of PersonV1."""


class PersonV1Keywords:
    """What reads of PersonV1 take."""

    def _takes_filters(self, **where: _t.Unpack[PersonV1Filter]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PersonV1Options]) -> None: ...


class PersonV1Fields(_p.NodeFields):
    """Fields of PersonV1 for typed conditions."""

    email: _p.TextField
    name: _p.TextField


class PersonV1Selection(
    PersonV1Keywords, _p.Selection[PersonV1Fields, PersonV1Field], view=_VIEW
):
    """Which PersonV1, and what of their surroundings."""


class PersonV1Query(PersonV1Selection, _p.Query[PersonV1, PersonV1List]):
    """A query over PersonV1."""


class AsyncPersonV1Query(PersonV1Selection, _p.AsyncQuery[PersonV1, PersonV1List]):
    """A query over PersonV1 whose results are awaited."""


class PersonV1API(
    PersonV1Keywords, _p.NodeAPI[PersonV1, PersonV1List, PersonV1Field, PersonV1Query]
):
    """Reads PersonV1."""


class AsyncPersonV1API(
    PersonV1Keywords,
    _p.AsyncNodeAPI[PersonV1, PersonV1List, PersonV1Field, AsyncPersonV1Query],
):
    """Reads PersonV1 without blocking."""
