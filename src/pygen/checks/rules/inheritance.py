"""Rules about views that implement others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pygen.findings import Finding
from pygen.ir import Class, Sdk
from pygen.ir.inheritance import Standing, conflicts, contradictions
from pygen.refs import ClassRef, ViewRef
from pygen.resolve import ResolvedModel


def cannot_build_on_parent(resolved: ResolvedModel, sdk: Sdk) -> Iterator[Finding]:
    """PG216 and PG217: an instance of a view cannot stand for one of a view it implements."""
    classes = {cls.ref: cls for cls in sdk.classes}
    standing = Standing.of(sdk.classes)
    for built in classes.values():
        for parent in built.parents:
            if parent not in built.bases and not _covered(resolved, built, parent):
                others = [classes[base] for base in built.base_refs]
                yield _finding(standing, built, classes[ClassRef(parent, built.kind)], others)


def _covered(resolved: ResolvedModel, built: Class, parent: ViewRef) -> bool:
    """Another parent implements this one, so nothing is lost."""
    return any(parent in resolved.ancestors[other] for other in built.parents)


def _finding(standing: Standing, built: Class, parent: Class, others: Sequence[Class]) -> Finding:
    where = str(built.view)
    if names := conflicts(built, parent, standing):
        message = (
            f"It implements {parent.view}, but its {_listed(names)} cannot stand for the same property "
            "there; its class has all properties but does not inherit from that class."
        )
        hint = "Keep type, list and target of a property when you override it, or make it narrower."
        return Finding("PG216", "warning", where, message, hint)
    if names := contradictions(parent, others):
        message = (
            f"It implements {parent.view}, whose {_listed(names)} differs from the same property of what "
            "else it implements; its class has all properties but does not inherit from that class."
        )
        hint = "Give both views the same property, or let one of them implement the other."
        return Finding("PG216", "warning", where, message, hint)
    return Finding(
        "PG217",
        "warning",
        where,
        "The order of what it implements contradicts the order in another view; its class does not inherit "
        f"from that of {parent.view}.",
        "Name the views under `implements` in the same order everywhere.",
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (" and more" if len(names) > 5 else "")
