"""Text of a model as Python source: the only way it gets into generated code."""

from __future__ import annotations

import re
import unicodedata

from .layout import LINE, width

_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_JOINERS = "\u200c\u200d"
"""Invisible, but letters and emoji are built with them."""


def literal(text: str) -> str:
    """A string literal as `ruff format` would write it."""
    if _plain(text):
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join("\\" + char if char == quote else visible(char) for char in text) + quote


def _plain(text: str) -> bool:
    """Nothing in the text needs a second look: by far the most common case."""
    return text.isascii() and text.isprintable() and '"' not in text and "\\" not in text


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


def docstring(text: str, indent: int = 0) -> str:
    """A docstring of the text, wrapped; the first line is placed by the caller, the others are indented."""
    paragraphs = [_paragraph(part, indent) for part in re.split(r"\n\s*\n", plain(text))]
    lines = _closed("\n\n".join(filter(None, paragraphs))).split("\n")
    pad = " " * indent
    body = "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:])])
    close = f"\n{pad}" if len(lines) > 1 else ""
    return f'"""{body}{close}"""'


def plain(text: str) -> str:
    """A description with its line ends made one kind."""
    return re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text).strip()


def summary(text: str | None) -> str:
    """The first sentence or line of a description, on one line."""
    first = re.split(r"\n\s*\n", plain(text or ""))[0]
    return " ".join(first.split())


def line(text: str | None) -> str:
    """The first paragraph of a description on one line, nothing in it invisible."""
    return "".join(char if char == "\\" else visible(char) for char in summary(text))


def markdown(text: str | None) -> str:
    """The same, for a cell of a Markdown table: nothing in it is markup."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", line(text))


def sentence(text: str) -> str:
    """The text with something at its end that ends a sentence."""
    return text if not text or unicodedata.category(text[-1]).startswith("P") else f"{text}."


def _paragraph(text: str, indent: int) -> str:
    words = [_safe(word) for word in text.split()]
    return "\n".join(_wrapped(words, max(LINE - indent - 6, 20)))


def _wrapped(words: list[str], limit: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and width(lines[-1]) + 1 + width(word) <= limit:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _safe(word: str) -> str:
    """A word that can stand inside a docstring; quotes in a row would end it."""
    if _plain(word):
        return word
    shown = "".join(visible(char) for char in word)
    return shown.replace('"', '\\"') if '""' in shown else shown


def _closed(text: str) -> str:
    """The text with a quote at its start or end escaped, where it would join the quotes of the docstring."""
    if text.startswith('"'):
        text = f"\\{text}"
    end = re.search(r'(\\*)"$', text)
    if end is not None and len(end[1]) % 2 == 0:  # an odd number of backslashes has escaped it already
        text = f'{text[:-1]}\\"'
    return text
