"""Text of a model as TypeScript source: the only way it gets into generated code."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from pygen.source.prose import plain, visible, wrapped

LINE = 100
_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


def literal(text: str) -> str:
    """A string literal as Biome would write it."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escaped(char, quote) for char in text) + quote


def _escaped(char: str, quote: str) -> str:
    if char == quote:
        return f"\\{char}"
    if char.isprintable() and char != "\\":
        return char
    return json.dumps(char)[1:-1]


@lru_cache(maxsize=4096)  # each stands in several declarations
def key(name: str) -> str:
    """The name of a property in an object or an interface."""
    return name if _IDENTIFIER.fullmatch(name) else literal(name)


def jsdoc(text: str, indent: int = 0) -> str:
    """A comment for documentation; empty when there is nothing to say."""
    paragraphs = [_paragraph(part, indent) for part in re.split(r"\n\s*\n", plain(text))]
    lines = "\n\n".join(filter(None, paragraphs)).split("\n")
    if lines == [""]:
        return ""
    pad = " " * indent
    if len(lines) == 1 and len(pad) + len(lines[0]) + 7 <= LINE:
        return f"{pad}/** {lines[0]} */\n"
    body = "".join(f"{pad} * {line}".rstrip() + "\n" for line in lines)
    return f"{pad}/**\n{body}{pad} */\n"


def _paragraph(text: str, indent: int) -> str:
    words = [_safe(word) for word in text.split()]
    return "\n".join(wrapped(words, max(LINE - indent - 3, 20)))


def _safe(word: str) -> str:
    """A word that neither ends the comment nor means something to a tool."""
    plainly = word.isascii() and word.isprintable() and "\\" not in word
    shown = (word if plainly else "".join(visible(char) for char in word)).replace("*/", "*\\/")
    if shown.startswith(("@", "biome-ignore", "eslint-", "prettier-ignore")):
        return f"\\{shown}"
    return shown
