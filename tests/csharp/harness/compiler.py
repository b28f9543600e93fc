"""C# compiled and run without an SDK: Roslyn in a process that stays, programs in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from csharp.harness.install import READY, ROSLYN, RUNTIME, SITE

_SETTINGS = {
    "runtimeOptions": {
        "tfm": "net8.0",
        "framework": {"name": "Microsoft.NETCore.App", "version": "8.0.0"},
        "configProperties": {"System.Globalization.Invariant": True, "System.GC.Server": False},
    }
}
GLOBAL_USINGS = """
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;
"""
"""What every project has with `ImplicitUsings`."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """An error or a warning; both end a compilation."""

    code: str
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"


class Compiler:
    """Roslyn; close it when done."""

    def __init__(self) -> None:
        settings = ROSLYN / "worker.runtimeconfig.json"
        settings.write_text(json.dumps(_SETTINGS))
        worker = Path(__file__).with_name("worker.py")
        self._process = subprocess.Popen(
            [sys.executable, str(worker), str(RUNTIME), str(ROSLYN)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**_environment(), "PYTHONPATH": str(SITE)},
        )

    def close(self) -> None:
        self._process.communicate()

    def compile(
        self,
        sources: Mapping[str, str],
        *,
        references: Iterable[Path] = (),
        output: Path | None = None,
        kind: Literal["library", "program"] = "library",
        name: str = "Sources",
        documented: bool = False,
    ) -> list[Diagnostic]:
        """What is wrong; where nothing is, the assembly is at `output`. `documented`: comments as well."""
        answer = self._ask(
            sources=dict(sources),
            references=[str(path) for path in references],
            output=None if output is None else str(output),
            kind=kind,
            name=name,
            documented=documented,
        )
        if kind == "program" and output is not None:
            output.with_suffix(".runtimeconfig.json").write_text(json.dumps(_SETTINGS))
        return [Diagnostic(**one) for one in answer["diagnostics"]]

    def formatted(self, files: Mapping[str, str]) -> dict[str, str]:
        """The files as Roslyn's formatter leaves them."""
        found: dict[str, str] = self._ask(format=dict(files))["formatted"]
        return found

    def _ask(self, **request: Any) -> dict[str, Any]:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer


def run(program: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run an assembly; what it needs beyond .NET is beside it."""
    command = [str(RUNTIME / "dotnet"), str(program), *arguments]
    environment = {**_environment(), **options.pop("env", {})}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment, **options
    )


def is_installed() -> bool:
    return READY.is_file()


def _environment() -> dict[str, str]:
    return {
        **os.environ,
        "DOTNET_ROOT": str(RUNTIME),
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",
        "DOTNET_TieredPGO": "0",
        "DOTNET_CLI_TELEMETRY_OPTOUT": "1",
    }
