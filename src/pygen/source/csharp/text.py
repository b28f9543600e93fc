"""Text of a model as C# source: the only way it gets into generated code."""

from __future__ import annotations

import re
import unicodedata

from pygen.source.prose import plain, visible, wrapped

LINE = 120
_STARTS = frozenset(["Lu", "Ll", "Lt", "Lm", "Lo", "Nl"])
_CONTINUES = _STARTS | {"Mn", "Mc", "Nd", "Pc"}


def literal(text: str) -> str:
    """A string literal; whatever is not plain ASCII is escaped by its UTF-16 units."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isascii() and char.isprintable():
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def identifier(text: str) -> str:
    """The text with a blank for every character that no C# identifier has."""
    return "".join(char if _fits(char) else " " for char in unicodedata.normalize("NFKC", text))


def _fits(char: str) -> bool:
    return ord(char) <= 0xFFFF and unicodedata.category(char) in _CONTINUES


def summary(text: str, indent: int = 0) -> str:
    """A documentation comment; empty when there is nothing to say."""
    paragraphs = [_words(part) for part in re.split(r"\n\s*\n", plain(text))]
    paragraphs = [words for words in paragraphs if words]
    if not paragraphs:
        return ""
    pad = " " * indent
    whole = " ".join(paragraphs[0])
    if len(paragraphs) == 1 and len(whole) + indent + 23 <= LINE:
        return f"{pad}/// <summary>{whole}</summary>\n"
    lines = []
    for words in paragraphs:
        lines += ["<para>", *wrapped(words, LINE - indent - 4), "</para>"]
    body = "".join(f"{pad}/// {line}\n" for line in lines)
    return f"{pad}/// <summary>\n{body}{pad}/// </summary>\n"


def _words(text: str) -> list[str]:
    return [_safe(word) for word in text.split()]


def _safe(word: str) -> str:
    shown = "".join(char if char == "\\" else visible(char) for char in word)
    return xml(shown)


def xml(text: str) -> str:
    """Text in an element or attribute of XML, nothing in it invisible."""
    shown = "".join(visible(char) if not char.isprintable() and char != "\n" else char for char in text)
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
