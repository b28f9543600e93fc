"""Each rule finds what it is for, and is silent otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from small_models import (
    Raw,
    built,
    class_of,
    codes,
    direct,
    document,
    edge,
    findings,
    mapped,
    pipeline,
    prop,
    ref,
    reverse,
    view,
)
from strategies import documents

from pygen.checks.rules import CLASS_RULES, MODEL_RULES
from pygen.ir import Direct, EdgeConnection, ReverseConnection, Value
from pygen.models import ModelDocument, read, read_value
from pygen.resolve import Everything

PLAIN = {"x": mapped()}


def test_an_ordinary_model_has_no_findings() -> None:
    assert (
        codes(
            view("A", {**PLAIN, "b": direct("B"), "to": edge("B")}),
            view("B", {**PLAIN, "as": reverse("A", "b")}),
            view("C", {**PLAIN, "b": direct("B"), "to": edge("B")}, "A"),
        )
        == []
    )


def test_pg201_circles() -> None:
    """v1: graphlib.CycleError."""
    views = [
        view("A", PLAIN, "B"),
        view("B", PLAIN, "C"),
        view("C", PLAIN, "A"),
        view("D", PLAIN, "A"),
        view("S", PLAIN, "S"),
    ]
    assert codes(*views) == [("PG201", "A(v1)"), ("PG201", "B(v1)"), ("PG201", "C(v1)"), ("PG201", "S(v1)")]
    assert all(f.severity == "error" for f in findings(*views))
    assert class_of(built(*views), "D").properties, "even so nothing breaks"


def test_pg202_missing_parent_in_request_form() -> None:
    child: Raw = {**view("A"), "properties": {}, "implements": [ref("Gone")]}
    del child["usedFor"], child["writable"]
    assert [f.code for f in findings(child)] == ["PG202", "PG211", "PG212", "PG222"]


def test_pg203_direct_relation_without_source() -> None:
    assert codes(view("A", {"x": direct(), "y": direct("A")})) == [("PG203", "A(v1).x")]


def test_findings_are_reported_where_the_property_comes_from() -> None:
    assert codes(view("A", {"x": direct()}), view("B", {"x": direct()}, "A")) == [("PG203", "A(v1).x")]


@pytest.mark.parametrize(
    "through",
    [
        ref("B"),
        ref("Nowhere"),
        {"type": "container", "space": "acme", "externalId": "Nowhere"},
    ],
)
def test_pg204_reverse_relation_to_nothing(through: Raw) -> None:
    """v1: ValueError."""
    views = view("A", {"x": reverse("B", "gone", through=through), "y": mapped()}), view("B", PLAIN)
    assert codes(*views) == [("PG204", "A(v1).x")]
    assert [p.id for p in class_of(built(*views), "A").properties] == ["y"]


def test_pg204_reverse_relation_through_a_text() -> None:
    assert codes(view("A", {"x": reverse("B", "x")}), view("B", PLAIN)) == [("PG204", "A(v1).x")]


def test_pg205_other_end_outside() -> None:
    views = view(
        "A",
        {
            "x": direct("Out"),
            "y": edge("Out"),
            "z": reverse("Out", "a", through=ref("A"), many=False),
            "a": direct("A"),
        },
    )
    assert codes(views) == [("PG205", "A(v1).x"), ("PG205", "A(v1).y"), ("PG205", "A(v1).z")]
    for id, kind in (("x", Direct), ("y", EdgeConnection), ("z", ReverseConnection)):
        found = prop(built(views), "A", id)
        assert isinstance(found, kind) and found.target is None


def test_pg205_other_end_only_for_edges() -> None:
    (found,) = findings(view("A", {"x": direct("E")}), view("E", PLAIN, usedFor="edge"))
    assert (found.code, "edges only" in found.message) == ("PG205", True)


def test_pg206_through_a_list() -> None:
    views = view("A", {"x": reverse("B", "as")}), view("B", {"as": direct("A", is_list=True)})
    assert codes(*views) == [("PG206", "A(v1).x")]


def test_pg233_no_way_back() -> None:
    """Only a view that has the relation can tell where it leads; of a container nothing can be read."""
    container = {"type": "container", "space": "acme", "externalId": "Ends"}
    relation = direct("A", container="Ends", id="a")
    by_view = reverse("B", "a", through=ref("Outside"))
    a = view("A", {"x": reverse("B", "a", through=container), "y": by_view})
    outside = view("Outside", {"a": relation})
    stored = {"properties": {"a": {"type": {"type": "direct"}}}}

    def found(shown: Raw, **options: Any) -> list[tuple[str, str]]:
        model = {"externalId": "Model", "views": [ref(name) for name in ("A", "B", "Outside")]}
        (made,) = read_value(
            {
                "containers": [{**container, **stored}],
                "views": [a, view("B", {**PLAIN, **shown}), outside],
                "dataModels": [{**model, "space": "acme", "version": "v1"}],
            }
        )
        findings = pipeline(made, **options).findings
        return [(one.code, one.location) for one in findings if one.code in ("PG204", "PG233")]

    assert found({}) == [("PG233", "acme:A(v1).x")]
    assert found({"renamed": relation}) == []
    assert found({}, exclude=Everything(views=("B",))) == []


def test_pg207_unknown_kinds() -> None:
    """Both are kept, as JSON."""
    views = view(
        "A", {"x": mapped({"type": "polygon"}), "y": {"connectionType": "hyper", "to": 3}, "z": {"odd": 1}}
    )
    assert codes(views) == [("PG207", "A(v1).x"), ("PG207", "A(v1).y"), ("PG207", "A(v1).z")]
    told = [finding.message.split(" is not known")[0] for finding in findings(views)]
    assert told == ["The type 'polygon'", "The connection type 'hyper'", "The kind of this property"]


GOOD_DEFAULTS: list[tuple[str | Raw, Any]] = [
    ("text", ""),
    ("text", 'a"\n'),
    ("boolean", False),
    ("int32", -(2**31)),
    ("int64", 2**63 - 1),
    ("float32", 1),
    ("float64", -0.0),
    ("timestamp", "2024-02-29T12:00:00.123+02:00"),
    ("timestamp", "2024-02-29T12:00:00"),
    ("date", "2024-02-29"),
    ("json", {"a": [1]}),
    ("timeseries", "x"),
    ({"type": "enum", "values": {"a": {}}}, "a"),
]
BAD_DEFAULTS: list[tuple[str | Raw, Any]] = [
    ("text", 3),
    ({"type": "text", "maxTextSize": 3}, "öö"),
    ({"type": "text", "list": True}, "x"),
    ({"type": "text", "list": True}, ["x"]),
    ("boolean", 1),
    ("int32", 2**31),
    ("int32", 1.0),
    ("int32", True),
    ("int64", -(2**63) - 1),
    ("float32", 1e39),
    ("float64", "1"),
    ("float64", 10**400),
    ("timestamp", "2024-02-30T12:00:00Z"),
    ("timestamp", "yesterday"),
    ("timestamp", 3),
    ("date", "2023-02-29"),
    ("date", "2024-2-9"),
    ("json", [1]),
    ("json", "{}"),
    ("file", 3),
    ("direct", {"space": "a", "externalId": "b"}),
    ({"type": "enum", "values": {"a": {}}}, "b"),
]


@pytest.mark.parametrize(("kind", "value"), GOOD_DEFAULTS)
def test_good_defaults(kind: str | Raw, value: Any) -> None:
    found = prop(built(view("A", {"x": mapped(kind, defaultValue=value)})), "A", "x")
    assert isinstance(found, Value)
    assert found.default == value and type(found.default) is type(value)


@pytest.mark.parametrize(("kind", "value"), BAD_DEFAULTS)
def test_pg208_illegal_defaults_are_dropped(kind: str | Raw, value: Any) -> None:
    views = view("A", {"x": mapped(kind, defaultValue=value)})
    assert "PG208" in [f.code for f in findings(views)]
    assert getattr(prop(built(views), "A", "x"), "default", None) is None


def test_pg209_enum_values_one_takes_for_each_other() -> None:
    values = {"on": {}, "ON": {}, "off": {}}
    (found,) = findings(view("A", {"x": mapped({"type": "enum", "values": values})}))
    assert (found.code, "'ON', 'on'" in found.message) == ("PG209", True)


@pytest.mark.parametrize("views", [[], [view("A", PLAIN)]])
def test_pg210_nothing_left(views: list[Raw]) -> None:
    (found,) = pipeline(document(*views), exclude=Everything(spaces=("acme",))).findings
    assert (found.code, found.severity) == ("PG210", "error")


def test_pg211_pg212_pg213() -> None:
    assert codes(view("A", {})) == [("PG211", "A(v1)")]
    assert codes(view("A", PLAIN, writable=False)) == [("PG212", "A(v1)")]
    assert codes(view("A", PLAIN, usedFor="all")) == [("PG213", "A(v1)")]


def test_pg214_edge_properties_without_a_class() -> None:
    views = [view("A", {**PLAIN, "x": edge("A", edgeSource=ref("Out")), "y": edge("A", edgeSource=ref("A"))})]
    assert codes(*views) == [("PG214", "A(v1).x"), ("PG214", "A(v1).y")]
    assert "only nodes" in findings(*views)[1].message


def test_pg216_and_pg217_classes_that_cannot_build_on_a_parent() -> None:
    views = (
        view("A", {"x": mapped("text")}),
        view("B", {"x": mapped("int32")}, "A"),
        view("C", {"x": mapped("int32")}, "B", "A"),
    )
    (first,) = [f for f in findings(*views) if f.location == "acme:B(v1)"]
    assert (first.code, "its x cannot" in first.message) == ("PG216", True)
    assert [f.code for f in findings(*views)] == ["PG216"]
    order = (
        view("A", PLAIN),
        view("B", PLAIN),
        view("C", PLAIN, "A", "B"),
        view("D", PLAIN, "B", "A"),
        view("E", PLAIN, "C", "D"),
    )
    assert codes(*order) == [("PG217", "E(v1)")]


def test_pg216_two_parents_that_contradict_each_other() -> None:
    views = (
        view("A", {"x": direct("A")}),
        view("B", {"x": direct()}),
        view("Both", {"x": direct("A")}, "B", "A"),
    )
    (found,) = [f for f in findings(*views) if f.code == "PG216"]
    assert found.location == "acme:Both(v1)"
    assert "acme:B(v1), whose x differs from the same property" in found.message


def test_pg216_of_a_target_that_was_cut_itself() -> None:
    views = (
        view("Base", {"x": mapped(), "y": mapped()}),
        view("Other", {"x": mapped("int32"), "y": mapped()}, "Base"),
        view("Left", {"to": direct("Base")}),
        view("Right", {"to": direct("Other")}, "Left"),
    )
    assert codes(*views) == [("PG216", "Other(v1)"), ("PG216", "Right(v1)")]


def test_pg218_models_that_disagree() -> None:
    first = document(view("A", PLAIN), external_id="First")
    other = document(view("A", {"x": mapped("int32")}), external_id="Other")
    (found,) = pipeline(other, first).findings
    assert (found.code, found.severity, found.location) == ("PG218", "error", "acme:A(v1)")
    assert "acme:First(v1) and acme:Other(v1)" in found.message
    assert pipeline(first, document(view("A", PLAIN), external_id="Other")).findings == ()


def test_pg219_excluding_cascades_to_connections() -> None:
    """PYG-352: excluded views left connections that led nowhere."""
    views = (
        view(
            "A",
            {"d": direct("B"), "e": edge("B"), "p": edge("A", edgeSource=ref("B")), "r": reverse("B", "a")},
        ),
        view("B", {"a": direct("A")}, usedFor="all"),
    )
    for exclude in (Everything(views=("B",)), Everything(views=("acme:B",)), Everything(views=("*B(v1)",))):
        assert codes(*views, exclude=exclude) == [
            ("PG214", "A(v1).p"),
            ("PG219", "A(v1).d"),
            ("PG219", "A(v1).e"),
            ("PG219", "A(v1).r"),
        ]
        sdk = built(*views, exclude=exclude)
        assert [c.view.external_id for c in sdk.classes] == ["A"]
        assert [p.id for p in sdk.classes[0].properties] == ["d", "p"]
    assert [c.view.external_id for c in built(*views, include=Everything(views=("A*",))).classes] == ["A"]


def test_pg221_identifiers_of_other_worlds() -> None:
    views = view("Ünder", {"x y": mapped(), "ok-1": mapped()}, version="v 1", space="9")
    assert [f.code for f in findings(views)] == ["PG221"] * 4


def test_pg222_parent_outside() -> None:
    assert codes(view("A", PLAIN, "Out")) == [("PG222", "A(v1)")]


def test_pg223_unknown_use() -> None:
    assert codes(view("A", PLAIN, usedFor="record")) == [("PG223", "A(v1)")]
    assert class_of(built(view("A", PLAIN, usedFor="record")), "A").kind == "node"


def test_pg224_connections_that_share_their_edges() -> None:
    """v1 mixed them up without a word."""
    same = {"type": {"space": "acme", "externalId": "t"}}
    edges = {"x": edge("A", **same), "y": edge("B", **same), "in": edge("B", direction="inwards", **same)}
    edges["z"] = edge("B")
    views = view("A", edges), view("B", PLAIN), view("C", edges, "A")
    assert codes(*views) == [("PG224", "A(v1)")]
    assert findings(*views)[0].message.startswith("x, y are edges of the same type acme:t in the same")


def test_pg225_properties_that_show_one_value() -> None:
    views = view("A", {"x": mapped(id="v"), "y": mapped(id="v"), "z": mapped(id="w")})
    assert codes(views) == [("PG225", "A(v1)")]


def test_strict_and_ignore() -> None:
    views = view("A", {"x": direct(), "y": direct("Out")})
    assert [(f.code, f.severity) for f in findings(views)] == [("PG205", "warning"), ("PG203", "info")]
    assert [(f.code, f.severity) for f in findings(views, strict=True)] == [
        ("PG205", "error"),
        ("PG203", "info"),
    ]
    assert [f.code for f in findings(views, ignore=["PG205"], strict=True)] == ["PG203"]
    assert [f.code for f in pipeline(document(), ignore=("PG210",)).findings] == ["PG210"], (
        "no error can be ignored"
    )


@settings(max_examples=40, deadline=None)
@given(documents())
def test_models_the_service_accepts_have_no_errors(found: ModelDocument) -> None:
    assert [f for f in pipeline(found).findings if f.severity == "error"] == []


def test_patterns_that_match_nothing_are_told() -> None:
    views = view("Pump", {"x": direct()})
    selection = Everything(views=("Pump", "Pmup"), spaces=("acme", "amce"))
    found = pipeline(document(views), include=selection, exclude=Everything(views=("Valve*",))).findings
    told = [f.location for f in found if f.code == "PG226"]
    assert told == [
        "[tool.pygen.exclude] Valve*",
        "[tool.pygen.include] Pmup",
        "[tool.pygen.include] amce",
    ]


def test_every_rule_has_its_code_in_its_docstring_and_a_page() -> None:
    from pygen.checks import codes as pages

    for rule in (*MODEL_RULES, *CLASS_RULES):
        assert rule.__doc__ is not None
        named = [word.strip(":") for word in rule.__doc__.split(".")[0].split() if word.startswith("PG")]
        assert named and set(named) <= set(pages()), rule.__name__


def test_real_models_have_no_errors(shared: Path) -> None:
    for file in sorted(shared.glob("models/*/response/*.json")):
        found = pipeline(*read(file)).findings
        assert [f for f in found if f.severity == "error"] == [], file


def test_findings_come_in_one_order() -> None:
    views = [view(f"V{n}", {"x": direct(), "y": direct("Out")}) for n in (10, 9, 1)]
    expected = [f.location for f in findings(*views)]
    assert expected == [f"acme:V{n}(v1).{p}" for p in "yx" for n in (1, 9, 10)]
    assert [
        f.location for f in pipeline(*read_value({"items": [document(*views[::-1]).content]})).findings
    ] == expected
