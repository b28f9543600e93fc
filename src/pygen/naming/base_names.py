"""What views are called before any language has its say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from pygen.findings import Finding
from pygen.refs import ViewRef


def base_names(views: Iterable[ViewRef]) -> tuple[dict[ViewRef, str], list[Finding]]:
    """The external id of each view; where several share one, with the version, the space, or both."""
    groups: dict[str, list[ViewRef]] = defaultdict(list)
    for view in sorted(set(views)):
        groups[view.external_id].append(view)
    names: dict[ViewRef, str] = {}
    findings: list[Finding] = []
    for external_id, group in groups.items():
        if len(group) == 1:
            names[group[0]] = external_id
            continue
        for view, extra in zip(group, _extras(group), strict=True):
            names[view] = f"{external_id}_{extra}"
            findings.append(_shared(view, names[view], group))
    return names, findings


def _extras(group: list[ViewRef]) -> list[str]:
    """What tells the views of one external id apart."""
    if len({view.version for view in group}) == len(group):
        return [_version(view) for view in group]
    if len({view.space for view in group}) == len(group):
        return [view.space for view in group]
    return [f"{view.space}_{_version(view)}" for view in group]


def _version(view: ViewRef) -> str:
    return view.version if re.match(r"[vV][0-9]", view.version) else f"v{view.version}"


def _shared(view: ViewRef, name: str, group: list[ViewRef]) -> Finding:
    others = ", ".join(str(other) for other in group if other != view)
    return Finding(
        "PG306",
        "info",
        str(view),
        f"{others} has the same external id; this one is called {name!r} before case conversion.",
        "Choose a name for it under [tool.pygen.names] if you mind.",
    )
