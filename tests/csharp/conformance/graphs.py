"""The objects of the cases, as C# that makes and writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from csharp.conformance.spelling import member, text, value, views

_HEADS = {"space": "Space", "type": "NodeType", "edgeType": "EdgeType", "version": "ExistingVersion"}
_LEADING = ("direct", "edges", "reverse")
_OPTIONS = {
    "replace": "Replace",
    "skipOnVersionConflict": "SkipOnVersionConflict",
    "autoCreateDirectRelations": "AutoCreateDirectRelations",
    "autoCreateStartNodes": "AutoCreateStartNodes",
    "autoCreateEndNodes": "AutoCreateEndNodes",
}


def written(case: Mapping[str, Any]) -> str:
    """The statements that make the objects and write them."""
    lines: list[str] = []
    if "before" in case:
        lines += [
            *_Graph("before").all(case["before"]),
            "await env.Client.UpsertAsync(before);",
            "env.Clear();",
        ]
    options = ", ".join(
        f"{_OPTIONS[name]} = {str(said).lower()}" for name, said in case.get("options", {}).items()
    )
    lines += _Graph("items").all(case["objects"])
    lines.append(f"await env.Client.UpsertAsync(items, new() {{ {options} }});")
    return "\n".join(f"        {line}" for line in lines)


class _Graph:
    """Statements; an object is known by its label before what is nested in it is made."""

    def __init__(self, items: str) -> None:
        self._items = items
        self._numbers = count()
        self._known: dict[str, str] = {}
        self._lines: list[str] = []
        self._numbered = False

    def all(self, said: Sequence[Mapping[str, Any]]) -> list[str]:
        self._lines.append(f"var {self._items} = new List<InstanceWrite>();")
        for one in said:
            if "many" in one:
                self._lines.append(f"for (var n = 0; n < {one['many']['count']}; n++)")
                self._lines.append("{")
                self._numbered = True
                self._add(one["many"])
                self._numbered = False
                self._lines.append("}")
            elif "chain" in one:
                self._chain(**one["chain"])
            else:
                self._add(one)
        return self._lines

    def _add(self, said: Mapping[str, Any]) -> None:
        self._lines.append(f"{self._items}.Add({self._object(said)});")

    def _chain(self, length: int, view: str, id: str, relation: str, closed: bool = False) -> None:
        start = text(id.replace("{n}", ""))
        self._lines += [
            f"var chain = new {view}Write[{length}];",
            f"for (var n = {length} - 1; n >= 0; n--)",
            "{",
            f"    chain[n] = new {view}Write({start} + n);",
            f"    if (n < {length} - 1) chain[n].{member(relation)} = chain[n + 1];",
            f"    {self._items}.Add(chain[n]);",
            "}",
        ]
        if closed:
            self._lines.append(f"chain[{length} - 1].{member(relation)} = {start} + 0;")

    def _object(self, said: Mapping[str, Any]) -> str:
        """The variable of an object, made by the statements before."""
        name = f"o{next(self._numbers)}{self._items[0]}"
        facts = views()[said["view"]]["properties"]
        given: Mapping[str, Any] = said.get("set", {})
        id_ = self._text(said["id"]) if "id" in said else ""
        self._lines.append(f"var {name} = new {said['view']}Write({id_});")
        if "as" in said:
            self._known[said["as"]] = name
        for head, attribute in _HEADS.items():
            if head in said:
                what = said[head] if head == "version" else value(said[head], {"kind": "direct"})
                self._lines.append(f"{name}.{attribute} = {what};")
        for end in ("start", "end"):
            if end in said:
                self._lines.append(f"{name}.{end.capitalize()}Node = {self._related(said[end])};")
        for prop, what in given.items():
            row = {**facts[prop], "view": said["view"], "name": prop}
            if row["kind"] in _LEADING:
                self._lines.append(f"{name}.{member(prop)} = {self._several(what)};")
            else:
                self._lines.append(f"{name}.{member(prop)} = {self._value(what, row)};")
        return name

    def _several(self, said: Any) -> str:
        if isinstance(said, list):
            return f"[{', '.join(self._related(one) for one in said)}]"
        return "null" if said is None else self._related(said)

    def _related(self, said: Any) -> str:
        if isinstance(said, Mapping) and "same" in said:
            return self._known[said["same"]]
        if isinstance(said, Mapping) and "view" in said:
            return self._object(said)
        return self._text(said) if isinstance(said, str) else value(said, {"kind": "direct"})

    def _value(self, said: Any, row: Mapping[str, Any]) -> str:
        if isinstance(said, list):
            return f"[{', '.join(value(one, row) for one in said)}]"
        if isinstance(said, str) and row["kind"] != "enum":
            return self._text(said)
        return value(said, row)

    def _text(self, said: str) -> str:
        if not self._numbered or "{n}" not in said:
            return text(said)
        return " + n + ".join(text(part) for part in said.split("{n}"))
