"""YAML, read as the people who write model files mean it, and without its traps.

Only the types of JSON exist: no dates, no `yes`, no `1_000`, no tags. Keys, and the values of fields that
hold identifiers, are text however they look: `version: 1.0` is the text `1.0`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pygen.errors import PygenUserError
from pygen.models.jsontext import too_deep
from pygen.models.source import DEEPEST, MOST, Place, Source, too_many

_TEXT_FIELDS = frozenset(
    ["space", "externalId", "version", "identifier", "containerPropertyIdentifier", "name", "description"]
)
_TEMPLATE = re.compile(r"\{\{\s*[\w.\-]+\s*\}\}")
_MERGE = "tag:yaml.org,2002:merge"
_TYPES = {
    "tag:yaml.org,2002:null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "tag:yaml.org,2002:bool": (r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    "tag:yaml.org,2002:int": (r"[-+]?[0-9]+", list("-+0123456789")),
    "tag:yaml.org,2002:float": (
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
        list("-+.0123456789"),
    ),
    _MERGE: (r"<<", ["<"]),
}


def parse(source: Source) -> list[Any]:
    """The values of the documents in a YAML text."""
    yaml, loader = _yaml(source.name)
    try:
        _measure(source, yaml, loader)
        return [value for value in yaml.load_all(source.text, loader) if value is not None]
    except _TooMany:
        raise too_many(source.name) from None
    except _Refused as refused:
        raise PygenUserError(refused.code, refused.message, source.at(refused.offset), refused.hint) from None
    except yaml.MarkedYAMLError as error:
        raise _syntax(source, error) from None
    except yaml.YAMLError as error:
        raise PygenUserError("PG004", f"This is not YAML: {error}.", source.name) from None
    except ValueError as error:
        raise PygenUserError("PG004", f"A number cannot be read: {error}.", source.name) from None


def locate(source: Source, document: int, place: Place) -> str:
    """`file:line:column` of a place in one of the documents of a text, or of what is around it."""
    yaml, loader = _yaml(source.name)
    nodes = [node for node in yaml.compose_all(source.text, loader) if node is not None]
    node = nodes[document] if document < len(nodes) else None
    mark = node.start_mark if node is not None else None
    for step in place:
        if isinstance(node, yaml.MappingNode):
            entry = next(((k, v) for k, v in node.value if k.value == step), None)
            if entry is None:
                break
            mark, node = entry[0].start_mark, entry[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return source.name if mark is None else f"{source.name}:{mark.line + 1}:{mark.column + 1}"


def _measure(source: Source, yaml: Any, loader: Any) -> None:
    """Refuse what is too deep before anything walks it: the C library has no limit, and the stack has one."""
    depth = 0
    for event in yaml.parse(source.text, loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                mark = event.start_mark
                raise too_deep(f"{source.name}:{mark.line + 1}:{mark.column + 1}")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Refused(Exception):
    """Valid YAML that no data model has."""

    def __init__(self, code: str, message: str, mark: Any, hint: str | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.offset, self.hint = code, message, mark.index, hint


class _TooMany(Exception):
    """Merge keys multiply entries without end."""


def _syntax(source: Source, error: Any) -> PygenUserError:
    mark = error.problem_mark or error.context_mark
    where = f"{source.name}:{mark.line + 1}:{mark.column + 1}" if mark else source.name
    problem = error.problem or error.context or "syntax error"
    if "maximum nesting depth" in problem:  # newer versions of the C library have a limit of their own
        return too_deep(where)
    template = _TEMPLATE.search(source.text)
    hint = "A data model in YAML was expected."
    if template:
        hint = (
            f"{template.group()} is a template: build the package first, so that values stand in its place."
        )
    if "could not determine a constructor for the tag" in problem:
        problem = f"tags such as {problem.split()[-1]} are not allowed"
    return PygenUserError("PG004", f"This is not YAML pygen reads: {problem}.", where, hint)


@lru_cache(maxsize=1)
def _yaml(name: str) -> tuple[Any, Any]:
    """The YAML library and our loader of it."""
    try:
        import yaml
    except ImportError:
        raise PygenUserError(
            "PG011",
            "Reading YAML needs PyYAML, which is not installed.",
            name,
            'Run `pip install "hatch-pygen[yaml]"`.',
        ) from None
    return yaml, _loader(yaml)


def _loader(yaml: Any) -> Any:
    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        count = 0
        """Entries merged so far: a bomb multiplies them at every level."""
        yaml_implicit_resolvers: dict[str, Any] = {}
        yaml_constructors: dict[str, Any] = {}

        def __init__(self, stream: Any) -> None:
            super().__init__(stream)
            self.merged: dict[Any, dict[str, Any]] = {}

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[str, Any]:
            found: dict[str, Any] = {}
            for name, value in self._entries(node).items():
                if name in _TEXT_FIELDS and isinstance(value, yaml.ScalarNode) and not _is_null(value):
                    found[name] = value.value
                else:
                    found[name] = self.construct_object(value, deep=True)
            return found

        def _entries(self, node: Any) -> dict[str, Any]:
            """The nodes of a mapping by key, with those it merges in, which yield to its own."""
            if node in self.merged:
                return self.merged[node]
            merges = [value for key, value in node.value if key.tag == _MERGE]
            own = _by_name(yaml, [entry for entry in node.value if entry[0].tag != _MERGE])
            if not merges:
                return own
            self.merged[node] = own  # what merges itself finds only this
            found: dict[str, Any] = {}
            for merge in merges:
                for base in merge.value if isinstance(merge, yaml.SequenceNode) else [merge]:
                    if not isinstance(base, yaml.MappingNode):
                        raise _Refused("PG004", "Only objects can be merged with `<<`.", base.start_mark)
                    self.count += len(entries := self._entries(base))
                    if self.count > MOST:
                        raise _TooMany
                    found = entries | found
            self.merged[node] = found | own
            return self.merged[node]

        def construct_yaml_map(self, node: Any) -> Any:
            found: dict[str, Any] = {}
            yield found
            found.update(self.construct_mapping(node, deep=True))

        def construct_yaml_int(self, node: Any) -> int:
            return int(self.construct_scalar(node))

        def construct_yaml_float(self, node: Any) -> float:
            return float(self.construct_scalar(node))

    for tag, (pattern, first) in _TYPES.items():
        Loader.add_implicit_resolver(tag, re.compile(f"(?:{pattern})$"), first)
    for name in ("map", "seq", "str", "null", "bool", "int", "float"):
        Loader.add_constructor(f"tag:yaml.org,2002:{name}", getattr(Loader, f"construct_yaml_{name}"))
    Loader.add_constructor(None, Loader.construct_undefined)
    return Loader


def _by_name(yaml: Any, entries: list[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in entries:
        if not isinstance(key, yaml.ScalarNode):
            hint = "Is it a template such as {{ space }}? Build the package first."
            raise _Refused("PG004", "A key has to be plain text.", key.start_mark, hint)
        if key.value in found:
            message = f"The key {key.value!r} is written twice in one object."
            raise _Refused("PG005", message, key.start_mark, "Remove one of them.")
        found[key.value] = value
    return found


def _is_null(node: Any) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")
