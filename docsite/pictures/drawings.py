"""All drawings that are made while the site is built."""

from __future__ import annotations

from collections.abc import Iterator

from docsite.pictures import charts, flow, house
from docsite.pictures.svg import both


def drawings() -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    yield from both("flow", flow.draw)
    yield from both("house", house.draw)
    yield from both("charts-lists", charts.lists)
    yield from both("charts-waiting", charts.waiting)
