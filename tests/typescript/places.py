"""Where the TypeScript runtime and its tools are."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parents[2] / "runtime" / "typescript"
NODE_MODULES = RUNTIME / "node_modules"
BIOME = NODE_MODULES / ".bin" / "biome"
TSC = NODE_MODULES / ".bin" / "tsc"
NPM = shutil.which("npm")
NODE = shutil.which("node") or "node"


def needs_node(test: object) -> object:
    """Marks a test that runs Node or its tools."""
    there = pytest.mark.skipif(NPM is None, reason="needs Node, which is not on the path")
    installed = pytest.mark.skipif(
        not NODE_MODULES.is_dir(), reason="needs node_modules: run `make test-ts` once"
    )
    return there(installed(test))  # type: ignore[operator]
