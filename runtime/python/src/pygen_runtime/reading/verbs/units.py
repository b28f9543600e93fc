"""The units of a view, as people look at them."""

from __future__ import annotations

from html import escape

from ...instances.described import descriptions, short, units
from ...instances.notebook import cell, table
from ...instances.spec import View


class Units(dict[str, str]):
    """By property, the unit its numbers are stored in."""

    def __init__(self, view: View) -> None:
        super().__init__(units(view))
        self._name = view.read
        self._said = descriptions(view)

    def __repr__(self) -> str:
        longest = max(map(len, self), default=0)
        lines = [f"{self._name}: {len(self)} properties with a unit"]
        return "\n".join([*lines, *(f"  {name:{longest}}  {unit}" for name, unit in self.items())])

    def _repr_html_(self) -> str:
        names = ("property", "unit", "quantity", "description")
        heads = [f'<th style="text-align: left">{escape(name)}</th>' for name in names]
        rows = []
        for name, unit in self.items():
            texts = (name, short(unit), unit.rpartition(":")[0], self._said.get(name, ""))
            rows.append("".join(map(cell, texts)))
        return table(f"{self._name}: units", heads, rows)
