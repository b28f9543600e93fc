"""The templates: text of a model gets into them only through filters that make it source."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment

from pygen.source.csharp.text import literal, summary, xml
from pygen.source.prose import line, markdown
from pygen.targets.rendering import rendering


@lru_cache(maxsize=8)
def environment(templates: Path | None = None) -> Environment:
    """The built-in templates, those of the folder `templates` standing before them."""
    return rendering(
        "pygen.targets.csharp", templates, line=line, lit=literal, markdown=markdown, summary=summary, xml=xml
    )
