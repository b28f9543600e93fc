"""Where the C# runtime is, and what its tests need."""

from __future__ import annotations

from pathlib import Path

import pytest
from csharp.harness.compiler import is_installed

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "runtime" / "csharp"

needs_dotnet = pytest.mark.skipif(
    not is_installed(), reason="needs .NET and Roslyn: run `make csharp` once (Linux on x86-64, npm)"
)


def runtime_sources() -> dict[str, str]:
    folder = RUNTIME / "src"
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in sorted(folder.rglob("*.cs"))}
