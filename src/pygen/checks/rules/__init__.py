"""The rules. Each is one function from a sound model to what it finds."""

from collections.abc import Callable, Iterator

from pygen.checks.rules import connections, inheritance, models, values, views
from pygen.findings import Finding
from pygen.sound import SoundModel

Rule = Callable[[SoundModel], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    views.circular,
    connections.direct_without_source,
    connections.reverse_without_relation,
    connections.end_outside,
    connections.through_list,
    values.unknown_kind,
    values.illegal_default,
    values.similar_enum_values,
    models.nothing_to_generate,
    views.without_properties,
    views.not_writable,
    views.nodes_and_edges,
    connections.edge_properties_lost,
    inheritance.cannot_build_on_parent,
    models.documents_disagree,
    connections.end_excluded,
    views.illegal_identifiers,
    views.parent_outside,
    views.unknown_use,
    connections.same_edges,
    values.same_value,
    models.selection_without_effect,
)
"""All of them, by code."""
