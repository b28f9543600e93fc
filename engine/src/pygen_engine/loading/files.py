"""Model documents in files: JSON, and YAML where pyyaml is installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from pygen_engine.published import MODELS, published_model

_JSON = (".json",)
_YAML = (".yaml", ".yml")


def read_files(paths: Iterable[Path]) -> list[Any]:
    """What the files hold; of a folder, all its JSON and YAML, also in folders below.

    The name of a published model stands for that model, unless there is something of that name.

    Raises `OSError` and `ValueError` with a message that names the file.
    """
    return [document for path in paths for document in _documents(path)]


def _documents(path: Path) -> Iterator[Any]:
    if str(path) in MODELS and not path.exists():
        yield published_model(str(path))
    else:
        yield from map(_document, _files(path))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    found = sorted(file for file in path.rglob("*") if file.suffix.lower() in (*_JSON, *_YAML))
    if not found:
        raise ValueError(f"{path} holds no JSON and no YAML.")
    yield from found


def _document(path: Path) -> Any:
    document = _parsed(path, path.read_bytes())
    if not isinstance(document, dict | list):
        raise ValueError(f"{path} holds no model: neither an object nor a list.")
    return document


def _parsed(path: Path, content: bytes) -> Any:
    if path.suffix.lower() in _YAML:
        return _yaml(path, content)
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise ValueError(f"{path} cannot be read as JSON: {error}.") from error


def _yaml(path: Path, content: bytes) -> Any:
    try:
        import yaml
    except ImportError:
        raise ValueError(f"{path} is YAML, which needs pyyaml: pip install pyyaml.") from None
    try:
        return yaml.safe_load(content)
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise ValueError(f"{path} cannot be read as YAML: {said}.") from error
