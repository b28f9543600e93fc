"""Classes that have to agree about the names of their properties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pygen.ir import Class, ClassRef


def families(classes: Iterable[Class]) -> list[list[Class]]:
    """Classes that inherit from each other, directly or not: a property has one name in all of them."""
    root: dict[ClassRef, ClassRef] = {}

    def find(ref: ClassRef) -> ClassRef:
        while root.setdefault(ref, ref) != ref:
            ref = root[ref]
        return ref

    ordered = list(classes)
    for cls in ordered:
        for base in cls.base_refs:
            root[find(cls.ref)] = find(base)
    found: dict[ClassRef, list[Class]] = defaultdict(list)
    for cls in ordered:
        found[find(cls.ref)].append(cls)
    return list(found.values())
