"""The shape of a query: which expression needs which, and what may not be combined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pygen_engine.errors import BadRequest
from pygen_engine.sql.scope import Kind

SET_OPERATORS = ("union", "unionAll", "intersection")
_MAX_NESTING = 50


@dataclass(frozen=True, slots=True)
class Expression:
    """One entry of `with`. `kind` is what its members are."""

    name: str
    operator: str
    """nodes, edges, union, unionAll or intersection."""
    document: dict[str, Any]
    kind: Kind

    @property
    def body(self) -> dict[str, Any]:
        """The inner object of nodes and edges."""
        body: dict[str, Any] = self.document[self.operator]
        return body

    @property
    def limit(self) -> int:
        return int(self.document["limit"])

    @property
    def source(self) -> str | None:
        return self.body.get("from") if self.operator in ("nodes", "edges") else None


@dataclass(frozen=True, slots=True)
class Plan:
    expressions: dict[str, Expression]

    def closure(self, name: str) -> list[str]:
        """The expression and everything it draws on, itself last."""
        order: list[str] = []

        def visit(one: str) -> None:
            if one not in order:
                for other in needs(self.expressions[one].document):
                    visit(other)
                order.append(one)

        visit(name)
        return order


def plan(documents: Mapping[str, dict[str, Any]], select: Mapping[str, Any]) -> Plan:
    """Check the references between expressions and find out what each one yields."""
    for name in select:
        if name not in documents:
            raise BadRequest(f"Select refers to '{name}', which is not defined in with.")
    for name, document in documents.items():
        for other in needs(document):
            if other not in documents:
                raise BadRequest(
                    f"Result expression '{name}' refers to '{other}', which is not defined in with."
                )
    kinds: dict[str, Kind] = {}
    for name in documents:
        _kind(name, documents, kinds, ())
    expressions = {
        name: Expression(name, operator_of(document), document, kinds[name])
        for name, document in documents.items()
    }
    for one in expressions.values():
        _check(one, expressions)
    return Plan(expressions)


def operator_of(document: Mapping[str, Any]) -> str:
    return next(name for name in ("nodes", "edges", *SET_OPERATORS) if name in document)


def needs(document: Mapping[str, Any]) -> Iterator[str]:
    """The names an expression refers to."""
    operator = operator_of(document)
    if operator in SET_OPERATORS:
        yield from _operands(document, 0)
    elif "from" in document[operator]:
        yield document[operator]["from"]


def _operands(document: Mapping[str, Any], depth: int) -> Iterator[str]:
    if depth > _MAX_NESTING:
        raise BadRequest("Set operations are nested too deeply.")
    for operand in document[operator_of(document)]:
        if isinstance(operand, str):
            yield operand
        else:
            yield from _operands(operand, depth + 1)
    yield from document.get("except", ())


def _kind(
    name: str, documents: Mapping[str, dict[str, Any]], kinds: dict[str, Kind], path: tuple[str, ...]
) -> Kind:
    if name in path:
        raise BadRequest(f"Result expressions refer to each other in a circle: {' -> '.join((*path, name))}")
    if name in kinds:
        return kinds[name]
    document = documents[name]
    sources = {_kind(other, documents, kinds, (*path, name)) for other in needs(document)}
    operator = operator_of(document)
    if operator == "nodes":
        kinds[name] = "node"
    elif operator == "edges":
        kinds[name] = "edge"
    elif len(sources) != 1:
        raise BadRequest(f"Set operation '{name}' mixes nodes and edges.")
    else:
        kinds[name] = sources.pop()
    return kinds[name]


def _check(one: Expression, expressions: Mapping[str, Expression]) -> None:
    if one.operator == "edges":
        _check_edges(one)
    elif one.operator == "nodes":
        _check_nodes(one, expressions)


def _check_nodes(one: Expression, expressions: Mapping[str, Expression]) -> None:
    through = one.body.get("through")
    if one.source is None:
        if through is not None:
            raise BadRequest(f"Result expression '{one.name}': through needs a from.")
        return
    from_nodes = expressions[one.source].kind == "node"
    if from_nodes and through is None:
        raise BadRequest(
            f"Result expression '{one.name}': nodes from the node expression '{one.source}' need a through."
        )
    if not from_nodes and through is not None:
        raise BadRequest(f"Result expression '{one.name}': through cannot be used with edges as from.")


def _check_edges(one: Expression) -> None:
    body = one.body
    single = one.source is None or body.get("maxDistance") == 1
    if one.document.get("sort") and not single:
        raise BadRequest(
            f"Result expression '{one.name}': sort needs maxDistance 1; recursive traversals take postSort."
        )
    if "limitEach" in body and (one.source is None or body.get("maxDistance") != 1):
        raise BadRequest(f"Result expression '{one.name}': limitEach needs a from and maxDistance 1.")
