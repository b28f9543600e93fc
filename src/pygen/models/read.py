"""Reading data models from files, folders, texts and parsed values."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.models import source
from pygen.models.assemble import assemble
from pygen.models.document import ModelDocument
from pygen.models.parts import Part, kind_of_file, parts_of, parts_of_value
from pygen_runtime.gc_pause import gc_pause

_ENDINGS = (".json", ".yaml", ".yml")


def read(*paths: str | os.PathLike[str]) -> list[ModelDocument]:
    """The data models in files and folders, which together have to be complete.

    Takes the response of `GET datamodels/byids?inlineViews=true`, dumps of the official SDK, request bodies
    (spaces, containers, views and data models, in one file or in many), and folders of resource files as the
    official toolkit has them; JSON or YAML.
    """
    with gc_pause:
        parts: list[Part] = []
        for path in paths:
            for file in _files(Path(path)):
                parts += parts_of(source.load(file))
        return assemble(parts)


def read_text(text: str | bytes, name: str = "model.json") -> list[ModelDocument]:
    """The data models in a text; `name` is for messages, and its ending says JSON or YAML."""
    document = source.of_bytes(text, name) if isinstance(text, bytes) else source.of_text(text, name)
    with gc_pause:
        return assemble(parts_of(document))


def read_value(value: Any, name: str = "model") -> list[ModelDocument]:
    """The data models in parsed values, such as `data_model.dump()`."""
    with gc_pause:
        return assemble(parts_of_value(value, name))


def _files(path: Path) -> Iterator[Path]:
    if not files.is_folder(path):
        yield path
        return
    found = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in _ENDINGS
        and not any(p.startswith(".") for p in file.relative_to(path).parts)
    )
    kinds = {file: kind_of_file(file.relative_to(path).as_posix()) for file in found}
    if not found:
        raise PygenUserError(
            "PG001", "There is no JSON or YAML file in the folder.", str(path), "A data model was expected."
        )
    if "model" in kinds.values():  # then names tell, and files of other kinds of resource may be around
        yield from (file for file in found if kinds[file])
    else:
        yield from found
