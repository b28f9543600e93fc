"""Roslyn in a process of its own: reads a JSON request a line, answers with one. Started by `compiler.py`."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

_KINDS = {"library": "DynamicallyLinkedLibrary", "program": "ConsoleApplication"}


class Roslyn:
    """The compiler, loaded once."""

    def __init__(self, runtime: Path, roslyn: Path) -> None:
        pythonnet = importlib.import_module("pythonnet")
        loader = importlib.import_module("clr_loader")
        settings = roslyn / "worker.runtimeconfig.json"
        pythonnet.set_runtime(loader.get_coreclr(runtime_config=str(settings), dotnet_root=str(runtime)))
        self._clr = importlib.import_module("clr")
        reflection = importlib.import_module("System.Reflection")
        for path in sorted(roslyn.glob("*.dll")):
            reflection.Assembly.LoadFrom(str(path))
        self._analysis = importlib.import_module("Microsoft.CodeAnalysis")
        self._csharp = importlib.import_module("Microsoft.CodeAnalysis.CSharp")
        self._system = importlib.import_module("System")
        self._io = importlib.import_module("System.IO")
        shared = next((runtime / "shared" / "Microsoft.NETCore.App").iterdir())
        self._framework = [
            self._reference(str(path)) for path in sorted(shared.glob("*.dll")) if _managed(path)
        ]
        self._trees: dict[tuple[str, str], Any] = {}

    def _reference(self, path: str) -> Any:
        return self._analysis.MetadataReference.CreateFromFile(path)

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        if "format" in request:
            return {"formatted": {path: self._formatted(text) for path, text in request["format"].items()}}
        return {"diagnostics": self._compile(**request)}

    def _compile(
        self,
        sources: dict[str, str],
        references: list[str],
        output: str | None,
        kind: str,
        name: str,
        documented: bool,
    ) -> list[dict[str, Any]]:
        options = (
            self._csharp.CSharpCompilationOptions(getattr(self._analysis.OutputKind, _KINDS[kind]))
            .WithNullableContextOptions(self._analysis.NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(self._analysis.ReportDiagnostic.Error)
            .WithWarningLevel(9999)
            .WithOptimizationLevel(self._analysis.OptimizationLevel.Release)
            .WithDeterministic(True)
        )
        trees = self._system.Array[self._analysis.SyntaxTree](
            [self._tree(path, text, documented) for path, text in sorted(sources.items())]
        )
        needed = self._system.Array[self._analysis.MetadataReference](
            [*self._framework, *(self._reference(path) for path in references)]
        )
        compilation = self._csharp.CSharpCompilation.Create(name, trees, needed, options)
        if output is None:
            return _told(compilation.GetDiagnostics())
        assembly, documentation = self._io.MemoryStream(), self._io.MemoryStream()
        result = compilation.Emit(assembly, None, documentation)
        if result.Success:
            self._io.File.WriteAllBytes(output, assembly.ToArray())
            self._io.File.WriteAllBytes(str(Path(output).with_suffix(".xml")), documentation.ToArray())
        return _told(result.Diagnostics)

    def _tree(self, path: str, text: str, documented: bool) -> Any:
        if (path, text) not in self._trees:
            mode = "Diagnose" if documented else "Parse"
            options = self._csharp.CSharpParseOptions(
                self._csharp.LanguageVersion.CSharp12,
                getattr(self._analysis.DocumentationMode, mode),
            )
            encoded = importlib.import_module("System.Text").Encoding.UTF8
            self._trees[path, text] = self._csharp.CSharpSyntaxTree.ParseText(text, options, path, encoded)
        return self._trees[path, text]

    def _formatted(self, text: str) -> str:
        formatting = importlib.import_module("Microsoft.CodeAnalysis.Formatting")
        if not hasattr(self, "_workspace"):
            self._workspace = self._analysis.AdhocWorkspace()
        tree = self._csharp.CSharpSyntaxTree.ParseText(text)
        options = self._workspace.Options
        return str(formatting.Formatter.Format(tree.GetRoot(), self._workspace, options).ToFullString())


def _managed(path: Path) -> bool:
    """Whether it is an assembly and no library of the operating system's kind."""
    return not path.name.startswith(("lib", "Microsoft.DiaSymReader")) and path.suffix == ".dll"


def _told(diagnostics: Any) -> list[dict[str, Any]]:
    found = []
    for one in diagnostics:
        if one.Severity.ToString() in ("Error", "Warning"):
            place = one.Location.GetLineSpan()
            found.append(
                {
                    "code": str(one.Id),
                    "path": str(place.Path or ""),
                    "line": int(place.StartLinePosition.Line) + 1,
                    "message": str(one.GetMessage()),
                }
            )
    return found


def main() -> None:
    roslyn = Roslyn(Path(sys.argv[1]), Path(sys.argv[2]))
    for line in sys.stdin:
        try:
            answer = roslyn.answer(json.loads(line))
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
