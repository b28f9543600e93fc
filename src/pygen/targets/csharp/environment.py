"""The templates: text of a model gets into them only through filters that make it source."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from pygen.source.csharp.text import literal, summary, xml
from pygen.source.prose import line, markdown


@lru_cache(maxsize=8)
def environment(templates: Path | None = None) -> Environment:
    """The built-in templates, those of the folder `templates` standing before them."""
    loaders: list[BaseLoader] = [PackageLoader("pygen.targets.csharp")]
    if templates is not None:
        loaders.insert(0, FileSystemLoader(templates))
    made = Environment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=templates is not None,  # `pygen generate --watch` sees a template change
    )
    made.filters.update(line=line, lit=literal, markdown=markdown, summary=summary, xml=xml)
    return made
