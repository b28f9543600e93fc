"""One of every kind: types, connections, classes and ways to inherit."""

from __future__ import annotations

from typing import Any

from .dsl import Model, Stored, direct, enum, text, value

SCALARS = ("text", "int32", "int64", "float32", "float64", "boolean", "timestamp", "date", "json")
REFERENCES = ("timeseries", "file", "sequence")


def everything() -> Model:
    model = Model("every", "Everything", "v1", "A model with every kind of thing a model can have.")
    _values(model)
    _relations(model)
    _edges(model)
    _reverses(model)
    _classes(model)
    _inheritance(model)
    _same_names(model)
    return model


def _each(**options: Any) -> dict[str, Stored]:
    found = {f"a{type.capitalize()}": value(type, **options) for type in SCALARS + REFERENCES}
    return found if options.get("list") else {**found, "anEnum": enum("low", "high", **options)}


def _values(m: Model) -> None:
    m.view("Scalars", _each(), description="Every type, each may be left out.")
    m.view("RequiredScalars", _each(required=True), description="Every type, each must be given.")
    m.view("Lists", _each(list=True), description="Lists of every type that has lists.")
    m.view("RequiredLists", _each(list=True, required=True))
    defaults = {
        "count": value("int32", default=42, required=True),
        "big": value("int64", default=9_007_199_254_740_993),
        "ratio": value("float64", default=0.5),
        "label": text(default='say "hi"'),
        "on": value("boolean", default=True, required=True),
        "since": value("timestamp", default="2024-01-01T00:00:00+00:00"),
        "day": value("date", default="2024-02-29"),
        "setup": value("json", default={"deep": [1, None, {"x": "y"}]}),
        "level": enum("low", "high", default="low"),
    }
    m.view("Defaults", defaults, description="What is stored when nothing is given.")
    limits = {
        "short": text(maxTextSize=10, description="No novel"),
        "few": text(list=True, maxListSize=3),
        "pressure": value("float64", unit={"externalId": "pressure:bar"}, description="Of the inlet."),
        "temperatures": value("float32", list=True, unit={"externalId": "temperature:deg_c"}),
        "fixed": text(immutable=True),
        "number": value("int64", auto_increment=True),
        "state": enum("on", "off", unknownValue="off"),
    }
    m.view("Limits", limits, description="Sizes, units, and what cannot be changed.")


def _relations(m: Model) -> None:
    relations = {
        "one": direct("Scalars", description="Has a source."),
        "many": direct("Scalars", list=True),
        "needed": direct("Scalars", required=True),
        "anything": direct(description="Has no source."),
        "anythings": direct(list=True),
        "foreign": direct("Outside"),
        "itself": direct("Relations"),
        "edgeLike": direct("Both"),
    }
    m.view("Relations", relations, description="Direct relations.")
    m.view("Outside", {"secret": text()}, inside=False)


def _edges(m: Model) -> None:
    edges = {
        "out": m.edges("Scalars", "plain", description="Many, outwards."),
        "into": m.edges("Edges", "loop", inwards=True),
        "around": m.edges("Edges", "loop"),
        "single": m.edges("Scalars", "only", single=True),
        "singleInto": m.edges("Edges", "one", single=True, inwards=True),
        "rich": m.edges("Scalars", "rich", edge="EdgeValues"),
        "richInto": m.edges("Edges", "richLoop", edge="EdgeValues", inwards=True),
        "richAround": m.edges("Edges", "richLoop", edge="EdgeValues"),
        "richSingle": m.edges("Scalars", "richOne", edge="EdgeValues", single=True),
        "foreign": m.edges("Outside", "abroad"),
        "richForeign": m.edges("Outside", "richAbroad", edge="OutsideEdge"),
        "name": text(),
    }
    m.view("Edges", edges, description="Edges in every direction.")
    values = {"weight": value("float64"), "since": value("date"), "seen": direct("Scalars")}
    m.view("EdgeValues", values, used_for="edge", description="Properties of an edge.")
    m.view("OutsideEdge", {"hidden": text()}, used_for="edge", inside=False)
    m.view("OnlyEdges", {"out": m.edges("Scalars", "plain")}, description="Stores nothing itself.")


