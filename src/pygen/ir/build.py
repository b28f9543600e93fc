"""From a resolved model to the representation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pygen.ir.ends import with_ends
from pygen.ir.inheritance import Draft, with_bases
from pygen.ir.properties import build_property
from pygen.ir.values import Class, Json, ModelInfo, Property, Sdk
from pygen.refs import ClassRef, NodeRef, ViewRef
from pygen.resolve.model import Kind, ResolvedModel, mapped
from pygen.resolve.references import container_ref, view_ref
from pygen_runtime.schema import View


def build_ir(resolved: ResolvedModel) -> Sdk:
    """Everything a target needs to know of the model."""
    ancestors = {ref: resolved.ancestors[ref] for ref in resolved.views}
    properties = {ref: tuple(_properties(resolved, ref)) for ref in resolved.views}
    drafts: list[Draft] = []
    above: dict[ClassRef, frozenset[ViewRef]] = {}
    for kind in ("node", "edge"):
        members = frozenset(ref for ref in resolved.views if kind in resolved.kinds[ref])
        above |= {ClassRef(ref, kind): ancestors[ref] & members for ref in members}
        drafts += _drafts(resolved, kind, members, ancestors, properties)
    classes = with_ends(with_bases(drafts, above))
    classes.sort(key=lambda c: (c.view, c.kind != "node"))
    return Sdk(models=tuple(_models(resolved)), classes=tuple(classes))


def _properties(resolved: ResolvedModel, ref: ViewRef) -> Iterator[Property]:
    for key, definition in sorted(resolved.views[ref].properties.items()):
        built = build_property(resolved, ref, key, definition)
        if built is not None:
            yield built


def _drafts(
    resolved: ResolvedModel,
    kind: Kind,
    inside: frozenset[ViewRef],
    ancestors: Mapping[ViewRef, frozenset[ViewRef]],
    properties: Mapping[ViewRef, tuple[Property, ...]],
) -> Iterator[Draft]:
    """The classes of one kind, parents before children."""
    descendants: dict[ViewRef, list[ViewRef]] = defaultdict(list)
    for ref in inside:
        for ancestor in ancestors[ref] & inside:
            descendants[ancestor].append(ref)
    depth = {ref: len(ancestors[ref] & inside) for ref in inside}
    for ref in sorted(inside, key=lambda ref: (depth[ref], ref)):
        children = sorted(descendants[ref], key=lambda child: (-depth[child], child))
        direct = _nearest(resolved, ref, inside)
        built = _class(resolved, ref, kind, tuple(children), direct)
        bases = [p for p in reversed(direct) if not any(p in ancestors[o] for o in direct if o != p)]
        yield Draft(replace(built, properties=properties[ref]), bases)


def _nearest(resolved: ResolvedModel, ref: ViewRef, inside: frozenset[ViewRef]) -> tuple[ViewRef, ...]:
    """The parents that are classes of the kind; through a parent that is not, the nearest beyond it."""
    found: dict[ViewRef, None] = {}
    seen = {ref}
    waiting = list(reversed(resolved.implements[ref]))
    while waiting:
        parent = waiting.pop()
        if parent in seen:
            continue
        seen.add(parent)
        if parent in inside:
            found[parent] = None
        else:
            waiting += reversed(resolved.implements.get(parent, ()))
    return tuple(found)


def _class(
    resolved: ResolvedModel,
    ref: ViewRef,
    kind: Kind,
    children: tuple[ViewRef, ...],
    parents: tuple[ViewRef, ...],
) -> Class:
    view = resolved.views[ref]
    stores = mapped(view)
    return Class(
        view=ref,
        kind=kind,
        twin=len(resolved.kinds[ref]) > 1,
        name=view.name,
        description=view.description,
        writable=view.writable,
        queryable=view.queryable,
        interface=bool(children),
        abstract=bool(children) and not (stores and view.writable),
        parents=parents,
        parents_outside=tuple(p for p in resolved.implements[ref] if p not in parents),
        children=children,
        containers=tuple(sorted(container_ref(c) for c in view.mapped_containers or ())),
        has_filter=view.filter is not None,
        filter=view.filter,
        instance_type=_instance_type(view, kind),
    )


def _instance_type(view: View, kind: Kind) -> NodeRef | None:
    """The one type that the view's filter asks for, if it asks for one whatever else it asks."""
    found = set(_asked(view.filter, [kind, "type"]))
    return found.pop() if len(found) == 1 else None


def _asked(criteria: Any, reference: list[str]) -> Iterator[NodeRef]:
    if not isinstance(criteria, dict):
        return
    clauses = criteria.get("and")
    for clause in clauses if isinstance(clauses, list) else ():
        yield from _asked(clause, reference)
    for operator, key in (("equals", "value"), ("in", "values")):
        condition = criteria.get(operator)
        if isinstance(condition, dict) and condition.get("property") == reference:
            values: Json = condition.get(key)
            only = values[0] if isinstance(values, list) and len(values) == 1 else values
            if isinstance(only, dict) and {"space", "externalId"} <= set(only):
                yield NodeRef(str(only["space"]), str(only["externalId"]))


def _models(resolved: ResolvedModel) -> Iterator[ModelInfo]:
    for document in resolved.documents:
        model = document.model
        yield ModelInfo(
            space=model.space,
            external_id=model.external_id,
            version=model.version,
            name=model.name,
            description=model.description,
            views=tuple(sorted(r for v in document.views if (r := view_ref(v)) in resolved.views)),
        )
