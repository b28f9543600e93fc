"""How templates are read, which is the same for all languages: only their filters differ."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined


def rendering(package: str, templates: Path | None, **filters: Any) -> Environment:
    """The templates of a package, those of the folder `templates` standing before them."""
    loaders: list[BaseLoader] = [PackageLoader(package)]
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
    made.filters.update(filters)
    return made
