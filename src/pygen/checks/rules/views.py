"""Rules about single views."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.findings import Finding
from pygen.resolve import ResolvedModel


def circular(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG201: a view implements itself."""
    for ref in resolved.views:
        if ref in resolved.implements_itself:
            circle = sorted(str(other) for other in resolved.views if other in resolved.implements_itself)
            message = f"It implements itself; views in a circle: {', '.join(circle)}."
            yield Finding("PG201", "error", str(ref), message, "Take one of them out of `implements`.")


def parent_outside(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG222: a view implements one that the SDK does not have."""
    for ref in resolved.views:
        for parent in resolved.implements[ref]:
            if parent not in resolved.views:
                yield Finding(
                    "PG222",
                    "info",
                    str(ref),
                    f"It implements {parent}, which is not part of the SDK; the properties are here all the "
                    "same, but there is no class for that view.",
                    "Add the view to the data model if you want to work with all its instances.",
                )


def without_properties(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG211: a view has no properties."""
    for ref, view in resolved.views.items():
        if not view.properties:
            message = "It has no properties; its class has only the identity of an instance."
            yield Finding("PG211", "info", str(ref), message)


def not_writable(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG212: nothing can be written through a view."""
    for ref, view in resolved.views.items():
        if not view.writable:
            yield Finding(
                "PG212",
                "info",
                str(ref),
                "It is not writable: its class can only be read.",
                "A view is writable when it maps every required property of its containers.",
            )


def nodes_and_edges(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG213: both nodes and edges can have the properties of a view."""
    for ref in resolved.views:
        if len(resolved.kinds[ref]) > 1:
            message = "Both nodes and edges can have its properties; there is a class for each."
            yield Finding("PG213", "info", str(ref), message)


def unknown_use(resolved: ResolvedModel) -> Iterator[Finding]:
    """PG223: a view is used for something this version does not know."""
    for ref, view in resolved.views.items():
        if view.used_for not in ("node", "edge", "all"):
            message = f"It is used for {view.used_for!r}, which pygen does not know; it is taken for nodes."
            yield Finding("PG223", "warning", str(ref), message, "Is there a newer hatch-pygen?")