def _reverses(m: Model) -> None:
    reverse = {
        "name": text(),
        "children": m.reverse("Pointer", "Pointer.parent", description="Through a view."),
        "byContainer": m.reverse("Pointer", "container Pointer.parent"),
        "only": m.reverse("Pointer", "Pointer.single", single=True),
        "members": m.reverse("Pointer", "Pointer.groups", description="Through a list of relations."),
        "throughParent": m.reverse(
            "SpecialPointer", "Pointer.parent", description="The parent has the relation."
        ),
        "lost": m.reverse("Pointer", "Pointer.gone", description="The relation does not exist."),
    }
    m.view("Target", reverse, description="Reverse relations.")
    pointer = {
        "parent": direct("Target"),
        "single": direct("Target"),
        "groups": direct("Target", list=True),
        "label": text(),
    }
    m.view("Pointer", pointer)
    m.view("SpecialPointer", {"extra": text()}, implements=["Pointer"])


def _classes(m: Model) -> None:
    m.view(
        "Both",
        {"label": text(), "amount": value("int32")},
        used_for="all",
        description="Of nodes and of edges.",
    )
    m.view(
        "Partial",
        {"aText": text(of="RequiredScalars.aText")},
        description="Cannot be written: much is missing.",
    )
    typed = {"equals": {"property": ["node", "type"], "value": {"space": "every", "externalId": "TypedKind"}}}
    m.view("Typed", {"label": text()}, filter=typed, description="Nodes of one type.")
    filtered = {"prefix": {"property": ["every", "Filtered/v1", "label"], "value": "Æ"}}
    m.view("Filtered", {"label": text()}, filter=filtered, description="Nodes whose label starts with Æ.")


def _inheritance(m: Model) -> None:
    m.view("Base", {"name": text(description="Of the base."), "rank": value("int32"), "near": direct("Base")})
    left = {"left": text(), "leftTies": m.edges("Base", "leftTie", edge="LeftTie")}
    right = {"right": text(), "rightTies": m.edges("Base", "rightTie", edge="RightTie", inwards=True)}
    m.view("Left", left, implements=["Base"])
    m.view("Right", right, implements=["Base"])
    m.view("Diamond", {"bottom": text()}, implements=["Left", "Right"], description="Two ways to one base.")
    m.view("Shortcut", {"more": text()}, implements=["Base", "Left"], description="A parent and its parent.")
    m.view(
        "Narrower",
        {"near": direct("Left", of="Base.near")},
        implements=["Base"],
        description="Points at fewer.",
    )
    m.view("Quiet", {"level": enum("low", "high")})
    m.view("Loud", {"level": enum("low", "high", "deafening")})
    m.view(
        "Mixed",
        {"level": enum("low", "high")},
        implements=["Quiet", "Loud"],
        description="Its parents list different values.",
    )
    m.view("Different", {"rank": text()}, implements=["Base"], description="Another type for the rank.")
    m.view(
        "Orphan", {"own": text()}, implements=["OutsideBase"], description="Its parent is not in the model."
    )
    m.view("OutsideBase", {"inherited": value("int32")}, inside=False)
    m.view("Interface", {"links": m.edges("Scalars", "plain")}, description="Stores nothing, is implemented.")
    m.view("Implementation", {"label": text()}, implements=["Interface"])
    m.view("EdgeChild", {"extra": text()}, implements=["EdgeValues"], used_for="edge")
    m.view("Tie", {"strength": value("int32")}, used_for="edge", description="Its children know its ends.")
    m.view("LeftTie", {"knot": text()}, implements=["Tie"], used_for="edge")
    m.view("RightTie", {"bow": text()}, implements=["Tie"], used_for="edge")
    m.view(
        "BothTie",
        {"rope": text()},
        implements=["LeftTie", "RightTie"],
        used_for="edge",
        description="Its parents say different things about its ends.",
    )


def _same_names(m: Model) -> None:
    m.view("Twin", {"here": text()}, description="Has a namesake in another space.")
    m.view("elsewhere:Twin", {"there": text()})
    m.view("Versioned", {"old": text()})
    m.view("Versioned/v2", {"old": text(of="Versioned.old"), "new": text()})
