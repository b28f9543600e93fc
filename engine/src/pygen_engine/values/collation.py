"""Text order. `ucs_basic` is code point order, which is SQLite's own; every locale shares one approximation.

The service compares with ICU; its tables are not in the standard library. Letters are compared without
accents and case first, then with accents, then lower case before upper case, which is what ICU does for
Latin scripts.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LOCALE = "dms_locale"
_CODE_POINTS = frozenset({"ucs_basic", "en-US-u-va-posix"})


def sql_collation(name: str | None) -> str:
    """The COLLATE clause for a property's collation; empty for code point order."""
    return "" if name is None or name in _CODE_POINTS else f" COLLATE {LOCALE}"


@lru_cache(maxsize=65536)
def key(text: str) -> tuple[str, str, str]:
    spread = unicodedata.normalize("NFKD", text)
    base = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return base.casefold(), spread.casefold(), spread.swapcase()


def compare(left: str, right: str) -> int:
    if left == right:
        return 0
    a, b = (*key(left), left), (*key(right), right)
    return -1 if a < b else 1
