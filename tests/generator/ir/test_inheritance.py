"""What classes build on."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from small_models import built, class_of, direct, edge, mapped, prop, reverse, view
from strategies import documents

from pygen.ir import Sdk
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline

NAME = {"name": mapped(id="name")}


def bases(sdk: Sdk, external_id: str) -> list[str]:
    return [base.external_id for base in class_of(sdk, external_id).bases]


def own(sdk: Sdk, external_id: str) -> list[str]:
    return [p.id for p in class_of(sdk, external_id).properties if not p.inherited]


def test_inherited_properties_are_marked_with_where_they_come_from() -> None:
    sdk = built(
        view("A", NAME),
        view("B", {**NAME, "x": mapped()}, "A"),
        view("C", {**NAME, "x": mapped(), "y": mapped()}, "B"),
    )
    assert own(sdk, "C") == ["y"]
    assert prop(sdk, "C", "name").origin.external_id == "A"
    assert prop(sdk, "C", "x").origin.external_id == "B"
    assert class_of(sdk, "A").interface and not class_of(sdk, "C").interface
    assert [c.external_id for c in class_of(sdk, "A").children] == ["C", "B"]


def test_a_diamond_has_one_order() -> None:
    """v1: A implements B and C, B implements C: no consistent method resolution order."""
    sdk = built(
        view("Top", NAME),
        view("Left", NAME, "Top"),
        view("Right", NAME, "Top"),
        view("Bottom", NAME, "Left", "Right"),
        view("Skip", NAME, "Left", "Top"),
    )
    assert bases(sdk, "Bottom") == ["Right", "Left"]  # the service lets later ones prevail
    assert bases(sdk, "Skip") == ["Left"]
    assert [p.external_id for p in class_of(sdk, "Skip").parents] == ["Left", "Top"]
    assert own(sdk, "Bottom") == []


def test_contradicting_orders_lose_a_base() -> None:
    sdk = built(
        view("A", NAME),
        view("B", NAME),
        view("AB", NAME, "A", "B"),
        view("BA", NAME, "B", "A"),
        view("Both", NAME, "AB", "BA"),
    )
    assert bases(sdk, "Both") == ["BA"]


def test_parents_outside_the_model_leave_their_properties() -> None:
    """v1 raised KeyError."""
    sdk = built(view("A", {**NAME, "x": mapped()}, "Outside"))
    assert [p.id for p in class_of(sdk, "A").properties] == ["name", "x"]
    assert class_of(sdk, "A").parents == ()
    assert [p.external_id for p in class_of(sdk, "A").parents_outside] == ["Outside"]


def test_beyond_an_excluded_parent_the_next_one_is_the_base() -> None:
    from pygen.resolve import Everything

    sdk = built(view("A", NAME), view("B", NAME, "A"), view("C", NAME, "B"), exclude=Everything(views=("B",)))
    assert bases(sdk, "C") == ["A"]


@pytest.mark.parametrize(
    ("base", "child", "expected"),
    [
        (mapped("text"), mapped("text", description="else"), "narrower"),
        (mapped("text"), mapped("text", nullable=False), "narrower"),
        (mapped("text", nullable=False), mapped("text"), "different"),
        (mapped("text"), mapped("int32"), "different"),
        (mapped("int64"), mapped("int32"), "narrower"),
        (mapped("int32"), mapped("int64"), "different"),
        (mapped("text"), mapped({"type": "text", "list": True}), "different"),
        (mapped("text"), mapped({"type": "enum", "values": {"a": {}}}), "narrower"),
        (
            mapped({"type": "enum", "values": {"a": {}, "b": {}}}),
            mapped({"type": "enum", "values": {"a": {}}}),
            "narrower",
        ),
        (
            mapped({"type": "enum", "values": {"a": {}}}),
            mapped({"type": "enum", "values": {"a": {}, "b": {}}}),
            "different",
        ),
        (direct("Base"), direct("Child"), "narrower"),
        (direct(), direct("Child"), "narrower"),
        (direct("Child"), direct("Base"), "different"),
        (direct("Child"), direct(), "different"),
        (edge("Base"), edge("Child"), "narrower"),
        (edge("Base"), edge("Base", connectionType="single_edge_connection"), "different"),
        (edge("Base"), mapped("text"), "different"),
        (reverse("Base", "r"), reverse("Child", "r"), "narrower"),
    ],
)
def test_overrides(base: dict[str, object], child: dict[str, object], expected: str) -> None:
    relation = {"r": direct("Base", container="R", id="r")}
    sdk = built(view("Base", {"p": base, **relation}), view("Child", {"p": child, **relation}, "Base"))
    if expected == "different":
        assert bases(sdk, "Child") == []
        assert own(sdk, "Child") == ["p", "r"]
    else:
        assert bases(sdk, "Child") == ["Base"]
        assert own(sdk, "Child") == ["p"]
        assert prop(sdk, "Child", "p").override == "narrower"


def test_of_two_parents_only_the_conflicting_one_is_lost() -> None:
    sdk = built(
        view("A", {"p": mapped("text")}),
        view("B", {"q": mapped("text")}),
        view("C", {"p": mapped("int32"), "q": mapped("text")}, "A", "B"),
    )
    assert bases(sdk, "C") == ["B"]
    assert own(sdk, "C") == ["p"]


def test_a_property_of_a_later_base_is_repeated_where_an_earlier_one_hides_it() -> None:
    sdk = built(
        view("A", {"p": mapped("text")}),
        view("B", {"p": mapped("text", description="of B")}),
        view("C", {"p": mapped("text")}, "A", "B"),
        view("D", {"p": mapped("text", description="of B")}, "A", "B"),
    )
    assert bases(sdk, "C") == ["B", "A"]
    assert own(sdk, "C") == ["p"]
    assert own(sdk, "D") == []


def test_abstract_is_an_interface_nobody_can_write() -> None:
    sdk = built(view("I", {}, writable=False), view("W", NAME), view("X", NAME, "I", "W"), view("Leaf", {}))
    found = {c.view.external_id: (c.interface, c.abstract) for c in sdk.classes}
    assert found == {"I": (True, True), "W": (True, False), "X": (False, False), "Leaf": (False, False)}


@settings(max_examples=60, deadline=None)
@given(documents(max_views=6, max_properties=3))
def test_classes_of_python_with_these_bases_exist_and_see_their_properties(found: ModelDocument) -> None:
    """Build the classes for real: the interpreter knows what a consistent order is."""
    sdk = Pipeline.alone([found]).sdk
    made: dict[tuple[object, str], type] = {}
    waiting = list(sdk.classes)
    for _ in itertools.count():
        if not waiting:
            break
        ready = [c for c in waiting if all((b, c.kind) in made for b in c.bases)]
        assert ready, "bases in a circle"
        for c in ready:
            body = {f"p_{p.id}": p.id for p in c.properties if not p.inherited}
            made[c.view, c.kind] = type("T", tuple(made[b, c.kind] for b in c.bases), body)
        waiting = [c for c in waiting if c not in ready]
    for c in sdk.classes:
        seen = {name for name in dir(made[c.view, c.kind]) if name.startswith("p_")}
        assert seen == {f"p_{p.id}" for p in c.properties}
