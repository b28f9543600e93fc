"""How many deliberate mistakes in a module its tests notice.

    python benchmarks/mutation.py                        # the codec and the page reader
    python benchmarks/mutation.py MODULE.py TESTS...

Changes one thing at a time (a comparison, a constant, a condition, a result), runs the tests against a copy
of the package, and prints what survived.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "runtime" / "python" / "src" / "pygen_runtime"
DEFAULT = {
    "instances/codec.py": ["tests/runtime/instances/test_codec.py"],
    "instances/query_codec.py": ["tests/runtime/instances/test_codec.py"],
    "instances/timestamps.py": [
        "tests/runtime/instances/test_codec.py",
        "tests/runtime/instances/test_values.py",
    ],
    "reading/running/pager.py": ["tests/runtime/reading"],
    "instances/writing/ordering.py": ["tests/runtime/writing"],
    "instances/writing/graph.py": ["tests/runtime/writing"],
}
_FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
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


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Description and text of each changed module."""
    count = sum(1 for _ in _places(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        node, change, line = next(place for n, place in enumerate(_places(tree)) if n == number)
        before = ast.unparse(node)[:60]
        change()
        yield f"line {line}: {before}  ->  {ast.unparse(node)[:60]}", ast.unparse(tree)


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, object, int]]:
    skipped = {id(child) for node in ast.walk(tree) for child in _untested(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _FLIPPED:
            yield node, lambda node=node: node.ops.__setitem__(0, _FLIPPED[type(node.ops[0])]()), line
        elif isinstance(node, ast.BoolOp):
            flipped = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, lambda node=node, flipped=flipped: setattr(node, "op", flipped), line
        elif isinstance(node, ast.If | ast.IfExp | ast.While):
            yield node.test, lambda node=node: setattr(node, "test", ast.Constant(False)), line
            if not isinstance(node, ast.While):
                yield node.test, lambda node=node: setattr(node, "test", ast.Constant(True)), line
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool | int):
            other = not node.value if isinstance(node.value, bool) else node.value + 1
            yield node, lambda node=node, other=other: setattr(node, "value", other), line
        elif isinstance(node, ast.Return) and node.value is not None:
            yield node, lambda node=node: setattr(node, "value", ast.Constant(None)), line


def _untested(node: ast.AST) -> Iterator[ast.AST]:
    """Annotations mean nothing at run time, and what only type checkers see means less."""
    annotations = [getattr(node, name, None) for name in ("annotation", "returns")]
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        annotations.append(node)
    for one in annotations:
        if one is not None:
            yield from ast.walk(one)


def survives(module: str, tests: list[str], text: str) -> bool:
    """Whether the tests pass against a copy of the package with this module."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "pygen_runtime"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"), symlinks=True)
        (copy / module).write_text(text, encoding="utf-8")
        path = os.pathsep.join([folder, str(ROOT / "tests")])
        # Without the settings of the project and the plugins these tests do not need: a fast start.
        options = ["-c", os.devnull, "--rootdir", str(ROOT), "--import-mode=importlib", "-x", "-q"]
        plugins = ["-p", "pytest_asyncio.plugin", "-o", "asyncio_mode=auto", "-p", "no:cacheprovider"]
        command = [sys.executable, "-m", "pytest", *options, *plugins, *tests]
        environment = {
            **os.environ,
            "PYTHONPATH": path,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, timeout=120, check=False
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def main() -> None:
    chosen = {sys.argv[1]: sys.argv[2:]} if len(sys.argv) > 1 else DEFAULT
    for module, tests in chosen.items():
        changed = list(mutants((PACKAGE / module).read_text(encoding="utf-8")))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            fates = list(pool.map(partial(survives, module, tests), [text for _, text in changed]))
        alive = [what for (what, _), lives in zip(changed, fates, strict=True) if lives]
        noticed = len(changed) - len(alive)
        print(f"{module}: {noticed} of {len(changed)} noticed ({noticed / len(changed):.0%})", flush=True)
        for what in alive:
            print(f"    {what}", flush=True)


if __name__ == "__main__":
    main()
