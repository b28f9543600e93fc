"""What is written under the fields of a class."""

from __future__ import annotations

import ast
import inspect
import textwrap


def documentation(kind: type) -> dict[str, str]:
    """The text under each field of a class and its bases, on one line."""
    found: dict[str, str] = {}
    for owner in reversed(kind.__mro__[:-1]):
        tree = ast.parse(textwrap.dedent(inspect.getsource(owner)))
        body = tree.body[0]
        assert isinstance(body, ast.ClassDef)
        for statement, after in zip(body.body, body.body[1:], strict=False):
            if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
                continue
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                found[statement.target.id] = " ".join(str(after.value.value).split())
    return found
