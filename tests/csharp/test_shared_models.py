"""Real models, and names that hide those of the language: all compile without a warning."""

from __future__ import annotations

from pathlib import Path

from csharp.harness.compiler import Compiler
from csharp.places import needs_dotnet
from generator.targets.test_shared_models import found, pipeline
from small_models import direct, document, mapped, view

from pygen.config import ModelSource, Settings
from pygen.pipeline import Pipeline

WORDS = """
    Task Type Action Object String Int32 Version Range Node Edge Instance System Pygen Global
    Console Exception DateTimeOffset IEnum Kind Filter List ViewTable P V S G Column Json
"""


def _wrong(made: Pipeline, compiler: Compiler, runtime: Path) -> list[str]:
    files = made.output("csharp").files
    sources = {path: text for path, text in files.items() if path.endswith(".cs")}
    complaints = compiler.compile(sources, references=[runtime], documented=True)
    told = [f"{made.settings.package}: {one}" for one in complaints[:5]]
    formatted = compiler.formatted(sources)
    moved = [path for path, text in sources.items() if formatted[path] != text]
    return told + [f"{made.settings.package}: the formatter changes {path}" for path in moved[:5]]


@needs_dotnet
def test_every_model_compiles(shared: Path, compiler: Compiler, runtime: Path) -> None:
    wrong = []
    for package, documents in found(shared).items():
        wrong += _wrong(pipeline(package, documents), compiler, runtime)
    assert not wrong


@needs_dotnet
def test_names_of_the_language_and_its_library_compile(compiler: Compiler, runtime: Path) -> None:
    words = WORDS.split()
    properties = {word[0].lower() + word[1:]: mapped() for word in [*words, "Get", "Value", "Item", "Base"]}
    links = {"node": direct("Task"), "task": direct("Node"), "links": direct("System"), "set": direct("Type")}
    views = [view(word, {**properties, **links}) for word in words]
    made = Pipeline(
        (document(*views),),
        Settings.model_validate({"package": "words", "models": [_source(document(*views))]}),
    )
    assert not _wrong(made, compiler, runtime)


def _source(made: object) -> ModelSource:
    return ModelSource.of(made.ref)  # type: ignore[attr-defined]
