"""What generated code says about views and properties, in any language."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pygen.ir import Class, Direct, EnumValue, Property, Value
from pygen.source.prose import sentence

_MOST_CHILDREN = 8
"""More than these are not named: a core view has hundreds."""


def class_text(cls: Class, name: str, children: Sequence[str]) -> str:
    """The description of the view, or what can be said without one, and who implements it."""
    text = sentence((cls.description or "").strip())
    if not text:
        what = "edges" if cls.kind == "edge" else "nodes"
        text = f"{cls.name or name}: {what} of the view {cls.view}."
    if not children:
        return text
    named = ", ".join(sorted(children)[:_MOST_CHILDREN])
    more = f" and {len(children) - _MOST_CHILDREN} more" if len(children) > _MOST_CHILDREN else ""
    return f"{text}\n\nImplemented by {named}{more}."


def property_text(prop: Property) -> str:
    """The description of a property with its unit, limits and values; empty when there is nothing to say."""
    parts = [sentence((prop.description or "").strip())]
    if isinstance(prop, Value):
        parts += _value_facts(prop)
    if isinstance(prop, Value | Direct):
        parts += _stored_facts(prop)
    return " ".join(filter(None, parts))


def filter_text(prop: Property) -> str:
    """What somebody who compares a property wants to know: what it is, and in which unit."""
    unit = f"Unit: {prop.unit.external_id}." if isinstance(prop, Value) and prop.unit is not None else ""
    return " ".join(filter(None, (sentence((prop.description or "").strip()), unit)))


def _value_facts(prop: Value) -> list[str]:
    facts = [sentence(f"{value.id}: {said}") for value in prop.values if (said := _said(value))]
    if prop.unit is not None:
        facts.append(f"Unit: {prop.unit.external_id}.")
    if prop.max_text_size is not None:
        facts.append(f"At most {prop.max_text_size} bytes.")
    if prop.default is not None:
        facts.append(f"Default: {json.dumps(prop.default, ensure_ascii=False)}.")
    if prop.auto_increment:
        facts.append("Counted up when not given.")
    return facts


def _said(value: EnumValue) -> str:
    """What the model says about a value of an enum beyond its id."""
    name = (value.name or "").strip()
    parts = ("" if name == value.id else name, (value.description or "").strip())
    return ", ".join(filter(None, parts))


def _stored_facts(prop: Value | Direct) -> list[str]:
    facts = []
    if prop.max_list_size is not None:
        facts.append(f"At most {prop.max_list_size} items.")
    if prop.immutable:
        facts.append("Cannot be changed once set.")
    if prop.read_only:
        facts.append("Set by the service.")
    return facts
