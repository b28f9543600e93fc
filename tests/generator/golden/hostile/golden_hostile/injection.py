"""Injection, from the view hostile:Injection(v1)."""

from __future__ import annotations

import datetime as _dt
import typing as _t

import pygen_runtime.spi as _p

_VIEW = _p.View(
    "hostile",
    "Injection",
    "v1",
    package=__package__ or "",
    read="Injection",
    write="InjectionWrite",
    members=(
        _p.Property("code", "code", "text"),
        _p.Property("dunder", "dunder", "text"),
        _p.Property("huge", "huge", "int64"),
        _p.Property("moment", "moment", "timestamp"),
        _p.Property("nested", "nested", "json"),
        _p.Property("quote", "quote", "text"),
        _p.Property("tiny", "tiny", "float64"),
    ),
)


class Injection(_p.Node, view=_VIEW):
    """\"; import os; os.system("touch /tmp/pygen-was-here"); x=\""""

    code: str | None = None
    """Default: "\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\".
    """
    dunder: str | None = None
    """Default: "__import__('os').system('true')"."""
    huge: int | None = None
    """Default: 9223372036854775807."""
    moment: _dt.datetime | None = None
    """Default: "2020-02-02T02:02:02.002+02:00"."""
    nested: _t.Any = None
    """Default: {"\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\": ["\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\", {"}": "{{"}]}.
    """
    quote: str | None = None
    """Default: "it's \\"both\\" \\\\ and\\nmore"."""
    tiny: float | None = None
    """Default: 5e-324."""

    def as_write(self) -> InjectionWrite:
        return _p.as_write(self, InjectionWrite)


class InjectionWrite(_p.NodeWrite, view=_VIEW):
    """What can be written of Injection; only what is set is sent."""

    code: str | None = None
    """Default: "\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\".
    """
    dunder: str | None = None
    """Default: "__import__('os').system('true')"."""
    huge: int | None = 9223372036854775807
    """Default: 9223372036854775807."""
    moment: _dt.datetime | None = None
    """Default: "2020-02-02T02:02:02.002+02:00"."""
    nested: _t.Any = None
    """Default: {"\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\": ["\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\");
    x=\\\"\", {"}": "{{"}]}.
    """
    quote: str | None = 'it\'s "both" \\ and\nmore'
    """Default: "it's \\"both\\" \\\\ and\\nmore"."""
    tiny: float | None = 5e-324
    """Default: 5e-324."""


class InjectionList(_p.NodeList[Injection]):
    """A list of Injection that turns into frames, dicts and ids."""


class InjectionFields(_p.NodeFields):
    """Fields of Injection for typed conditions."""

    code: _p.TextField
    dunder: _p.TextField
    huge: _p.NumberField
    moment: _p.TimestampField
    nested: _p.JsonField
    quote: _p.TextField
    tiny: _p.NumberField


InjectionProperty = _t.Literal[
    "external_id",
    "space",
    "code",
    "dunder",
    "huge",
    "moment",
    "nested",
    "quote",
    "tiny",
]


class InjectionFilter(_p.Where, total=False):
    """Keyword filters of Injection; several are combined with and."""

    code: str | _t.Sequence[str]
    code_prefix: str
    dunder: str | _t.Sequence[str]
    dunder_prefix: str
    min_huge: int
    max_huge: int
    min_moment: _dt.datetime
    max_moment: _dt.datetime
    quote: str | _t.Sequence[str]
    quote_prefix: str
    min_tiny: float
    max_tiny: float


class InjectionWhere(InjectionFilter, _p.Conditioned[InjectionFields], total=False):
    """Conditions of Injection: keyword filters, and `where`."""


class InjectionOptions(InjectionWhere, _p.Listing[InjectionProperty], total=False):
    """Filters, sorting, limit and units of Injection."""


class InjectionKeywords:
    """What reads of Injection take."""

    def _takes_filters(self, **where: _t.Unpack[InjectionWhere]) -> None: ...
    def _takes_options(self, **options: _t.Unpack[InjectionOptions]) -> None: ...


class InjectionSelection(
    InjectionKeywords, _p.Selection[InjectionFields, InjectionProperty], view=_VIEW
):
    """Which Injection, and what of their surroundings."""


class InjectionQuery(InjectionSelection, _p.Query[Injection, InjectionList]):
    """A query over Injection."""


class AsyncInjectionQuery(InjectionSelection, _p.AsyncQuery[Injection, InjectionList]):
    """A query over Injection whose results are awaited."""


class InjectionAPI(
    InjectionKeywords,
    _p.NodeAPI[Injection, InjectionList, InjectionProperty, InjectionQuery],
):
    """Reads Injection."""


class AsyncInjectionAPI(
    InjectionKeywords,
    _p.AsyncNodeAPI[Injection, InjectionList, InjectionProperty, AsyncInjectionQuery],
):
    """Reads Injection without blocking."""
