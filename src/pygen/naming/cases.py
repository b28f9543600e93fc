"""Identifiers of a model in the cases of programming languages.

The conversion is mechanical: no plural or singular is guessed. It is stable (converting twice changes
nothing), keeps every letter and digit, and gives a valid identifier or an empty text: what to call
something that has no letter at all is for the planner to decide.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise


def words(text: str) -> tuple[str, ...]:
    """The words of an identifier: `HTTPServer_v2` is HTTP, Server, v2; `3DModel` is 3D, Model."""
    found: list[str] = []
    for chunk in _chunks(_tidy(text)):
        start = 0
        for at in range(1, len(chunk)):
            if _boundary(chunk, at):
                found.append(chunk[start:at])
                start = at
        found.append(chunk[start:])
    return tuple(found)


@lru_cache(maxsize=8192)
def to_snake(text: str) -> str:
    """`windTurbine` -> `wind_turbine`."""
    return _tidy("_".join(_lower(word) for word in _started(text)))


@lru_cache(maxsize=8192)
def to_pascal(text: str) -> str:
    """`wind_turbine` -> `WindTurbine`; acronyms stay as they are: `HTTPServer`."""
    return _tidy(_join([_capital(word) for word in _calm(text)]))


@lru_cache(maxsize=8192)
def to_camel(text: str) -> str:
    """`WindTurbine` -> `windTurbine`; `HTTPServer` -> `httpServer`."""
    found = _calm(text)
    return _tidy(_join([_lower(found[0]), *(_capital(word) for word in found[1:])])) if found else ""


def _started(text: str) -> tuple[str, ...]:
    """The words, after an `x` if the first starts with what no identifier may start with."""
    found = words(text)
    return ("x", *found) if found and not found[0].isidentifier() else found


def _calm(text: str) -> tuple[str, ...]:
    """The words, in lower case if all of several shout: `UPPER_NUM` is not two acronyms."""
    found = _started(text)
    return tuple(_lower(word) for word in found) if _shouts(_tidy(text)) else found


def _shouts(text: str) -> bool:
    """All in capitals, in words that are apart. Between digits a `_` says nothing: we write it there too."""
    several = pairwise(_chunks(text)) if text.isupper() else ()
    return any(not (one[-1].isdigit() and other[0].isdigit()) for one, other in several)


def _tidy(text: str) -> str:
    """As Python's parser sees an identifier."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _chunks(text: str) -> list[str]:
    """Split at everything that cannot be part of an identifier, and at `_`."""
    cleaned = "".join(char if char != "_" and f"a{char}".isidentifier() else " " for char in text)
    return cleaned.split()


def _boundary(chunk: str, at: int) -> bool:
    """Whether a word starts at this place of the chunk."""
    before, here = chunk[at - 1], chunk[at]
    if here.isdigit():
        return before.islower() and _counts_capitals(chunk, at)
    if not here.isupper():
        return False
    after = chunk[at + 1 : at + 2]
    if before.isupper() or before.isdigit():
        return after.islower()  # the last capital of an acronym belongs to the next word, if that goes on
    return True


def _counts_capitals(chunk: str, at: int) -> bool:
    """Digits that belong to the capital after them, as in `Cognite3DModel`."""
    end = at
    while end < len(chunk) and chunk[end].isdigit():
        end += 1
    return chunk[end : end + 1].isupper() and not chunk[end + 1 : end + 2].islower()


def _lower(word: str) -> str:
    return word if word.islower() else word.lower()


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _join(parts: list[str]) -> str:
    """Words without a separator, except between two digits: `v1_0` and `v10` are not the same."""
    text = ""
    for part in parts:
        text += f"_{part}" if text[-1:].isdigit() and part[:1].isdigit() else part
    return text
