"""The steps of a query: `where`, and a `with...` for each member that leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pygen.ir import Class, EdgeConnection, Property, Value
from pygen.source.typescript.layout import (
    SPACE,
    Doc,
    Either,
    generic,
    group,
    indent,
    listed,
    listing,
)
from pygen.source.typescript.text import literal
from pygen.targets.typescript.scope import Scope, ends, is_one


def step_name(name: str) -> str:
    return f"with{name[:1].upper()}{name[1:]}"


def steps(scope: Scope) -> Iterable[Doc]:
    condition = generic("_p.Conditions", f"{scope.name}Filter", f"{scope.name}Fields")
    yield group("where", *listed("(", [group("...conditions: ", condition, "[]")], ")", last=""), ": this;")
    for name, view in ends(scope.cls):
        target = scope.known.find(view, "node")
        yield _step(scope, name, target, optional, []) if target else _any_step(scope, name, optional)
    for prop in scope.properties:
        if isinstance(prop, Value) or not scope.known.leads_on(scope.cls, prop):
            continue
        name, target = scope.member(prop), scope.known.find(prop.target, "node")
        brought = optional if is_one(prop) else several
        if target is None:
            yield _any_step(scope, name, brought, "options?: _p.BranchOptions")
        else:
            yield _step(scope, name, target, brought, _options(scope, prop, target), _edge(scope, prop))


def _edge(scope: Scope, prop: Property) -> Class | None:
    return scope.known.find(prop.edge, "edge") if isinstance(prop, EdgeConnection) else None


def _options(scope: Scope, prop: Property, target: Class) -> list[Doc]:
    """What can be said of the way there: of edges which, and how many of them."""
    if not isinstance(prop, EdgeConnection):
        return ["_p.BranchOptions"]
    found: list[Doc] = []
    if prop.many:
        found.append(generic("_p.WayOptions", scope.mention(target, "Fields")))
    edge = _edge(scope, prop)
    if edge is not None:
        found.append(generic("_p.LinkOptions", scope.mention(edge, "Fields")))
    return found or ["_p.BranchOptions"]


def _step(
    scope: Scope,
    name: str,
    target: Class,
    brought: Callable[[Doc], Doc],
    options: list[Doc],
    edge: Class | None = None,
) -> Doc:
    shown, query = scope.mention(target), scope.mention(target, "Query")
    head: list[Doc] = [step_name(name)]
    parameters: list[Doc] = [f"sub?: _p.Narrow<{query}>"]
    if scope.known.leads(target):
        none = scope.mention(target, "None")
        shown = f"{shown}<J>"
        parameters = [group("sub?: ", generic("_p.Sub", query, "J"))]
        head += [group(*listed("<", [parameter("J", none)], ">"))]
    if options:
        joined = options if len(options) == 1 else [options[0], " &", indent(SPACE, options[1])]
        parameters.append(group("options?: ", *joined))
    linked: Doc = shown if edge is None else generic("_p.Link", scope.mention(edge), shown)
    return _method(scope, name, head, parameters, brought(linked))


def _any_step(scope: Scope, name: str, brought: Callable[[Doc], Doc], *options: Doc) -> Doc:
    """To nodes of which the model does not say of which view they are: a query says it."""
    head: list[Doc] = [step_name(name), group(*listed("<", ["T extends _p.InstanceId = _p.Node"], ">"))]
    return _method(scope, name, head, ["query?: _p.NodesQuery<T>", *options], brought("T"))


def _method(scope: Scope, name: str, head: list[Doc], parameters: list[Doc], brought: Doc) -> Doc:
    result = generic(f"{scope.name}Query", generic("_p.Put", "I", literal(name), brought))
    return group(*head, *listed("(", parameters, ")"), ": ", group(result), ";")


def parameter(name: str, none: str) -> Doc:
    """A type parameter: what is included, which is nothing unless asked for."""
    return group(f"{name} extends", indent(SPACE, none), f" = {none}")


def optional(shown: Doc) -> Doc:
    """What a query that asks for one has in the place of what was not included."""
    return group(Either("| ", ""), shown, SPACE, "| undefined")


def several(shown: Doc) -> Doc:
    return listing([shown])
