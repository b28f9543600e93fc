"""What is in a document: spaces, containers, views, data models, in whatever wrapping."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Literal

from pygen.errors import PygenUserError
from pygen.models import guard, jsontext, yamltext
from pygen.models.shape import Misfit, Raw, described
from pygen.models.source import Place, Source

Kind = Literal["space", "container", "view", "model"]

_FILE = re.compile(r"(?:^|[._-])(space|container|view|data_?model)s?$", re.IGNORECASE)
_KINDS: dict[str, Kind] = {
    "space": "space",
    "container": "container",
    "view": "view",
    "datamodel": "model",
}
_ENVELOPES: dict[str, Kind] = {
    "spaces": "space",
    "containers": "container",
    "views": "view",
    "dataModels": "model",
    "datamodels": "model",
    "data_models": "model",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing of a document, not looked into yet."""

    kind: Kind
    raw: Raw
    source: Source
    document: int
    """Which of the documents of a YAML text."""
    place: Place

    def error(self, misfit: Misfit) -> PygenUserError:
        return _at(self.source, self.document, misfit.place, misfit.code, misfit.message, misfit.hint)


def kind_of_file(name: str) -> Kind | None:
    """What a file holds by its name or its folder's: `my.Container.yaml`, `views.json`, `views/Pump.yaml`."""
    path = PurePath(name.replace("\\", "/"))
    match = _FILE.search(path.name.rsplit(".", 1)[0]) or _FILE.fullmatch(path.parent.name)
    if match is None:
        return None
    return _KINDS[match.group(1).lower().replace("_", "")]


def parts_of(source: Source) -> list[Part]:
    """The parts of a document, or an error saying what was found instead."""
    values = yamltext.parse(source) if source.kind == "yaml" else [jsontext.parse(source)]
    if not values:
        message = "The document is empty; a data model was expected."
        raise PygenUserError("PG007", message, source.name)
    found: list[Part] = []
    for document, value in enumerate(values):
        guard.guard(value, source.name)
        found += _unwrap(value, source, document, (), kind_of_file(source.name))
    return found


def parts_of_value(value: Any, name: str) -> list[Part]:
    """The parts of what was parsed already, such as `data_model.dump()`."""
    plain = guard.jsonable(value, name)
    return list(_unwrap(plain, Source(name, "", "value"), 0, (), None))


def _unwrap(value: Any, source: Source, document: int, place: Place, hint: Kind | None) -> Iterator[Part]:
    if isinstance(value, list):
        for at, item in enumerate(value):
            yield from _unwrap(item, source, document, (*place, at), hint)
        return
    if not isinstance(value, dict):
        message = f"A data model was expected, found {described(value)}."
        raise _at(source, document, place, "PG007", message)
    if isinstance(value.get("items"), list) and "externalId" not in value:
        yield from _unwrap(value["items"], source, document, (*place, "items"), hint)
        return
    lists = [key for key in _ENVELOPES if isinstance(value.get(key), list)]
    if lists and "externalId" not in value:
        for key in lists:
            yield from _unwrap(value[key], source, document, (*place, key), _ENVELOPES[key])
        return
    kind = _kind(value, hint)
    if kind is None:
        raise _at(source, document, place, "PG007", _what(value), _hint(value))
    yield Part(kind, value, source, document, place)
    if kind == "model" and isinstance(value.get("containers"), list):
        yield from _unwrap(value["containers"], source, document, (*place, "containers"), "container")


def _kind(raw: Raw, hint: Kind | None) -> Kind | None:
    if "space" not in raw:
        return None
    if "externalId" not in raw:
        return "space" if hint in (None, "space") and set(raw) <= _SPACE else None
    if isinstance(raw.get("views"), list):
        return "model"
    if hint in ("model", "view", "container"):
        return hint
    properties = raw.get("properties")
    if "version" in raw:
        return "view" if {"properties", "implements", "filter"} & set(raw) else None
    return "container" if isinstance(properties, dict) and "sources" not in raw else None


_SPACE = frozenset(["space", "name", "description", "isGlobal", "createdTime", "lastUpdatedTime"])


def _what(raw: Raw) -> str:
    if "error" in raw:
        return "This is an error response of the service, not a data model."
    if "instanceType" in raw or "sources" in raw:
        return "This is an instance (a node or an edge), not a data model."
    keys = ", ".join(sorted(str(key) for key in raw)[:6])
    return f"This is not a data model: an object with {keys or 'no fields'}."


def _hint(raw: Raw) -> str:
    if "external_id" in raw:
        return "Dump it with camelCase names: `data_model.dump()` without `camel_case=False`."
    if "data" in raw and "errors" not in raw:
        return "A GraphQL response has no data model; use GET datamodels/byids?inlineViews=true."
    return "Expected space, externalId, version and views, as the service returns them with inlineViews=true."


def _at(
    source: Source, document: int, place: Place, code: str, message: str, hint: str | None = None
) -> PygenUserError:
    where = source.name
    if source.kind == "yaml":
        where = yamltext.locate(source, document, place)
    elif source.kind == "json":
        where = jsontext.locate(source, place)
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).lstrip(".")
    return PygenUserError(code, message, f"{where} ({path})" if path else where, hint)
