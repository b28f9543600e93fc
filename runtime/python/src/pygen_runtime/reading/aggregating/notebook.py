"""How figures look in notebooks: a table with bars."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from ...instances.notebook import cell, table, text_of

_BAR = "background: #4c8bf5; height: .7em; min-width: 1px; display: inline-block"


def figures(rows: Sequence[Any]) -> str:
    """A row a group, with a bar for each figure."""
    if not rows:
        return table("no groups", [], [])
    groups, names = list(rows[0].group), list(rows[0])
    largest = {name: max((abs(row[name] or 0) for row in rows), default=0) for name in names}
    shown = [
        "".join(cell(text_of(row.group[name])) for name in groups)
        + "".join(_barred(row[name], largest[name], len(rows) > 1) for name in names)
        for row in rows
    ]
    return table(f"{len(rows):,} group{'s' if len(rows) > 1 else ''}", _heads(*groups, *names), shown)


def spread(buckets: Sequence[Any]) -> str:
    """A histogram: a bar for each interval."""
    largest = max((bucket.count for bucket in buckets), default=0)
    rows = []
    for bucket in buckets:
        interval = f"{bucket.start:g} to {bucket.start + bucket.interval:g}"
        rows.append(cell(interval) + _barred(bucket.count, largest, True))
    total = sum(bucket.count for bucket in buckets)
    return table(f"{total:,} values", _heads("interval", "count"), rows)


def _heads(*names: str) -> list[str]:
    return [f'<th style="text-align: left">{escape(name)}</th>' for name in names]


def _barred(value: float | None, largest: float, bar: bool) -> str:
    if value is None:
        return "<td></td>"
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.6g}"
    width = round(120 * abs(value) / largest) if largest else 0
    drawn = f'<span style="{_BAR}; width: {width}px"></span> ' if bar else ""
    return f'<td style="text-align: left; white-space: nowrap">{drawn}{escape(text)}</td>'
