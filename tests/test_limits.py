"""No file and no function so long that nobody reads it to the end. CONTRIBUTING says the same."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

FILE_LINES = 400
FUNCTION_LINES = 60
FOLDERS = ("src", "runtime", "engine", "service", "tests", "benchmarks", "examples", "docsite", ".ci")


def test_files_and_functions_can_be_read_to_the_end() -> None:
    sources = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py") if _is_ours(path)]
    assert len(sources) > 300
    assert [said for path in sources for said in _too_long(path)] == []


def _is_ours(path: Path) -> bool:
    """Written by hand: neither generated, nor put there by a tool."""
    parts = path.relative_to(ROOT).parts
    put_there = any((part.startswith(".") and part != ".ci") or part == "node_modules" for part in parts)
    return "golden" not in parts and not put_there


def _too_long(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    lines = len(text.splitlines())
    if lines > FILE_LINES:
        yield f"{path.relative_to(ROOT)}: {lines} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {length} lines"
