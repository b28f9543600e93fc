"""Text of a model as Python source: the only way it gets into generated code."""

from __future__ import annotations

import re

from pygen.source.prose import plain, visible, wrapped
from pygen.source.python.layout import LINE


def literal(text: str) -> str:
    """A string literal as `ruff format` would write it."""
    if _plain(text):
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join("\\" + char if char == quote else visible(char) for char in text) + quote


def _plain(text: str) -> bool:
    """Nothing in the text needs a second look: by far the most common case."""
    return text.isascii() and text.isprintable() and '"' not in text and "\\" not in text


def docstring(text: str, indent: int = 0) -> str:
    """A docstring of the text, wrapped; the first line is placed by the caller, the others are indented."""
    if _plain(text):
        one_line = " ".join(text.split())
        if len(one_line) <= _room(indent):
            return f'"""{one_line}"""'
    paragraphs = [_paragraph(part, indent) for part in re.split(r"\n\s*\n", plain(text))]
    lines = _closed("\n\n".join(filter(None, paragraphs))).split("\n")
    pad = " " * indent
    body = "\n".join([lines[0], *(pad + line if line else "" for line in lines[1:])])
    close = f"\n{pad}" if len(lines) > 1 else ""
    return f'"""{body}{close}"""'


def _paragraph(text: str, indent: int) -> str:
    words = [_safe(word) for word in text.split()]
    return "\n".join(wrapped(words, _room(indent)))


def _room(indent: int) -> int:
    """Columns of a line of a docstring."""
    return max(LINE - indent - 6, 20)


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
