"""What views implement: written down, reached, and without what leads back."""

from __future__ import annotations

from collections.abc import Mapping

from pygen.refs import ViewRef
from pygen.resolve.references import as_ref
from pygen_runtime.schema import View

Reached = Mapping[ViewRef, frozenset[ViewRef]]
"""For each view all that can be reached by going to what is implemented, perhaps itself."""


Written = Mapping[ViewRef, tuple[ViewRef, ...]]
"""What each view says it implements; also of views that no model has, where it is known."""


def reached(written: Written) -> dict[ViewRef, frozenset[ViewRef]]:
    found: dict[ViewRef, frozenset[ViewRef]] = {}
    for ref in written:
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


def parents(ref: ViewRef, written: tuple[ViewRef, ...], reached: Reached) -> tuple[ViewRef, ...]:
    """What a view implements, in the model's order; without what would lead back to it."""
    return tuple(
        parent for parent in written if parent != ref and ref not in reached.get(parent, frozenset())
    )
