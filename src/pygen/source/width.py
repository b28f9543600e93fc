"""How wide text is on a screen: what line limits of formatters count."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Columns of the longest line, as editors show it."""
    if text.isascii():
        if "\n" not in text:
            return len(text)
        return max(map(len, text.split("\n")))
    return max(sum(_columns(char) for char in line) for line in text.split("\n"))


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
