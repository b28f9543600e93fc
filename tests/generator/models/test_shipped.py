"""A model as an SDK ships it."""

from __future__ import annotations

from small_models import document, mapped, view

from pygen.resolve.shipped import shipped


def test_only_defaults_that_a_property_cannot_have_are_left_out() -> None:
    wrong = mapped("int32", defaultValue="many")
    right = mapped("int32", defaultValue=3)
    plain = mapped("int32")
    told = document(
        view("Mixed", {"wrong": wrong, "right": right, "plain": plain}), view("Same", {"x": right})
    )
    made = shipped(told)
    mixed, same = made.content["views"]
    assert {name: prop.get("defaultValue") for name, prop in mixed["properties"].items()} == {
        "wrong": None,
        "right": 3,
        "plain": None,
    }
    assert "defaultValue" not in mixed["properties"]["wrong"]
    assert mixed["externalId"] == "Mixed"
    assert same == told.content["views"][1]
