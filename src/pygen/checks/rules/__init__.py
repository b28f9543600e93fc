"""The rules. Each is one function from a sound model to what it finds."""

from collections.abc import Callable, Iterator

from pygen.findings import Finding
from pygen.sound import SoundModel

Rule = Callable[[SoundModel], Iterator[Finding]]

RULES: tuple[Rule, ...] = ()
