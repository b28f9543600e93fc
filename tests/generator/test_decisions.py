"""What was decided about a model, for people who look."""

from __future__ import annotations

from small_models import document, mapped, pipeline, view

NAME = {"name": mapped(id="name")}


def test_decisions_are_shown_without_what_the_document_says() -> None:
    told = document(view("Base", NAME), view("Child", {**NAME, "size": mapped("float64")}, "Base", "Outside"))
    shown = pipeline(told).resolved.to_json()
    assert shown["models"] == ["acme:Model(v1)"]
    child = shown["views"]["acme:Child(v1)"]
    assert child["kinds"] == ("node",)
    assert child["implements"] == ["acme:Base(v1)", "acme:Outside(v1)"]
    assert child["introduced"] == ["size"]
    assert child["implements_itself"] is False
