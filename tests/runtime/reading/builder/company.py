"""The model most tests of queries work with: sites, their parts, and what these are connected with."""

from __future__ import annotations

from typing import Any

from runtime.reading.builder.worlds import (
    SPACE,
    World,
    container,
    edges_to,
    made,
    mapped,
    reverse,
    view,
)

from pygen_runtime.reading import Tuning, UntypedQuery, untyped

TEXT = {"type": {"type": "text"}}
DIRECT = {"type": {"type": "direct"}}
LIST = {"type": {"type": "direct", "list": True}}


def company() -> World:
    """Sites have parts, parts a maker and pins; parts are linked to each other and belong to groups."""
    containers = [
        container("Site", {"name": TEXT}),
        container("Part", {"name": TEXT, "site": DIRECT, "maker": DIRECT, "next": DIRECT, "groups": LIST}),
        container("Maker", {"name": TEXT, "home": DIRECT}),
        container("Pin", {"name": TEXT, "part": DIRECT}),
        container("Group", {"name": TEXT}),
    ]
    views = [
        view(
            "Site",
            {
                "name": mapped("Site", "name"),
                "parts": reverse("Part", "site"),
                "makers": reverse("Maker", "home"),
            },
        ),
        view(
            "Part",
            {
                "name": mapped("Part", "name"),
                "site": mapped("Part", "site", "Site"),
                "maker": mapped("Part", "maker", "Maker"),
                "next": mapped("Part", "next", "Part"),
                "groups": mapped("Part", "groups", "Group"),
                "pins": reverse("Pin", "part"),
                "linked": edges_to("Part", "link"),
                "glued": edges_to("Part", "glue"),
            },
        ),
        view("Maker", {"name": mapped("Maker", "name"), "home": mapped("Maker", "home", "Site")}),
        view("Pin", {"name": mapped("Pin", "name"), "part": mapped("Pin", "part", "Part")}),
        view("Group", {"name": mapped("Group", "name"), "parts": reverse("Part", "groups")}),
    ]
    return made(containers, views)


def query(world: World, name: str, tuning: Tuning | None = None) -> UntypedQuery:
    made = untyped(world.client(), (SPACE, name, "v1"))
    if tuning is not None:
        made.__dict__["_tuning"] = tuning
    return made


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(row["externalId"] for row in rows)
