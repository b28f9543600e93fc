"""From models to the representation."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from small_models import built, class_of, direct, document, edge, mapped, pipeline, prop, ref, reverse, view
from strategies import documents

from pygen.ir import (
    ContainerPropertyRef,
    ContainerRef,
    Direct,
    EdgeConnection,
    EnumValue,
    NodeRef,
    ReverseConnection,
    Unit,
    Value,
    ViewRef,
)
from pygen.models import ModelDocument, read
from pygen.pipeline import Pipeline


def acme(external_id: str) -> ViewRef:
    return ViewRef("acme", external_id, "v1")


def test_a_value_keeps_everything_the_container_says() -> None:
    kind = {
        "type": "float64",
        "list": True,
        "maxListSize": 7,
        "unit": {"externalId": "power:megaw", "sourceUnit": "MW"},
    }
    sdk = built(
        view("A", {"x": mapped(kind, id="y", nullable=False, immutable=True, name="X", description="It.")})
    )
    assert prop(sdk, "A", "x") == Value(
        id="x",
        name="X",
        description="It.",
        origin=acme("A"),
        container=ContainerPropertyRef("acme", "C", "y"),
        type="float64",
        list=True,
        nullable=False,
        immutable=True,
        required=True,
        max_list_size=7,
        comparisons=("contains", "prefix"),
        filters=("contains",),
        unit=Unit("power:megaw", "MW"),
    )


def test_an_enum_keeps_its_values_with_their_texts() -> None:
    values = {"b": {"name": "Bee"}, "a": {"description": "The first"}}
    found = prop(
        built(view("A", {"x": mapped({"type": "enum", "values": values, "unknownValue": "b"})})), "A", "x"
    )
    assert isinstance(found, Value)
    assert found.values == (EnumValue("a", None, "The first"), EnumValue("b", "Bee", None))
    assert found.unknown_value == "b"


@pytest.mark.parametrize(
    ("facts", "required"),
    [
        ({"nullable": False}, True),
        ({"nullable": True}, False),
        ({"nullable": False, "defaultValue": 3}, False),
        ({"nullable": False, "defaultValue": 0}, False),
        ({"nullable": False, "defaultValue": "wrong type"}, True),
        ({"nullable": False, "autoIncrement": True}, False),
    ],
)
def test_required_is_what_the_service_does_not_fill_in(facts: dict[str, object], required: bool) -> None:
    found = prop(built(view("A", {"x": mapped("int32", **facts)})), "A", "x")
    assert isinstance(found, Value)
    assert found.required is required


def test_what_the_service_sets_is_read_only() -> None:
    path = mapped("timestamp", id="assetHierarchy_path_last_updated_time", nullable=False)
    path["container"] = {"type": "container", "space": "cdf_cdm", "externalId": "CogniteAsset"}
    found = prop(built(view("A", {"x": path})), "A", "x")
    assert isinstance(found, Value)
    assert found.read_only and not found.required


def test_unknown_kinds_are_json_and_read_only() -> None:
    sdk = built(
        view(
            "A",
            {
                "x": mapped({"type": "polygon", "precision": 3}, nullable=False),
                "y": {"connectionType": "hyper_edge", "source": ref("A"), "arity": 3},
            },
        )
    )
    for id, unknown in (("x", "polygon"), ("y", "hyper_edge")):
        found = prop(sdk, "A", id)
        assert isinstance(found, Value)
        assert (found.type, found.unknown_type, found.read_only, found.required) == (
            "json",
            unknown,
            True,
            False,
        )


def test_direct_relations_with_without_and_with_foreign_source() -> None:
    sdk = built(
        view(
            "A", {"a": direct("A"), "b": direct(), "c": direct("Elsewhere", is_list=True), "d": direct("E")}
        ),
        view("E", {"x": mapped()}, usedFor="edge"),
    )
    found = {p.id: p for p in class_of(sdk, "A").properties if isinstance(p, Direct)}
    assert {key: (p.target, p.source, p.list) for key, p in found.items()} == {
        "a": (acme("A"), acme("A"), False),
        "b": (None, None, False),
        "c": (None, acme("Elsewhere"), True),
        "d": (None, acme("E"), False),
    }


def test_source_beside_the_type_as_the_official_sdk_dumps_it() -> None:
    relation = direct()
    relation["source"] = ref("A")
    found = prop(built(view("A", {"a": relation})), "A", "a")
    assert isinstance(found, Direct)
    assert found.target == acme("A")


def test_edges_in_both_directions_with_and_without_properties() -> None:
    sdk = built(
        view(
            "A",
            {
                "out": edge("B"),
                "one": edge(
                    "B", connectionType="single_edge_connection", direction="inwards", edgeSource=ref("E")
                ),
                "gone": edge("Elsewhere", edgeSource=ref("B")),
            },
        ),
        view("B", {"x": mapped()}),
        view("E", {"x": mapped()}, usedFor="edge"),
    )
    found = {p.id: p for p in class_of(sdk, "A").properties if isinstance(p, EdgeConnection)}
    assert {k: (p.target, p.edge, p.many, p.direction, p.type) for k, p in found.items()} == {
        "out": (acme("B"), None, True, "outwards", NodeRef("acme", "out")),
        "one": (acme("B"), acme("E"), False, "inwards", NodeRef("acme", "one")),
        "gone": (None, None, True, "outwards", NodeRef("acme", "gone")),
    }
    assert found["gone"].edge_source == acme("B")
    assert [(c.view.external_id, c.kind) for c in sdk.classes] == [
        ("A", "node"),
        ("B", "node"),
        ("E", "edge"),
    ]


def test_a_view_for_both_is_two_classes_and_one_without_values_only_nodes() -> None:
    sdk = built(
        view("Both", {"x": mapped()}, usedFor="all"),
        view("Links", {"x": edge("Both")}, usedFor="all"),
        view("Mark", {}, usedFor="all"),
        view("User", {"x": edge("Both", edgeSource=ref("Mark"))}),
    )
    kinds = [(c.view.external_id, c.kind, c.twin) for c in sdk.classes]
    assert kinds == [
        ("Both", "node", True),
        ("Both", "edge", True),
        ("Links", "node", False),
        ("Mark", "node", True),
        ("Mark", "edge", True),
        ("User", "node", False),
    ]


def test_reverse_through_view_container_and_parent() -> None:
    """v1 resolved by `source` instead of `through` and took parents for children."""
    base = {"owner": direct("Owner", container="Thing", id="owner_ref")}
    sdk = built(
        view("Thing", base),
        view(
            "Tool", {**base, "holder": direct("Owner", container="Tool", id="holder", is_list=True)}, "Thing"
        ),
        view(
            "Owner",
            {
                "things": reverse("Thing", "owner"),
                "tools": reverse("Tool", "owner", through=ref("Thing"), many=False),
                "stored": reverse(
                    "Tool", "owner_ref", through={"type": "container", "space": "acme", "externalId": "Thing"}
                ),
                "held": reverse("Tool", "holder"),
            },
        ),
    )
    found = {p.id: p for p in class_of(sdk, "Owner").properties if isinstance(p, ReverseConnection)}
    through = {k: (p.target, p.many, p.through.target_property, p.through.list) for k, p in found.items()}
    assert through == {
        "things": (acme("Thing"), True, "owner", False),
        "tools": (acme("Tool"), False, "owner", False),
        "stored": (acme("Tool"), True, "owner", False),
        "held": (acme("Tool"), True, "holder", True),
    }
    assert found["tools"].through.view == acme("Thing")
    assert found["stored"].through.container == ContainerRef("acme", "Thing")
    assert found["stored"].through.view is None


def test_reverse_through_a_container_that_is_known_is_what_the_container_says() -> None:
    stored = {"type": "container", "space": "acme", "externalId": "Tool"}
    properties = {
        "many": {"type": {"type": "direct", "list": True}},
        "one": {"type": {"type": "direct"}},
        "text": {"type": {"type": "text"}},
    }
    back = {name: reverse("Tool", name, through=stored) for name in (*properties, "none")}
    container = {"space": "acme", "externalId": "Tool", "usedFor": "node", "properties": properties}
    tool = view("Tool", {"name": mapped(container="Tool", id="name")})
    sdk = pipeline(document(tool, view("Owner", back), containers=[container])).sdk
    found = {p.id: p for p in class_of(sdk, "Owner").properties if isinstance(p, ReverseConnection)}
    assert {name: prop.through.list for name, prop in found.items()} == {"many": True, "one": False}


def test_reverse_through_an_ancestor_the_documents_do_not_have() -> None:
    far = view("Pump", {"asset": direct("Site")}, implements=[ref("Base", space="cdf")])
    site = view("Site", {"pumps": reverse("Pump", "asset", through=ref("Base", space="cdf"))})
    found = prop(built(far, site), "Site", "pumps")
    assert isinstance(found, ReverseConnection)
    assert found.through.target_property == "asset"
    assert found.through.view == ViewRef("cdf", "Base", "v1")


def test_a_reverse_relation_to_nothing_is_left_out() -> None:
    sdk = built(
        view("A", {"x": reverse("B", "missing"), "y": reverse("Missing", "a"), "z": reverse("B", "text")}),
        view("B", {"text": mapped()}),
    )
    assert class_of(sdk, "A").properties == ()


def test_the_type_of_instances_comes_from_the_filter() -> None:
    typed = {"equals": {"property": ["node", "type"], "value": {"space": "acme", "externalId": "T"}}}
    one_of = {"in": {"property": ["node", "type"], "values": [{"space": "acme", "externalId": "T"}]}}
    two_of = {"in": {"property": ["node", "type"], "values": [{"space": "a", "externalId": x} for x in "TU"]}}
    sdk = built(
        view("A", filter=typed),
        view("B", filter={"and": [{"hasData": []}, {"and": [typed]}]}),
        view("C", filter={"or": [typed, {"matchAll": {}}]}),
        view("D", filter=one_of),
        view("E", filter=two_of),
        view("F"),
    )
    expected = {"A": True, "B": True, "C": False, "D": True, "E": False, "F": False}
    assert {c.view.external_id: c.instance_type is not None for c in sdk.classes} == expected
    assert class_of(sdk, "A").instance_type == NodeRef("acme", "T")
    assert [c.has_filter for c in sdk.classes] == [True, True, True, True, True, False]


def test_filters_of_odd_shape_ask_for_no_type() -> None:
    odd = [{"and": True}, {"equals": []}, {"equals": {"property": ["node", "type"], "value": {"space": "a"}}}]
    for criteria in odd:
        assert class_of(built(view("A", filter=criteria)), "A").instance_type is None


def test_the_order_of_keys_in_free_json_makes_no_difference() -> None:
    def text(default: dict[str, object], criteria: dict[str, object]) -> str:
        found = built(view("A", {"x": mapped("json", defaultValue=default)}, filter=criteria))
        return repr(found)

    one = text({"a": 1, "b": {"c": 1, "d": 2}}, {"or": [], "and": [{"x": 1, "y": 2}]})
    assert one == text({"b": {"d": 2, "c": 1}, "a": 1}, {"and": [{"y": 2, "x": 1}], "or": []})


def test_several_models_share_views() -> None:
    shared = view("Shared", {"x": mapped()})
    first = document(shared, view("A"), external_id="First")
    second = document(shared, view("B"), external_id="Second", description="2nd")
    pipeline = Pipeline.alone([second, first])
    sdk = pipeline.sdk
    assert [f.code for f in pipeline.findings] == ["PG211", "PG211"]
    assert [c.view.external_id for c in sdk.classes] == ["A", "B", "Shared"]
    assert [(m.external_id, [v.external_id for v in m.views]) for m in sdk.models] == [
        ("First", ["A", "Shared"]),
        ("Second", ["B", "Shared"]),
    ]
    assert sdk.models[1].description == "2nd"


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_model_gives_a_representation_that_holds_together(found: ModelDocument) -> None:
    sdk = Pipeline.alone([found]).sdk
    classes = {(c.view, c.kind): c for c in sdk.classes}
    assert {c.view.external_id for c in sdk.classes} == {v.external_id for v in found.views}
    for built_class in sdk.classes:
        for other in (*built_class.parents, *built_class.bases, *built_class.children):
            assert (other, built_class.kind) in classes
        for p in built_class.properties:
            if not isinstance(p, Value):
                assert p.target is None or (p.target, "node") in classes
            if isinstance(p, EdgeConnection):
                assert p.edge is None or (p.edge, "edge") in classes
    assert Pipeline.alone([found]).sdk == sdk


def test_all_real_models(shared: Path) -> None:
    for file in sorted(shared.glob("models/*/response/*.json")):
        documents = read(file)
        sdk = Pipeline.alone(documents).sdk
        views = {ViewRef(v.space, v.external_id, v.version) for d in documents for v in d.views}
        assert {c.view for c in sdk.classes} == views, file
        for found in sdk.classes:
            raw = next(v for d in documents for v in d.views if v.external_id == found.view.external_id)
            assert len(found.properties) <= len(raw.properties)
