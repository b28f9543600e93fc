"""Texts of a model as prose: descriptions made ready for comments, documentation and tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pygen.source.width import width

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_JOINERS = "\u200c\u200d"
"""Invisible, but letters and emoji are built with them."""


def plain(text: str) -> str:
    """A description with its line ends made one kind."""
    return re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text).strip()


def summary(text: str | None) -> str:
    """The first sentence or line of a description, on one line."""
    first = re.split(r"\n\s*\n", plain(text or ""))[0]
    return " ".join(first.split())


def sentence(text: str) -> str:
    """The text with something at its end that ends a sentence."""
    return text if not text or unicodedata.category(text[-1]).startswith("P") else f"{text}."


def visible(char: str) -> str:
    """The character, or its escape if it is invisible, turns the reading direction or ends a line."""
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or char in _JOINERS:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def line(text: str | None) -> str:
    """The first paragraph of a description on one line, nothing in it invisible."""
    shown = summary(text)
    if shown.isprintable():
        return shown
    return "".join(char if char == "\\" else visible(char) for char in shown)


def markdown(text: str | None) -> str:
    """The same, for a cell of a Markdown table: nothing in it is markup."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", line(text))


def wrapped(words: Iterable[str], limit: int) -> list[str]:
    """The words as lines of at most `limit` columns, as far as none is longer by itself."""
    lines: list[str] = []
    for word in words:
        if lines and width(lines[-1]) + 1 + width(word) <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
