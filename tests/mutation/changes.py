"""Small changes of a program that a test should notice: one place of its text, replaced."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}
_ONLY_FOR_PEOPLE = {"debug", "info", "warn", "warning", "log", "__repr__"}
"""Calls that only tell something; no answer depends on them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a text and what is put there."""

    start: int
    end: int
    line: int
    before: str
    after: str

    def applied(self, text: bytes) -> bytes:
        return text[: self.start] + self.after.encode() + text[self.end :]

    def __str__(self) -> str:
        return f"{_short(self.before)} -> {_short(self.after)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) < 90 else f"{line[:87]}..."


def changes(text: bytes) -> list[Change]:
    """Every change there is to a module, in the order of its lines."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found: list[Change] = []
    for node, other in _mutated(ast.parse(text)):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        found.append(Change(start, end, node.lineno, text[start:end].decode(), other))
    return sorted(found, key=lambda change: (change.start, change.end, change.after))


def _mutated(tree: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    for child in ast.iter_child_nodes(tree):
        if _is_aside(child):
            continue
        if isinstance(child, ast.expr):
            yield from ((child, f"({ast.unparse(other)})") for other in _expressions(child))
        elif isinstance(child, ast.stmt):
            yield from ((child, other) for other in _statements(child))
        yield from _mutated(child)


def _is_aside(node: ast.AST) -> bool:
    """Annotations, types and decorators, imports, and what only type checkers read."""
    if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
        return True
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        node.returns, node.decorator_list = None, []
        if node.name in _ONLY_FOR_PEOPLE:
            return True
    if isinstance(node, ast.ClassDef):
        node.decorator_list = []
    if isinstance(node, ast.AnnAssign):
        node.annotation = ast.Constant(None)
    return isinstance(node, ast.Import | ast.ImportFrom | ast.arg | ast.JoinedStr | ast.Raise)


def _expressions(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, [operator], compared) if type(operator) in _COMPARED:
            yield ast.Compare(left, [_COMPARED[type(operator)]()], compared)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.And() if isinstance(operator, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, operator, right) if type(operator) in _COMPUTED:
            yield ast.BinOp(left, _COMPUTED[type(operator)](), right)
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)
        case ast.Constant(value) if isinstance(value, bool):
            yield ast.Constant(not value)


def _statements(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Expr(ast.Call(called)) if _name(called) not in _ONLY_FOR_PEOPLE:
            yield "pass"
        case ast.Return(value) if value is not None and not _is_none(value):
            yield "return None"
        case ast.Continue():
            yield "break"
        case ast.Break():
            yield "continue"
        case ast.AugAssign():
            yield "pass"


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None
