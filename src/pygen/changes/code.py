"""What code notices although nothing in the model was renamed: others came, and names and bases gave way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pygen.changes.values import Change
from pygen.targets import ClassSurface


@dataclass(frozen=True, slots=True)
class ClassPair:
    """One class before and after, in one language."""

    language: str
    old: ClassSurface
    new: ClassSurface

    def retyped(self, old_id: str, new_id: str) -> bool:
        return self.old.members[old_id].type != self.new.members[new_id].type

    def renamed(self, old_id: str, new_id: str) -> bool:
        return self.old.members[old_id].name != self.new.members[new_id].name


def compare_code(title: str, pairs: Iterable[ClassPair]) -> Iterator[Change]:
    """The name and the bases of a class, and the names of the properties it had and has, by language."""
    noticed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for pair in pairs:
        for found in _differences(title, pair):
            noticed[found].append(pair.language)
    for (subject, summary), languages in noticed.items():
        yield Change(subject, "changed", summary, tuple(languages))


def _differences(title: str, pair: ClassPair) -> Iterator[tuple[str, str]]:
    old, new = pair.old, pair.new
    if old.name != new.name:
        yield title, f"its class was {old.name}, is {new.name}"
    remaining = {(base.space, base.external_id) for base in new.bases}
    for base in old.bases:
        if (base.space, base.external_id) not in remaining:
            yield title, f"is no {base.external_id} any more"
    for id in sorted(old.members.keys() & new.members.keys()):
        if pair.renamed(id, id):
            before, after = old.members[id].name, new.members[id].name
            yield f"{title}.{id}", f"was called {before} in code, is called {after}"
