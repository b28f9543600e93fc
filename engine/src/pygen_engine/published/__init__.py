"""Models that the service has in every project, so that models of users can build on them."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from pygen_engine.published.reading import read

MODELS = {"cdm": "core.txt"}
"""What people call a model, and where it is written."""


def published_model(name: str) -> dict[str, Any]:
    """Request bodies for `Engine.load_model`: `spaces`, `containers`, `views` and `dataModels`."""
    if name not in MODELS:
        raise ValueError(f"There is no published model {name!r}; there is {', '.join(MODELS)}.")
    return read(files(__name__).joinpath(MODELS[name]).read_text(encoding="utf-8"))
