"""Rules about models as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.findings import Finding
from pygen.refs import ModelRef, ViewRef
from pygen.resolve import ResolvedModel
from pygen.resolve.references import view_ref
from pygen.resolve.selection import unmatched


def nothing_to_generate(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG210: there is no view, or none is left."""
    if resolved.views:
        return
    where = ", ".join(str(document.ref) for document in resolved.documents)
    if resolved.all_views:
        message = f"All {len(resolved.all_views)} views are excluded; nothing is left to generate."
        hint = "Look at `include` and `exclude` in [tool.pygen]: are views and spaces spelt as in the model?"
    else:
        message = "The data model has no views; there is nothing to generate."
        hint = "Is it the right version of the model?"
    yield Finding("PG210", "error", where, message, hint)


def selection_without_effect(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG226: something is included or excluded that does not exist."""
    if not resolved.views:
        return  # PG210 says so already
    for setting, selection in (("include", resolved.include), ("exclude", resolved.exclude)):
        for text in unmatched(resolved.all_views, selection):
            yield Finding(
                "PG226",
                "warning",
                f"[tool.pygen.{setting}] {text}",
                "Matches no view of the data model; the entry has no effect.",
                "Is it spelt as in the model? Case matters, and `*` stands for anything.",
            )


def documents_disagree(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG218: two models have the same view with different definitions."""
    first: dict[ViewRef, tuple[ModelRef, object]] = {}
    for document in resolved.documents:
        for view, raw in zip(document.views, document.content["views"], strict=True):
            ref = view_ref(view)
            model, definition = first.setdefault(ref, (document.ref, raw))
            if definition != raw and ref in resolved.views:
                yield Finding(
                    "PG218",
                    "error",
                    str(ref),
                    f"The models {model} and {document.ref} have different definitions of this view.",
                    "Lock the models together: `pygen lock` fetches them at the same moment.",
                )
