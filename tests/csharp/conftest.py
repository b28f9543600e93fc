"""One compiler for all tests of a worker, and what they compile against."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from csharp.harness.compiler import GLOBAL_USINGS, Compiler, run
from csharp.places import runtime_sources
from generator.golden.models import GOLDEN, pipeline


@pytest.fixture(scope="session")
def compiler() -> Iterator[Compiler]:
    made = Compiler()
    yield made
    made.close()


@pytest.fixture(scope="session")
def runtime(compiler: Compiler, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime as an assembly; comments and nullability are checked too."""
    output = tmp_path_factory.mktemp("csharp") / "Pygen.Runtime.dll"
    wrong = compiler.compile(runtime_sources(), output=output, name="Pygen.Runtime", documented=True)
    assert not wrong, "\n".join(map(str, wrong))
    return output


class Programs:
    """Programs made of sources, beside what they need."""

    def __init__(self, compiler: Compiler, runtime: Path, folder: Path) -> None:
        self._compiler = compiler
        self._runtime = runtime
        self._folder = folder

    def compiled(self, name: str, sources: Mapping[str, str], parts: Sequence[Path] = ()) -> Path:
        output = self._folder / name / f"{name}.dll"
        output.parent.mkdir(exist_ok=True)
        files = {"GlobalUsings.cs": GLOBAL_USINGS, **sources}
        wrong = self._compiler.compile(
            files, references=[self._runtime, *parts], output=output, kind="program", name=name
        )
        assert not wrong, "\n".join(map(str, wrong[:20]))
        shutil.copy(self._runtime, output.parent)
        return output

    def output(self, program: Path, *arguments: str, env: Mapping[str, str] | None = None) -> str:
        done = run(program, *arguments, timeout=120, env=env or {})
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        return done.stdout


@pytest.fixture(scope="session")
def programs(compiler: Compiler, runtime: Path, tmp_path_factory: pytest.TempPathFactory) -> Programs:
    return Programs(compiler, runtime, tmp_path_factory.mktemp("programs"))


def emitted(package: str) -> dict[str, str]:
    """The C# sources of a golden model."""
    [golden] = [golden for golden in GOLDEN if golden.package == package]
    files = pipeline(golden).output("csharp").files
    return {path: text for path, text in files.items() if path.endswith(".cs")}
