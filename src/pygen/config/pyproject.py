"""The tables of others in pyproject.toml that we look into: they have to be what their owners say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

_HATCH = "tool.hatch.build"
_TABLES = (
    *(
        "build-system",
        "project",
        "tool",
        "tool.uv",
        "tool.setuptools",
        "tool.setuptools.dynamic",
        "tool.hatch",
    ),
    *("tool.hatch.version", "tool.hatch.metadata", "tool.hatch.metadata.hooks", _HATCH, f"{_HATCH}.hooks"),
    *(f"{_HATCH}.hooks.*", f"{_HATCH}.targets", f"{_HATCH}.targets.*", f"{_HATCH}.targets.*.hooks"),
    f"{_HATCH}.targets.*.hooks.*",
)
_TEXTS = ("build-system.build-backend", "tool.hatch.version.source")
_LISTS = ("build-system.requires", "project.dynamic", "project.dependencies")
_KINDS = (
    *((path, dict, "a table") for path in _TABLES),
    *((path, str, "a text") for path in _TEXTS),
    *((path, list, "a list of texts") for path in _LISTS),
)


def misfit_in(content: Any) -> str | None:
    """The first thing that is not of the kind it has to be, in words."""
    for path, kind, words in _KINDS:
        for name, value in _found(content, path.split(".")):
            texts = not isinstance(value, list) or all(isinstance(item, str) for item in value)
            if not isinstance(value, kind) or not texts:
                return f"`{name}` should be {words}, found {value!r:.40}"
    return None


def _found(content: Any, names: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """What stands at a path, where `*` is any key."""
    if not names:
        yield "", content
    elif isinstance(content, dict):
        for key in sorted(content) if names[0] == "*" else [names[0]] if names[0] in content else []:
            for rest, value in _found(content[key], names[1:]):
                yield f"{key}.{rest}".rstrip("."), value
