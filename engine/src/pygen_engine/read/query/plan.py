"""The shape of a query: which expression needs which, and what may not be combined.

Words used in this room:

    result set    an entry of `with` as it was sent
    expression    the same, with its name and what its members are (nodes or edges)
    plan          all expressions of a request, checked against each other
    source        the expression another one starts from (`from`)
    closure       an expression and everything it draws on
    found         what evaluating an expression gave: ids in order, and where the next page starts
    position      where a page starts: what a cursor holds
    hop, level    one step along edges; the edges met at one distance from the start
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from pygen_engine.catalog.model import Kind
from pygen_engine.errors import BadRequest
from pygen_engine.options import EngineOptions

if TYPE_CHECKING:
    from pygen_engine.bodies.queries import Edges, Nodes, ResultSet

_MAX_NESTING = 50


@dataclass(frozen=True, slots=True)
class Expression:
    """One entry of `with`. `kind` is what its members are."""

    name: str
    document: ResultSet
    kind: Kind

    @property
    def nodes(self) -> Nodes:
        assert self.document.nodes is not None
        return self.document.nodes

    @property
    def edges(self) -> Edges:
        assert self.document.edges is not None
        return self.document.edges

    @property
    def filter(self) -> Any:
        traversal = self.document.traversal
        return None if traversal is None else traversal.filter

    @property
    def limit(self) -> int:
        return self.document.limit

    @property
    def source(self) -> str | None:
        traversal = self.document.traversal
        return None if traversal is None else traversal.from_


@dataclass(frozen=True, slots=True)
class Plan:
    expressions: dict[str, Expression]

    def closure(self, name: str) -> list[str]:
        """The expression and everything it draws on, itself last."""
        order: list[str] = []

        def visit(visited: str) -> None:
            if visited not in order:
                for needed in needs(self.expressions[visited].document):
                    visit(needed)
                order.append(visited)

        visit(name)
        return order


def plan(given: Mapping[str, ResultSet], select: Mapping[str, Any], options: EngineOptions) -> Plan:
    """Check the references between expressions and find out what each one yields."""
    documents = {name: _bounded(document, options.default_max_distance) for name, document in given.items()}
    for name in select:
        if name not in documents:
            raise BadRequest(f"Select refers to '{name}', which is not defined in with.")
    for name, document in documents.items():
        for needed in needs(document):
            if needed not in documents:
                raise BadRequest(
                    f"Result expression '{name}' refers to '{needed}', which is not defined in with."
                )
    kinds: dict[str, Kind] = {}
    for name in documents:
        _kind(name, documents, kinds, ())
    expressions = {name: Expression(name, document, kinds[name]) for name, document in documents.items()}
    for expression in expressions.values():
        if expression.document.edges is not None:
            _check_edges(expression)
        elif expression.document.nodes is not None:
            _check_nodes(expression, expressions)
    return Plan(expressions)


def _bounded(document: ResultSet, default: int | None) -> ResultSet:
    """Where a traversal says not how far it goes, the engine may be told."""
    edges = document.edges
    if default is None or edges is None or edges.from_ is None or edges.max_distance is not None:
        return document
    return replace(document, edges=replace(edges, max_distance=default))


def needs(document: ResultSet) -> Iterator[str]:
    """The names a result set refers to."""
    traversal = document.traversal
    if traversal is None:
        yield from _operands(document, 0)
    elif traversal.from_ is not None:
        yield traversal.from_


def _operands(document: ResultSet, depth: int) -> Iterator[str]:
    if depth > _MAX_NESTING:
        raise BadRequest("Set operations are nested too deeply.")
    for operand in document.operands:
        if isinstance(operand, str):
            yield operand
        else:
            yield from _operands(operand, depth + 1)
    yield from document.except_


def _kind(
    name: str, documents: Mapping[str, ResultSet], kinds: dict[str, Kind], path: tuple[str, ...]
) -> Kind:
    if name in path:
        raise BadRequest(f"Result expressions refer to each other in a circle: {' -> '.join((*path, name))}")
    if name in kinds:
        return kinds[name]
    document = documents[name]
    sources = {_kind(needed, documents, kinds, (*path, name)) for needed in needs(document)}
    if document.nodes is not None:
        kinds[name] = "node"
    elif document.edges is not None:
        kinds[name] = "edge"
    elif len(sources) != 1:
        raise BadRequest(f"Set operation '{name}' mixes nodes and edges.")
    else:
        kinds[name] = sources.pop()
    return kinds[name]


def _check_nodes(expression: Expression, expressions: Mapping[str, Expression]) -> None:
    place, through = f"Result expression '{expression.name}'", expression.nodes.through
    if expression.source is None:
        if through is not None:
            raise BadRequest(f"{place}: through needs a from.")
        return
    from_nodes = expressions[expression.source].kind == "node"
    if from_nodes and through is None:
        raise BadRequest(f"{place}: nodes from the node expression '{expression.source}' need a through.")
    if not from_nodes and through is not None:
        raise BadRequest(f"{place}: through cannot be used with edges as from.")


def _check_edges(expression: Expression) -> None:
    place, edges = f"Result expression '{expression.name}'", expression.edges
    single = edges.from_ is None or edges.max_distance == 1
    if expression.document.sort and not single:
        raise BadRequest(f"{place}: sort needs maxDistance 1; recursive traversals take postSort.")
    if edges.limit_each is not None and (edges.from_ is None or edges.max_distance != 1):
        raise BadRequest(f"{place}: limitEach needs a from and maxDistance 1.")
