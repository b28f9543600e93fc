"""Names that CPython 3.12.0 and 3.12.1 confuse: what two comprehensions of one function mean by them.

There a name that one comprehension gives a value to is no global any more in the others of its function.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "runtime/python/src", "runtime/spark/src", "runtime/mcp/src", "engine/src", "service/src")
INLINED = (ast.ListComp, ast.SetComp, ast.DictComp)


def bound(comprehension: ast.AST) -> set[str]:
    """Names that a comprehension gives values to."""
    targets = [part.target for part in ast.walk(comprehension) if isinstance(part, ast.comprehension)]
    return {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}


def confused(module: ast.Module) -> set[str]:
    """Names of the module that one comprehension reads and another in the same function gives a value to."""
    defined = {one.name for one in module.body if isinstance(one, (ast.FunctionDef, ast.ClassDef))}
    imported = [one for one in module.body if isinstance(one, (ast.Import, ast.ImportFrom))]
    defined |= {alias.asname or alias.name for one in imported for alias in one.names}
    found: set[str] = set()
    for function in ast.walk(module):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            inside = [part for part in ast.walk(function) if isinstance(part, INLINED)]
            given = set[str]().union(*map(bound, inside)) & defined
            for part in inside:
                read = {name.id for name in ast.walk(part) if isinstance(name, ast.Name)}
                found |= (read & given) - bound(part)
    return found


def test_no_comprehension_takes_a_name_of_the_module_away_from_another() -> None:
    confusing = "def f(d):\n    return [g for g in d], [g(x) for x in d]\ndef g(x): ...\n"
    assert confused(ast.parse(confusing)) == {"g"}
    found = {
        str(path.relative_to(ROOT)): names
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (names := confused(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found == {}
