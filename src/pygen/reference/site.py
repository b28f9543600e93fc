"""The files of the site. Templates escape everything; no page loads anything from elsewhere or runs code."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from pygen._version import __version__
from pygen.naming import Names
from pygen.reference.diagram import neighbours, overview
from pygen.reference.facts import Page, pages, shown
from pygen.targets.csharp.example import calls as csharp_calls
from pygen.targets.python.example import calls as python_calls
from pygen.targets.typescript.example import calls as typescript_calls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pygen.ir import Class, Sdk
    from pygen.pipeline import Pipeline

LANGUAGES: dict[str, tuple[str, Callable[[Class, Names], tuple[str, ...]]]] = {
    "python": ("Python", python_calls),
    "typescript": ("TypeScript", typescript_calls),
    "csharp": ("C#", csharp_calls),
}


def site(pipeline: Pipeline, version: str = "") -> dict[str, str]:
    """Path -> text, of the languages that the project generates."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = resources.files("pygen.reference") / "templates"
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sdk, everything = pipeline.sdk, pages(pipeline.sdk, _names(pipeline, "python"))
    facts = {
        "package": pipeline.settings.package,
        "client": pipeline.settings.client_name,
        "version": version,
        "generator": f"pygen {__version__}",
        "models": [(shown(str(model)), shown(model.name), shown(model.description)) for model in sdk.models],
        "pages": everything,
        "languages": [title for _, title in _spoken(pipeline)],
    }
    index = environment.get_template("index.html.j2")
    files = {
        "style.css": (folder / "style.css").read_text(encoding="utf-8"),
        "index.html": index.render(**facts, root="", picture=overview(everything)),
    }
    template = environment.get_template("view.html.j2")
    snippets = {name: _snippets(pipeline, sdk, name) for name, _ in _spoken(pipeline)}
    for number, page in enumerate(everything):
        calls = [(LANGUAGES[name][0], found[number]) for name, found in snippets.items()]
        files[f"views/{page.page}"] = template.render(
            **facts, root="../", page=page, picture=neighbours(page, everything), snippets=calls
        )
    return files


def _spoken(pipeline: Pipeline) -> Iterable[tuple[str, str]]:
    return [(name, title) for name, (title, _) in LANGUAGES.items() if name in pipeline.settings.targets]


def _names(pipeline: Pipeline, language: str) -> Names:
    names = pipeline.names(language)
    assert isinstance(names, Names)
    return names


def _snippets(pipeline: Pipeline, sdk: Sdk, language: str) -> list[str]:
    names, calls = _names(pipeline, language), LANGUAGES[language][1]
    return ["\n".join(calls(cls, names)) for cls in sdk.classes]


__all__ = ["Page", "site"]
