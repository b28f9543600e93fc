"""`make demo-csharp`: the sample SDK in C#, compiled and run against the engine. Safe to repeat."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from csharp.harness.compiler import GLOBAL_USINGS, Compiler, run  # noqa: E402

from pygen.project import Project  # noqa: E402
from pygen_engine import Engine, running  # noqa: E402

SAMPLE = ROOT / "examples" / "sample-sdk"
RUNTIME = ROOT / "runtime" / "csharp" / "src"
DEMO = ROOT / "examples" / "csharp" / "Demo.cs"


def main() -> None:
    work = ROOT / ".demo" / "csharp"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    project = Project.open(SAMPLE)
    program = compiled(project, work)
    with Engine.open() as engine:
        engine.load_model([document.content for document in project.documents])
        engine.load_model({"items": [{"space": project.settings.instance_space}]})
        with running(engine) as server:
            done = run(program, server.url)
    print(done.stdout, end="")
    if done.returncode:
        raise SystemExit(done.stderr)


def compiled(project: Project, work: Path) -> Path:
    """Runtime, SDK and program; the SDK is in the program."""
    runtime, program = work / "Pygen.Runtime.dll", work / "Demo.dll"
    generated = project.pipeline.output("csharp").files
    sources = {path: text for path, text in generated.items() if path.endswith(".cs")}
    compiler = Compiler()
    try:
        parts = {str(path.relative_to(RUNTIME)): path.read_text("utf-8") for path in RUNTIME.rglob("*.cs")}
        wrong = compiler.compile(parts, output=runtime, name="Pygen.Runtime")
        sources |= {"GlobalUsings.cs": GLOBAL_USINGS, "Demo.cs": DEMO.read_text("utf-8")}
        wrong += compiler.compile(sources, references=[runtime], output=program, kind="program", name="Demo")
    finally:
        compiler.close()
    if wrong:
        raise SystemExit("\n".join(map(str, wrong)))
    return program


if __name__ == "__main__":
    main()
