"""External ids as numbers: where half of an interval of them ends.

Ids are compared by code point, as the service does in its plain order, and as Python does.
"""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = 20
"""So many behind what both ends have in common decide. With eight, long runs of zeros were cut badly."""


def alphabet(ids: Iterable[str]) -> list[str]:
    """The characters in use, in order."""
    return sorted({letter for id in ids for letter in id})


def between(low: str, high: str, letters: list[str]) -> str | None:
    """An id half way between two, made of `letters`; None where there is none."""
    common = _common(low, high)
    known = sorted({*letters, *low[common : common + _LETTERS], *high[common : common + _LETTERS]})
    digits = {letter: number for number, letter in enumerate(known, 1)}  # 0: the id ends here
    base = len(known) + 1
    middle = (_number(low[common:], digits, base) + _number(high[common:], digits, base)) // 2
    found = low[:common] + _text(middle, known, base)
    return found if low < found < high else None


def _common(low: str, high: str) -> int:
    """How many characters both begin with."""
    ends = next((at for at, (one, other) in enumerate(zip(low, high, strict=False)) if one != other), None)
    return min(len(low), len(high)) if ends is None else ends


def _number(text: str, digits: dict[str, int], base: int) -> int:
    number = 0
    for at in range(_LETTERS):
        number = number * base + (digits[text[at]] if at < len(text) else 0)
    return number


def _text(number: int, letters: list[str], base: int) -> str:
    """The shortest text of that number: what follows an end is dropped."""
    found: list[int] = []
    for _ in range(_LETTERS):
        number, digit = divmod(number, base)
        found.append(digit)
    found.reverse()
    end = found.index(0) if 0 in found else len(found)
    return "".join(letters[digit - 1] for digit in found[:end])
