"""Reading data models from files, folders, texts and parsed values."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pygen import files
from pygen.errors import PygenUserError
from pygen.models import source
from pygen.models.assemble import assemble
from pygen.models.document import ModelDocument
from pygen.models.parts import Part, kind_of_file, parts_of, parts_of_value
from pygen.models.variables import filled, is_config
from pygen_runtime.gc_pause import gc_pause

_MOST_FILES = 100_000
_ENDINGS = (".json", ".yaml", ".yml")


def read(*paths: str | os.PathLike[str], variables: Mapping[str, str] | None = None) -> list[ModelDocument]:
    """The data models in files and folders, which together have to be complete.

    Takes the response of `GET datamodels/byids?inlineViews=true`, dumps of the official SDK, request bodies
    (spaces, containers, views and data models, in one file or in many), and folders of resource files as the
    official toolkit has them; JSON or YAML. `variables` are values for `{{ name }}` in YAML, which prevail
    over those of the toolkit's config files.
    """
    with gc_pause:
        parts: list[Part] = []
        for path in paths:
            for file in _files(Path(path)):
                parts += parts_of(filled(source.load(file), file, variables or {}))
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


def _model_files(folder: Path) -> Iterator[Path]:
    """The JSON and YAML files below a folder, but for hidden ones; links are not followed out of it."""
    seen = 0
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen += len(folders) + len(names)
        if seen > _MOST_FILES:
            message = f"The folder has more than {_MOST_FILES:,} files."
            raise PygenUserError("PG006", message, str(folder), "Name the folder of the model itself.")
        for name in names:
            file = Path(place, name)
            if file.suffix.lower() in _ENDINGS and not name.startswith(".") and not is_config(file):
                yield files.within(folder, file.relative_to(folder).as_posix())


def _files(path: Path) -> Iterator[Path]:
    if not files.is_folder(path):
        yield path
        return
    try:
        found = sorted(_model_files(path))
    except OSError as error:
        where = str(error.filename or path)
        raise PygenUserError("PG001", f"Cannot read it: {error.strerror or error}.", where) from None
    kinds = {file: kind_of_file(file.relative_to(path).as_posix()) for file in found}
    if not found:
        raise PygenUserError(
            "PG001", "There is no JSON or YAML file in the folder.", str(path), "A data model was expected."
        )
    if "model" in kinds.values():  # then names tell, and files of other kinds of resource may be around
        yield from (file for file in found if kinds[file])
    else:
        yield from found
