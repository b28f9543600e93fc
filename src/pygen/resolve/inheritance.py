"""What views implement: written down, reached, and without what leads back."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.refs import ViewRef
from pygen.resolve.references import as_ref
from pygen_runtime.schema import View

Reached = Mapping[ViewRef, frozenset[ViewRef]]
"""For each view all that can be reached by going to what is implemented, perhaps itself."""


def reached(views: Mapping[ViewRef, View]) -> dict[ViewRef, frozenset[ViewRef]]:
    written = {ref: written_parents(view) for ref, view in views.items()}
    found: dict[ViewRef, frozenset[ViewRef]] = {}
    for ref in views:
        seen: set[ViewRef] = set()
        waiting = list(written[ref])
        while waiting:
            parent = waiting.pop()
            if parent not in seen:
                seen.add(parent)
                waiting += written.get(parent, ())
        found[ref] = frozenset(seen)
    return found


def written_parents(view: View) -> tuple[ViewRef, ...]:
    return tuple(as_ref(parent) for parent in view.implements or ())


def parents(ref: ViewRef, view: View, reached: Reached) -> tuple[ViewRef, ...]:
    """What a view implements, in the model's order; without what would lead back to it."""
    return tuple(
        parent
        for parent in written_parents(view)
        if parent != ref and ref not in reached.get(parent, frozenset())
    )
