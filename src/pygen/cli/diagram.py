"""A model as a picture: an outline for the terminal, Mermaid for documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygen.ir import Class, Property, Sdk


def outline(sdk: Sdk) -> str:
    """Every view with its properties, one a line."""
    lines: list[str] = []
    for model in sdk.models:
        lines.append(f"{model}  {len(model.views)} views")
    for cls in sdk.classes:
        parents = ", ".join(parent.external_id for parent in cls.parents)
        kind = " (edge)" if cls.kind == "edge" else " (interface)" if cls.abstract else ""
        lines += ["", f"{cls.view.external_id}{kind}{f' implements {parents}' if parents else ''}"]
        lines += [f"  {_facts(prop)}" for prop in cls.properties]
    return "\n".join(lines)


def _facts(prop: Property) -> str:
    if prop.kind == "value":
        unit = f" [{prop.unit.external_id}]" if prop.unit else ""
        values = f" {{{', '.join(value.id for value in prop.values)}}}" if prop.values else ""
        needed = "" if prop.nullable else " required"
        return f"{prop.id}: {prop.type}{'[]' * prop.list}{unit}{values}{needed}"
    target = prop.target.external_id if prop.target else "node"
    if prop.kind == "direct":
        return f"{prop.id} -> {target}{'[]' * prop.list}"
    if prop.kind == "reverse":
        return f"{prop.id} <- {target}{'[]' * prop.many} through {prop.through.property}"
    arrow = "=>" if prop.direction == "outwards" else "<="
    edge = f" with {prop.edge.external_id}" if prop.edge else ""
    return f"{prop.id} {arrow} {target}{'[]' * prop.many}{edge}"


def mermaid(sdk: Sdk) -> str:
    """A class diagram. Reverse connections are the other end of a line that is drawn already."""
    return "\n".join(["classDiagram", *(f"  {line}" for cls in sdk.classes for line in _drawn(cls))])


def _drawn(cls: Class) -> Iterator[str]:
    name = _safe(cls.view.external_id)
    yield f"class {name}"
    for parent in cls.parents:
        yield f"{_safe(parent.external_id)} <|-- {name}"
    for prop in cls.properties:
        if prop.inherited:
            continue
        if prop.kind == "value":
            yield f"{name} : {_safe(prop.id)} {prop.type}"
        elif prop.kind == "direct" and prop.target:
            yield f"{name} --> {_safe(prop.target.external_id)} : {_safe(prop.id)}"
        elif prop.kind == "edge" and prop.target and prop.direction == "outwards":
            yield f"{name} ..> {_safe(prop.target.external_id)} : {_safe(prop.id)}"


def _safe(text: str) -> str:
    """A name that cannot end a line or start another statement of the diagram."""
    return re.sub(r"\W", "_", text)
