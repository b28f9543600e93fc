"""Names in code that change although nothing was renamed: somebody came with a better right to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pygen.changes.values import Change, Side, sides
from pygen.ir import Class, Sdk, ViewRef
from pygen.naming import Scope, Wish, base_names, to_camel, to_pascal, to_snake

_CASES: tuple[tuple[Side, Callable[[str], str]], ...] = (("python", to_snake), ("typescript", to_camel))


def of_classes(sdk: Sdk) -> dict[ViewRef, str]:
    """The name of each view's class, before a language reserves any."""
    bases, _ = base_names({c.view for c in sdk.classes})
    wishes = [
        Wish((v.space, v.external_id, v.version), to_pascal(base), v.external_id, str(v))
        for v, base in bases.items()
    ]
    names = Scope("class", joiner="").plan(wishes).names
    return {view: names[view.space, view.external_id, view.version] for view in bases}


def of_properties(found: Class, convert: Callable[[str], str]) -> dict[str, str]:
    """The name of each property in one case, before a language reserves any."""
    wishes = [Wish((p.id,), convert(p.id), p.id, p.id) for p in found.properties]
    return {key[0]: name for key, name in Scope("attribute").plan(wishes).names.items()}


def compare_names(title: str, old: Class, new: Class, before: str, after: str) -> Iterator[Change]:
    """The names of a class and of the properties it had and has."""
    if before != after:
        yield Change(title, "changed", f"its class was {before}, is {after}", sides("python", "typescript"))
    for side, convert in _CASES:
        earlier, later = of_properties(old, convert), of_properties(new, convert)
        for id in sorted(earlier.keys() & later.keys()):
            if earlier[id] != later[id]:
                summary = f"was called {earlier[id]} in code, is called {later[id]}"
                yield Change(f"{title}.{id}", "changed", summary, sides(side))
