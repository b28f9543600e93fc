"""Which names Python gives: its own, or those of a scheme that the project chose for all it does not name."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.naming import ALL_OTHERS, Language
from pygen.targets.python.language import PYTHON


def language_of(chosen: Mapping[str, str]) -> Language:
    if chosen.get(ALL_OTHERS) != "v1":
        return PYTHON
    from pygen.targets.python.v1 import PYTHON_V1

    return PYTHON_V1
