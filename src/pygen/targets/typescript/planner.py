"""Builds the plan: one view at a time, each name it mentions noted as an import."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pygen.ir import Sdk
from pygen.naming import Names
from pygen.source.documentation import class_text
from pygen.source.typescript.layout import SPACE, Doc, generic, group, indent, joined, lay, listed
from pygen.source.typescript.ordering import module_order
from pygen.source.typescript.text import LINE
from pygen.targets.typescript import table
from pygen.targets.typescript.filtering import field_members, field_names, filter_members
from pygen.targets.typescript.plan import ViewPlan
from pygen.targets.typescript.reading import base_read, none_members, read_members
from pygen.targets.typescript.scope import Known, Scope
from pygen.targets.typescript.steps import parameter, steps
from pygen.targets.typescript.writing import write_bases, write_members


def plan_views(sdk: Sdk, names: Names) -> tuple[ViewPlan, ...]:
    known = Known(sdk, names)
    plans = (_plan(Scope(known, cls)) for cls in sdk.classes)
    return tuple(sorted(plans, key=lambda view: module_order(view.module)))


def _plan(scope: Scope) -> ViewPlan:
    cls, name, known = scope.cls, scope.name, scope.known
    root = "_p.Edge" if cls.kind == "edge" else "_p.Node"
    shown = f"{name}<I>" if scope.leads else name
    write = f"{name}Write" if cls.writable else "never"
    selected = (shown, f"{name}Field", "I") if scope.leads else (shown, f"{name}Field")
    parts = (name, write, f"{name}Filter", f"{name}Fields", f"{name}Field", f"{name}Query")
    nones: list[Doc] = [scope.mention(base, "None") for base in scope.bases if known.leads(base)]
    reads: list[Doc] = [base_read(scope, base) for base in scope.bases] or [root]
    written = scope.chain(write_bases(scope) if cls.writable else [], "Write", f"{root}Write")
    plan = ViewPlan(
        name=name,
        module=known.names.files[cls.ref],
        accessor=known.names.accessors[cls.ref],
        title=str(cls.view),
        doc=class_text(cls, name, _children(scope)),
        table=table.entries(cls, name, scope.properties, known),
        none=none_members(scope),
        none_head=_head(scope, "None", nones),
        read_head=_head(scope, "", reads),
        read=tuple(read_members(scope)),
        writable=cls.writable,
        write_head=_head(scope, "Write", written),
        write=tuple(write_members(scope)) if cls.writable else (),
        filter_head=_head(scope, "Filter", scope.chain(scope.bases, "Filter", f"{root}Filter")),
        filter=tuple(filter_members(scope)),
        fields_head=_head(scope, "Fields", scope.chain(scope.bases, "Fields", f"{root}Fields")),
        fields=tuple(field_members(scope)),
        field_names=group(f"export type {name}Field =", field_names(scope), ";"),
        query_head=_head(scope, "Query", [generic("_p.Query", *selected)]),
        steps=tuple(steps(scope)),
        api_head=_head(scope, "Api", [generic("_p.ViewApi", *parts)]),
        constant=group(f"export declare const {name}: ", generic("_p.Table", name, write, f"{name}Api"), ";"),
        imports=(),
    )
    return replace(plan, imports=scope.uses.imports())


def _head(scope: Scope, suffix: str, heritage: Iterable[Doc]) -> Doc:
    """`export interface Name<I> extends A, B`"""
    start = f"export interface {scope.name}{suffix}"
    bases = joined((",", SPACE), heritage)
    extends = ("extends ", *bases) if len(bases) == 1 else ("extends ", indent(*bases))
    if not bases:
        return start
    if not scope.leads or suffix not in ("", "Query"):
        return group(indent(start, SPACE, *extends))
    parameters = group(*listed("<", [parameter("I", f"{scope.name}None")], ">"))
    fits = len(lay(group(start, parameters))) <= LINE
    return group(start, parameters, indent(SPACE if fits else " ", *extends))


def _children(scope: Scope) -> list[str]:
    names = (scope.known.class_name(child, scope.cls.kind) for child in scope.cls.children)
    return [name for name in names if name is not None]
