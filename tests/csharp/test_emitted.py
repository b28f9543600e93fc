"""What is emitted compiles without a warning, and is as Roslyn's formatter leaves it; so is the runtime."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from csharp.conftest import emitted
from csharp.harness.compiler import Compiler
from csharp.places import needs_dotnet, runtime_sources
from generator.golden.models import GOLDEN, Golden

_TAKES_TIME = re.compile(
    r"^    public (?:virtual |static |async )*"
    r"(?:Task|ValueTask|IAsyncEnumerable)\b[^;{=]*\([^{;]*?\)(?=$| =>)",
    re.MULTILINE,
)


@needs_dotnet
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.package)
def test_a_golden_package_compiles(golden: Golden, compiler: Compiler, runtime: Path) -> None:
    sources = emitted(golden.package)
    assert not compiler.compile(sources, references=[runtime], name=golden.package, documented=True)
    assert compiler.formatted(sources) == sources


@needs_dotnet
def test_runtime_and_package_compile_to_the_same_bytes_again(
    compiler: Compiler, runtime: Path, tmp_path: Path
) -> None:
    again = tmp_path / "Pygen.Runtime.dll"
    compiler.compile(runtime_sources(), output=again, name="Pygen.Runtime", documented=True)
    assert again.read_bytes() == runtime.read_bytes()
    made = [tmp_path / name / "GoldenWind.dll" for name in ("one", "other")]
    for output in made:
        output.parent.mkdir()
        compiler.compile(emitted("golden_wind"), references=[runtime], output=output, name="GoldenWind")
    assert made[0].read_bytes() == made[1].read_bytes()


@needs_dotnet
def test_the_runtime_is_formatted(compiler: Compiler) -> None:
    sources = runtime_sources()
    assert compiler.formatted(sources) == sources


def test_the_runtime_stays_small() -> None:
    sources = runtime_sources()
    assert sum(text.count("\n") for text in sources.values()) <= 5000
    assert max(text.count("\n") for text in sources.values()) <= 400


def test_what_takes_time_can_be_cancelled() -> None:
    """The token is the last parameter of all that is awaited or iterated over, and may be left out."""
    methods = [found for text in runtime_sources().values() for found in _TAKES_TIME.findall(_public(text))]
    assert len(methods) >= 15
    for method in methods:
        assert re.search(r"CancellationToken cancellationToken = default\)$", method), method


def _public(text: str) -> str:
    """Without the classes that only the runtime sees."""
    return re.sub(r"^internal .*?^}\n", "", text, flags=re.MULTILINE | re.DOTALL)


def test_the_runtime_reflects_on_nothing() -> None:
    """So that trimming and compiling ahead of time can take nothing away from it."""
    whole = "\n".join(runtime_sources().values())
    assert not re.search(
        r"System\.Reflection|Activator\.|JsonSerializer\b|\bdynamic\b|MakeGeneric|Expression<|GetMethod|GetPropert(y|ies)\(\)",
        whole,
    )
