"""What is emitted compiles without a warning, and is as Roslyn's formatter leaves it; so is the runtime."""

from __future__ import annotations

from pathlib import Path

import pytest
from csharp.conftest import emitted
from csharp.harness.compiler import Compiler
from csharp.places import needs_dotnet, runtime_sources
from generator.golden.models import GOLDEN, Golden


@needs_dotnet
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_a_golden_package_compiles(golden: Golden, compiler: Compiler, runtime: Path) -> None:
    sources = emitted(golden.package)
    assert not compiler.compile(sources, references=[runtime], name=golden.package, documented=True)
    assert compiler.formatted(sources) == sources


@needs_dotnet
def test_the_runtime_compiles_to_the_same_bytes_again(
    compiler: Compiler, runtime: Path, tmp_path: Path
) -> None:
    again = tmp_path / "Pygen.Runtime.dll"
    compiler.compile(runtime_sources(), output=again, name="Pygen.Runtime", documented=True)
    assert again.read_bytes() == runtime.read_bytes()


@needs_dotnet
def test_the_runtime_is_formatted(compiler: Compiler) -> None:
    sources = runtime_sources()
    assert compiler.formatted(sources) == sources


def test_the_runtime_stays_small() -> None:
    sources = runtime_sources()
    assert sum(text.count("\n") for text in sources.values()) <= 5000
    assert max(text.count("\n") for text in sources.values()) <= 400
