"""JSON, read strictly: every key once, no NaN, and errors that say where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from pygen.errors import PygenUserError
from pygen.models.source import Place, Source

_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
_ODD = re.compile(r"-?(?:NaN|Infinity|[0-9]{1000,})")
_TRUNCATED = "The document ends too early: it was cut off, or a bracket is not closed."


class _DuplicateKey(Exception):
    """Somewhere a key is written twice; where is found by a second, slower reading."""


def parse(source: Source) -> Any:
    """The value of a JSON document."""
    try:
        return json.loads(source.text, object_pairs_hook=_unique, parse_constant=_constant)
    except _DuplicateKey:
        raise _duplicate(source) from None
    except json.JSONDecodeError as error:
        raise _syntax(source, error) from None
    except RecursionError:
        raise too_deep(source.name) from None
    except ValueError as error:
        raise _number(source, error) from None


def locate(source: Source, place: Place) -> str:
    """`file:line:column` of a place, or of the nearest thing around it that exists."""
    best, offset = -1, 0
    for path, at in _walk(source.text):
        if len(path) > best and place[: len(path)] == path:
            best, offset = len(path), at
            if path == place:
                break
    return source.at(offset)


def too_deep(name: str) -> PygenUserError:
    return PygenUserError("PG006", "The document is nested too deep.", name, "Is it a data model?")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _DuplicateKey
    return found


def _constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a number JSON knows")


def _syntax(source: Source, error: json.JSONDecodeError) -> PygenUserError:
    rest = source.text[error.pos :].strip()
    if not source.text.strip():
        message = "The document is empty; a data model was expected."
    elif not rest or error.msg.startswith("Unterminated string"):
        message = _TRUNCATED
    elif error.msg == "Extra data":
        message = "Something follows after the end of the document."
    else:
        found = rest.splitlines()[0][:20]
        message = f"This is not JSON: {error.msg.lower()}, found {found!r}."
    return PygenUserError("PG003", message, source.at(error.pos), "A data model in JSON was expected.")


def _number(source: Source, error: ValueError) -> PygenUserError:
    odd = (match for match in _TOKEN.finditer(source.text) if _ODD.fullmatch(match.group()))
    where = next((source.at(match.start()) for match in odd), source.name)
    return PygenUserError("PG003", f"A number cannot be read: {error}.", where)


def _duplicate(source: Source) -> PygenUserError:
    seen: set[Place] = set()
    for path, at in _walk(source.text):
        if path in seen:
            key = path[-1]
            return PygenUserError(
                "PG005",
                f"The key {key!r} is written twice in one object.",
                source.at(at),
                "Remove one of them.",
            )
        seen.add(path)
    raise AssertionError("the parser saw a key twice")


def _walk(text: str) -> Iterator[tuple[Place, int]]:
    """Every key and element of a well-formed document, with its offset."""
    path: list[str | int] = []
    expects_key = False
    yield (), len(text) - len(text.lstrip())
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == "{":
            if path and isinstance(path[-1], int):
                yield tuple(path), match.start()
            path.append("")
            expects_key = True
        elif token == "[":
            if path and isinstance(path[-1], int):
                yield tuple(path), match.start()
            path.append(0)
        elif token in "]}":
            path.pop()
            expects_key = False
        elif token == ",":
            last = path[-1]
            if isinstance(last, int):
                path[-1] = last + 1
            else:
                expects_key = True
        elif token == ":":
            expects_key = False
        elif expects_key:
            path[-1] = json.loads(token)
            yield tuple(path), match.start()
        elif path and isinstance(path[-1], int):
            yield tuple(path), match.start()
