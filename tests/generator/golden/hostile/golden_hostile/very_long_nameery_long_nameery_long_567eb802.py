"""VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63, from the view
hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX(v1).
"""

from __future__ import annotations

import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX",
    "v1",
    package=__package__ or "",
    read="VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
    write="VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write",
    members=(
        _p.Property(
            "property_nameroperty_nameroperty_na_eab05c3c",
            "propertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyNameropertyName",
            "text",
        ),
        _p.Direct(
            "other", "other", "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63"
        ),
        _p.EdgeTo(
            "many",
            "many",
            ("hostile", "long"),
            "VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63",
        ),
    ),
)


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63(_p.Node, view=_VIEW):
    """VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63: nodes of the view
    hostile:VeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameeryLongNameX(v1).
    """

    property_nameroperty_nameroperty_na_eab05c3c: str | None = None
    other: _p.NodeRef[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63] | None = None
    many: _p.Connection[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63]

    def as_write(self) -> VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write:
        return _p.as_write(
            self, VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write
        )


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write(_p.NodeWrite, view=_VIEW):
    """What can be written of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63;
    only what is set is sent.
    """

    property_nameroperty_nameroperty_na_eab05c3c: str | None = None
    other: (
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write | _p.NodeId | str | None
    ) = None
    many: (
        _t.Sequence[
            VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Write | _p.NodeId | str
        ]
        | None
    ) = None


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List(
    _p.NodeList[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63]
):
    """A list of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 that turns into
    frames, dicts and ids.
    """

    other: VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List
    many: VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields(_p.NodeFields):
    """Fields of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 for typed
    conditions.
    """

    property_nameroperty_nameroperty_na_eab05c3c: _p.TextField
    other: VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields
    many: _p.ConnectionField[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields]


VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property = _t.Literal[
    "external_id", "space", "property_nameroperty_nameroperty_na_eab05c3c", "other"
]


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Filter(_p.Where, total=False):
    """Keyword filters of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63; several
    are combined with and.
    """

    property_nameroperty_nameroperty_na_eab05c3c: str | _t.Sequence[str]
    property_nameroperty_nameroperty_na_eab05c3c_prefix: str
    other: _p.NodeInput | _t.Sequence[_p.NodeInput]


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Where(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Filter,
    _p.Conditioned[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields],
    total=False,
):
    """Conditions of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63: keyword
    filters, and `where`.
    """


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Options(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Where,
    _p.Listing[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property],
    total=False,
):
    """Filters, sorting, limit and units of
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63.
    """


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords:
    """What reads of VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 take."""

    def _takes_filters(
        self,
        **where: _t.Unpack[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Where],
    ) -> None: ...
    def _takes_options(
        self,
        **options: _t.Unpack[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Options],
    ) -> None: ...


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Selection(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords,
    _p.Selection[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Fields,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
    ],
    view=_VIEW,
):
    """Which VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63, and what of their
    surroundings.
    """

    with_other: _t.ClassVar[
        _p.With[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Selection]
    ]
    with_many: _t.ClassVar[
        _p.WithEdges[VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Selection]
    ]


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Selection,
    _p.Query[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List,
    ],
):
    """A query over VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63."""


class AsyncVeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Selection,
    _p.AsyncQuery[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List,
    ],
):
    """A query over VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 whose results
    are awaited.
    """


class VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords,
    _p.NodeAPI[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query,
    ],
):
    """Reads VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63."""


class AsyncVeryLongNameeryLongNameeryLongNameeryLong_0dd18e63API(
    VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Keywords,
    _p.AsyncNodeAPI[
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63List,
        VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Property,
        AsyncVeryLongNameeryLongNameeryLongNameeryLong_0dd18e63Query,
    ],
):
    """Reads VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 without blocking."""
