"""Enums, from the view hostile:Enums(v1)."""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Enums",
    "v1",
    package=__package__ or "",
    read="Enums",
    write="EnumsWrite",
    members=(
        _p.Property(
            "kind",
            "kind",
            "enum",
            values=(
                "A",
                "None",
                "True",
                "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
                "_",
                "__init__",
                "a",
                "class",
            ),
        ),
    ),
)


class Enums(_p.Node, view=_VIEW):
    """Enums: nodes of the view hostile:Enums(v1)."""

    kind: (
        _t.Literal[
            "A",
            "None",
            "True",
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "_",
            "__init__",
            "a",
            "class",
        ]
        | str
        | None
    ) = None

    def as_write(self) -> EnumsWrite:
        return _p.as_write(self, EnumsWrite)


class EnumsWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Enums; only what is set is sent."""

    kind: (
        _t.Literal[
            "A",
            "None",
            "True",
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "_",
            "__init__",
            "a",
            "class",
        ]
        | None
    ) = None


class EnumsList(_p.NodeList[Enums]):
    """A list of Enums that turns into frames, dicts and ids."""


class EnumsFields(_p.NodeFields):
    """Fields of Enums for typed conditions."""

    kind: _p.EnumField[
        _t.Literal[
            "A",
            "None",
            "True",
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "_",
            "__init__",
            "a",
            "class",
        ]
    ]


EnumsProperty = _t.Literal["external_id", "space", "kind"]


class EnumsFilter(_p.Where, total=False):
    """Keyword filters of Enums; several are combined with and."""

    kind: _p.OneOf[
        _t.Literal[
            "A",
            "None",
            "True",
            "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
            "_",
            "__init__",
            "a",
            "class",
        ]
    ]


class EnumsWhere(EnumsFilter, _p.Conditioned[EnumsFields], total=False):
    """Conditions of Enums: keyword filters, and `where`."""


class EnumsOptions(EnumsWhere, _p.Listing[EnumsProperty], total=False):
    """Filters, sorting, limit and units of Enums."""


class EnumsKeywords:
    """What reads of Enums take."""

    def _takes_filters(self, **where: _t.Unpack[EnumsWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[EnumsOptions]) -> None: ...


class EnumsSelection(
    EnumsKeywords, _p.Selection[EnumsFields, EnumsProperty], view=_VIEW
):
    """Which Enums, and what of their surroundings."""


class EnumsQuery(EnumsSelection, _p.Query[Enums, EnumsList]):
    """A query over Enums."""


class AsyncEnumsQuery(EnumsSelection, _p.AsyncQuery[Enums, EnumsList]):
    """A query over Enums whose results are awaited."""


class EnumsAPI(EnumsKeywords, _p.NodeAPI[Enums, EnumsList, EnumsProperty, EnumsQuery]):
    """Reads Enums."""


class AsyncEnumsAPI(
    EnumsKeywords, _p.AsyncNodeAPI[Enums, EnumsList, EnumsProperty, AsyncEnumsQuery]
):
    """Reads Enums without blocking."""
