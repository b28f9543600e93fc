"""Rules about values."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from pygen.findings import Finding
from pygen.refs import ContainerPropertyRef
from pygen.resolve import ResolvedModel
from pygen.resolve.defaults import legal_default
from pygen.resolve.references import stored_in
from pygen_runtime.schema import EnumType, MappedProperty, UnknownProperty, UnknownType


def unknown_kind(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG207: a property is of a type, or a connection of a kind, this version does not know."""
    for ref, key, definition in resolved.introduced:
        if isinstance(definition, UnknownProperty):
            what = f"The connection type {definition.connection_type!r}"
            if definition.connection_type is None:
                what = "The kind of this property"
        elif isinstance(definition, MappedProperty) and isinstance(definition.type, UnknownType):
            what = f"The type {definition.type.type!r}"
        else:
            continue
        yield Finding(
            "PG207",
            "warning",
            f"{ref}.{key}",
            f"{what} is not known to this version of pygen; the value is read as JSON and never written.",
            "Is there a newer hatch-pygen?",
        )


def illegal_default(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG208: a default is none that its property can have."""
    for ref, key, definition in resolved.introduced:
        if not isinstance(definition, MappedProperty) or definition.default_value is None:
            continue
        if legal_default(definition) is None:
            kind = f"list of {definition.type.type}" if definition.type.list else definition.type.type
            shown = repr(definition.default_value)
            shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
            yield Finding(
                "PG208",
                "warning",
                f"{ref}.{key}",
                f"The default {shown} is not a {kind}; the SDK knows no default for it.",
                "Correct `defaultValue` in the container.",
            )


def similar_enum_values(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG209: values of an enum differ in nothing one can see, or only in case."""
    for ref, key, definition in resolved.introduced:
        if not isinstance(definition, MappedProperty) or not isinstance(definition.type, EnumType):
            continue
        alike: dict[str, list[str]] = defaultdict(list)
        for value in definition.type.values:
            alike[unicodedata.normalize("NFKC", value).strip().casefold()].append(value)
        for group in alike.values():
            if len(group) > 1:
                values = ", ".join(repr(value) for value in sorted(group))
                message = f"The values {values} of the enum are easily taken for each other."
                hint = "Both are kept as they are. Use one of them in the data."
                yield Finding("PG209", "warning", f"{ref}.{key}", message, hint)


def same_value(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG225: two properties of a view show the same stored value."""
    own = {(ref, key) for ref, key, _ in resolved.introduced}
    for ref, view in resolved.views.items():
        groups: dict[ContainerPropertyRef, list[str]] = defaultdict(list)
        for key, definition in sorted(view.properties.items()):
            if isinstance(definition, MappedProperty):
                groups[stored_in(definition)].append(key)
        for stored, keys in groups.items():
            if len(keys) > 1 and any((ref, key) in own for key in keys):
                yield Finding(
                    "PG225",
                    "info",
                    str(ref),
                    f"{', '.join(keys)} show the same value, stored in {stored}; "
                    "writing one of them changes all.",
                    "Set only one of them when you write.",
                )
