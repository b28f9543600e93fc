"""PersonV2, from the view shop:Person(v2)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "shop",
    "Person",
    "v2",
    package=__package__ or "",
    read="PersonV2",
    write="PersonV2Write",
    members=(
        _p.Property("email", "email", "text"),
        _p.Property("name", "name", "text", required=True, nullable=False),
    ),
)


class PersonV2(_p.Node, view=_VIEW):
    """Somebody."""

    email: str | None = None
    name: str

    def as_write(self) -> PersonV2Write:
        return _p.as_write(self, PersonV2Write)


class PersonV2Write(_p.NodeWrite, view=_VIEW):
    """What can be written of PersonV2; only what is set is sent."""

    email: str | None = None
    name: str


class PersonV2List(_p.NodeList[PersonV2]):
    """A list of PersonV2 that turns into frames, dicts and ids."""


PersonV2Field = _t.Literal["external_id", "space", "email", "name"]


class PersonV2Filter(_p.Where, total=False):
    """Keyword filters of PersonV2; several are combined with and."""

    email: str | _t.Sequence[str]
    email_prefix: str
    name: str | _t.Sequence[str]
    name_prefix: str


class PersonV2Options(PersonV2Filter, _p.Listing[PersonV2Field], total=False):
    """Filters, sorting, limit and units of PersonV2."""


class PersonV2Keywords:
    """What reads of PersonV2 take."""

    def _takes_filters(self, **where: _t.Unpack[PersonV2Filter]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[PersonV2Options]) -> None: ...


class PersonV2Fields(_p.NodeFields):
    """Fields of PersonV2 for typed conditions."""

    email: _p.TextField
    name: _p.TextField


class PersonV2Selection(
    PersonV2Keywords, _p.Selection[PersonV2Fields, PersonV2Field], view=_VIEW
):
    """Which PersonV2, and what of their surroundings."""


class PersonV2Query(PersonV2Selection, _p.Query[PersonV2, PersonV2List]):
    """A query over PersonV2."""


class AsyncPersonV2Query(PersonV2Selection, _p.AsyncQuery[PersonV2, PersonV2List]):
    """A query over PersonV2 whose results are awaited."""


class PersonV2API(
    PersonV2Keywords, _p.NodeAPI[PersonV2, PersonV2List, PersonV2Field, PersonV2Query]
):
    """Reads PersonV2."""


class AsyncPersonV2API(
    PersonV2Keywords,
    _p.AsyncNodeAPI[PersonV2, PersonV2List, PersonV2Field, AsyncPersonV2Query],
):
    """Reads PersonV2 without blocking."""
