"""Runs the Python of a documentation page, so that what the page says is true."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import importlib
import inspect
import io
import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parents[1] / "docs"

_BLOCK = re.compile(r"^( *)```(\w+)[^\n]*\n(.*?)^\1```", re.DOTALL | re.MULTILINE)


def run_page(page: str, names: dict[str, Any] | None = None) -> dict[str, Any]:
    """Run all `python` blocks of docs/<page> from top to bottom, as one program.

    `await` may stand outside functions. A `text` block right after a `python` block is what that prints.
    `acme_wind` is the hand-made SDK.
    """
    text = (DOCS / page).read_text(encoding="utf-8")
    namespace: dict[str, Any] = {"__name__": "snippet", **(names or {})}
    output = io.StringIO()
    shown = ran = 0
    with _sdk(), asyncio.Runner() as loop, contextlib.redirect_stdout(output):
        for match in _BLOCK.finditer(text):
            indent, language, code = match.groups()
            code = re.sub(rf"^{indent}", "", code, flags=re.MULTILINE)
            if language == "python":
                shown = output.tell()
                _run(code, f"docs/{page}", text[: match.start(3)].count("\n"), namespace, loop)
                ran += 1
            elif language == "text":
                printed = output.getvalue()[shown:]
                assert printed.rstrip() == code.rstrip(), f"docs/{page} shows another output:\n{printed}"
    assert ran, f"docs/{page} has no Python to run"
    return namespace


def _run(code: str, name: str, line: int, namespace: dict[str, Any], loop: asyncio.Runner) -> None:
    # Empty lines in front make a traceback point at the line of the page.
    program = compile("\n" * line + code, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    # Called as a function, a program with `await` in it returns a coroutine.
    result = types.FunctionType(program, namespace)()
    if inspect.iscoroutine(result):
        loop.run(result)


@contextlib.contextmanager
def _sdk() -> Iterator[None]:
    sys.modules["acme_wind"] = importlib.import_module("runtime.handmade_sdk")
    try:
        yield
    finally:
        del sys.modules["acme_wind"]
