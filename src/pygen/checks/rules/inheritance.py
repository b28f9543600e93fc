"""Rules about views that implement others."""

from __future__ import annotations

from collections.abc import Iterator

from pygen.findings import Finding
from pygen.ir import Class, Sdk
from pygen.ir.inheritance import conflicts
from pygen.refs import ClassRef, ViewRef
from pygen.resolve import ResolvedModel


def cannot_build_on_parent(resolved: ResolvedModel, sdk: Sdk) -> Iterator[Finding]:
    """PG216 and PG217: an instance of a view cannot stand for one of a view it implements."""
    classes = {cls.ref: cls for cls in sdk.classes}
    for built in classes.values():
        for parent in built.parents:
            if parent not in built.bases and not _covered(resolved, built, parent):
                yield _finding(resolved, built, classes[ClassRef(parent, built.kind)])


def _covered(resolved: ResolvedModel, built: Class, parent: ViewRef) -> bool:
    """Another parent implements this one, so nothing is lost."""
    return any(parent in resolved.ancestors[other] for other in built.parents)


def _finding(resolved: ResolvedModel, built: Class, parent: Class) -> Finding:
    names = conflicts(built, parent, lambda view, base: base in resolved.ancestors.get(view, ()))
    if names:
        listed = ", ".join(names[:5]) + (" and more" if len(names) > 5 else "")
        return Finding(
            "PG216",
            "warning",
            str(built.view),
            f"It implements {parent.view}, but its {listed} cannot stand for the same property there; "
            "its class has all properties but does not inherit from that class.",
            "Keep type, list and target of a property when you override it, or make it narrower.",
        )
    return Finding(
        "PG217",
        "warning",
        str(built.view),
        "The order of what it implements contradicts the order in another view; its class does not inherit "
        f"from that of {parent.view}.",
        "Name the views under `implements` in the same order everywhere.",
    )
