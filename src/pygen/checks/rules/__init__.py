"""The rules. Each is one function from a resolved model, or from it and its classes, to what it finds."""

from collections.abc import Callable, Iterator

from pygen.checks.rules import (
    connections,
    containers,
    criteria,
    identifiers,
    inheritance,
    models,
    service,
    values,
    views,
)
from pygen.findings import Finding
from pygen.ir import Sdk
from pygen.resolve import ResolvedModel

MODEL_RULES: tuple[Callable[[ResolvedModel], Iterator[Finding]], ...] = (
    views.circular,
    connections.direct_without_source,
    connections.reverse_without_relation,
    connections.end_outside,
    connections.through_list,
    connections.no_way_back,
    values.unknown_kind,
    values.illegal_default,
    values.similar_enum_values,
    models.nothing_to_generate,
    views.without_properties,
    views.not_writable,
    views.nodes_and_edges,
    connections.edge_properties_lost,
    models.documents_disagree,
    connections.end_excluded,
    identifiers.illegal_identifiers,
    views.parent_outside,
    views.unknown_use,
    connections.same_edges,
    values.same_value,
    models.selection_without_effect,
    service.over_limits,
    containers.missing_in_container,
    service.required_elsewhere,
    containers.contradictions,
    criteria.left_out_by_filter,
    criteria.filter_over_nothing,
)
"""Rules about what was decided, by code."""

CLASS_RULES: tuple[Callable[[ResolvedModel, Sdk], Iterator[Finding]], ...] = (
    inheritance.cannot_build_on_parent,
)
"""Rules about what is known only when the classes are built."""
