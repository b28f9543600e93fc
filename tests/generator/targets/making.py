"""SDKs of small models, generated, written and imported."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.golden.dsl import Model
from generator.golden.models import documents
from generator.golden.models import generated as generated_by

from pygen.config import ModelSource, Settings
from pygen.pipeline import Pipeline
from pygen.targets import Output


def pipeline(*models: Model, root: Path | None = None, **options: Any) -> Pipeline:
    """Of these models and settings."""
    bodies: dict[str, Any] = {}
    for number, model in enumerate(models):
        bodies |= {f"{number}/{name}": body for name, body in model.files().items()}
    found = documents(bodies)
    sources = [ModelSource.of(document.ref) for document in found]
    values = {
        "package": "made_sdk",
        "client": "MadeClient",
        "instance-space": "made",
        "models": sources,
        **options,
    }
    return Pipeline(found, Settings.model_validate(values), root=root or Path())


def generated(*models: Model, **options: Any) -> Output:
    return generated_by(pipeline(*models, **options))


@contextmanager
def imported(files: Any, folder: Path, package: str = "made_sdk") -> Iterator[Any]:
    """The package, importable while the block lasts."""
    for path, text in files.items():
        target = folder / package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
            del sys.modules[name]
