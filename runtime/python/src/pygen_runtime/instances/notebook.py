"""How lists look in notebooks: the first rows, however long the list is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from .connections import Connection, Single
from .ids import NodeRef

ROWS = 20
COLUMNS = 12
WIDTH = 60


def html_table(instances: Sequence[Any]) -> str:
    """A table of the first instances. Values are escaped: they come from whoever filled the data model."""
    shown = [instances[number] for number in range(min(ROWS, len(instances)))]
    names = [name for name in _names(shown) if any(_text(instance.__dict__.get(name)) for instance in shown)]
    cut = names[:COLUMNS]
    head = "".join(f"<th>{escape(name)}</th>" for name in cut)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(_text(instance.__dict__.get(name)))}</td>" for name in cut) + "</tr>"
        for instance in shown
    )
    more = [f"{len(instances):,} in all"] if len(instances) > len(shown) else []
    more += [f"{len(names) - len(cut)} more columns"] if len(names) > len(cut) else []
    title = escape(f"{type(instances).__name__}: {', '.join(more) or len(instances)}")
    return f"<table><caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _names(shown: Sequence[Any]) -> list[str]:
    names = list(shown[0].__dict__) if shown else []
    return [name for name in names if name != "data_record"]


def _text(value: Any) -> str:
    if value is None or (isinstance(value, Connection | Single) and not value.included):
        return ""
    text = value.external_id if isinstance(value, NodeRef) else str(value)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
