"""How what is not an instance looks in notebooks: the views of a client, and a view."""

from __future__ import annotations

from html import escape
from typing import Any

from ...filters.keywords import keyword_names
from ...instances.described import descriptions
from ...instances.notebook import cell, table
from ...instances.spec import Direct, EdgeTo, Property, View
from ...package import Package

MOST = 200
"""Views of an index: each is loaded to say what it is."""


def index(name: str, package: Package) -> str:
    """The views of a client, with what the model says of them."""
    count = len(package.classes)
    rows = []
    for attribute in list(package.classes)[:MOST]:
        read = package.api(attribute)._read
        rows.append(
            "".join(map(cell, (f".{attribute}", read.__name__, read._view.external_id, _first(read))))
        )
    if count > len(rows):
        rows.append(f'<td colspan="4"><i>… {count - len(rows):,} more</i></td>')
    return table(f"{name}: {count:,} views", _heads("", "class", "view", "description"), rows)


def of_view(view: View, name: str) -> str:
    """The properties of a view, and the keyword filters there are."""
    said = descriptions(view)
    rows = []
    for member in view.members:
        unit = (member.unit or "") if isinstance(member, Property) else ""
        taken = [keyword for keyword, (of, _) in keyword_names(view).items() if of == member.name]
        filters = ", ".join(taken) or f"with_{member.name}()"
        parts = (member.name, _kind(member), unit, filters, said.get(member.name, ""))
        rows.append("".join(map(cell, parts)))
    return table(name, _heads("property", "type", "unit", "filters", "description"), rows)


def _first(read: Any) -> str:
    return (read.__doc__ or "").strip().partition("\n")[0]


def _kind(member: Any) -> str:
    if isinstance(member, Property):
        return f"list of {member.type}" if member.list else member.type
    many = member.list if isinstance(member, Direct) else member.many
    what = "relation" if isinstance(member, Direct) else "edges" if isinstance(member, EdgeTo) else "reverse"
    return f"{what} to {'many ' if many else ''}{member.target or 'nodes'}"


def _heads(*names: str) -> list[str]:
    return [f'<th style="text-align: left">{escape(name)}</th>' for name in names]
