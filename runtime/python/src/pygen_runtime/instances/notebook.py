"""How instances look in notebooks: a table of the first ones, a card of one.

Values are escaped wherever they stand: they come from whoever filled the data model.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape
from importlib import import_module
from typing import Any

from ..errors import MissingExtra
from .connections import Connection, Link, Single
from .converted_units import units_of
from .described import descriptions, short
from .ids import NodeRef

ROWS = 20
COLUMNS = 12
WIDTH = 60
_HIDDEN = ("data_record",)
_AS_IT_IS = (str, int, float, dt.date, dict)
"""Values that a table of one instance holds; of what it is connected with, it says the ids."""


def html_table(instances: Sequence[Any]) -> str:
    """The first instances, with a last row that says how many more there are."""
    shown = [instances[number] for number in range(min(ROWS, len(instances)))]
    names = [name for name in _names(shown) if any(text_of(one.__dict__.get(name)) for one in shown)]
    cut = names[:COLUMNS]
    first = shown[0] if shown else None
    rows = ["".join(cell(text_of(one.__dict__.get(name))) for name in cut) for one in shown]
    left = len(instances) - len(shown)
    if left:
        rows.append(f'<td colspan="{len(cut)}"><i>… {left:,} more</i></td>')
    counted = f"{len(instances):,}{' in all' if left else ''}"
    hidden = f", {len(names) - len(cut)} more columns" if len(names) > len(cut) else ""
    title = f"{type(instances).__name__}: {counted}{hidden}"
    return table(title, [_heading(name, first) for name in cut], rows)


def html_card(instance: Any) -> str:
    """One instance: what it holds, and how much the read included of what it is connected to."""
    values = [(name, text_of(instance.__dict__.get(name), most=10 * WIDTH)) for name in _names([instance])]
    rows = [f"{_heading(name, instance)}{cell(text)}" for name, text in values if text]
    return table(type(instance).__name__, [], rows)


def frame_of_one(instance: Any) -> Any:
    """What an instance holds, a row a property."""
    try:
        pandas = import_module("pandas")
    except ImportError as error:
        raise MissingExtra("making a pandas DataFrame", "pandas") from error
    values = instance.__dict__
    names = [name for name in _names([instance]) if _shown(values[name]) != ""]
    index = pandas.Index(names, name=type(instance).__name__)
    plain = [value if isinstance(value, _AS_IT_IS) else _shown(value) for value in map(values.get, names)]
    frame = pandas.DataFrame({"value": pandas.Series(plain, index=index, dtype=object)})
    measured = {name: unit for name, unit in units_of(instance).items() if name in names}
    if measured:
        frame["unit"] = pandas.Series(measured).reindex(index).fillna("")
    return frame


def table(title: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    """A table of cells that are HTML already, under a title that is text."""
    head = "".join(heads)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    heading = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table><caption>{escape(title)}</caption>{heading}<tbody>{body}</tbody></table>"


def cell(text: str) -> str:
    return f'<td style="text-align: left">{escape(text)}</td>'


def _heading(name: str, instance: Any) -> str:
    """A name with its unit, and what the model says of it where the pointer rests."""
    unit = units_of(instance).get(name)
    said = descriptions(instance._view).get(name)
    title = f' title="{escape(said)}"' if said else ""
    shown = f" <small>{escape(short(unit))}</small>" if unit else ""
    return f'<th style="text-align: left"{title}>{escape(name)}{shown}</th>'


def _names(shown: Sequence[Any]) -> list[str]:
    return [name for name in (shown[0].__dict__ if shown else ()) if name not in _HIDDEN]


def text_of(value: Any, most: int = WIDTH) -> str:
    """A value in one line; of connections the ids of what is there."""
    text = _shown(value)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _shown(value: Any) -> str:
    if value is None or (isinstance(value, Connection | Single) and not value.included):
        return ""
    if isinstance(value, Single):
        return _shown(value.node)
    if isinstance(value, Link):
        return _shown(value.node if value.node is not None else value.edge)
    if isinstance(value, Connection | list):
        counted = f"{len(value):,}: " if isinstance(value, Connection) and len(value) > 1 else ""
        return counted + ", ".join(_shown(value[number]) for number in range(min(len(value), ROWS)))
    if isinstance(value, NodeRef) or hasattr(value, "_view"):
        return str(value.external_id)
    if isinstance(value, dt.datetime) and value.utcoffset() in (None, dt.timedelta()):
        text = value.replace(tzinfo=None).isoformat(" ", "auto")
        return text.removesuffix(" 00:00:00")
    return str(value)
