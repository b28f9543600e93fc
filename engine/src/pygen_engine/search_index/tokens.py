"""Words of a text, after Unicode's word boundaries (UAX #29) as far as the documentation describes them."""

from __future__ import annotations

import re
import unicodedata

_SINGLE = "\u3040-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts written without blanks: every sign is a word."""
_WORD = rf"[^\W{_SINGLE}]"
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"[{_SINGLE}]|{_WORD}+(?:(?:(?<={_LETTER})[.'\u2019:](?={_LETTER})|(?<=\d)[.'\u2019,](?=\d)){_WORD}+)*"
)


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(unicodedata.normalize("NFC", text.lower()))
