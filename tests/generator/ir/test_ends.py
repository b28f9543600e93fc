"""What the connections of a model say about the two ends of its edges."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from small_models import Raw, built, class_of, edge, mapped, ref, view
from strategies import documents

from pygen.ir import Sdk, ViewRef
from pygen.models import ModelDocument
from pygen.pipeline import Pipeline

STORED = {"x": mapped()}


def over(external_id: str, target: str, **facts: Any) -> Raw:
    return edge(target, edgeSource=ref(external_id), **facts)


def edges(external_id: str, *parents: str) -> Raw:
    return view(external_id, {"y": mapped(container="E")}, *parents, usedFor="edge")


def ends(sdk: Sdk, external_id: str) -> tuple[str | None, str | None]:
    found = class_of(sdk, external_id, "edge")
    return (
        found.start.external_id if found.start else None,
        found.end.external_id if found.end else None,
    )


def test_one_connection_in_either_direction() -> None:
    sdk = built(
        view("A", {**STORED, "out": over("E", "B"), "into": over("F", "B", direction="inwards")}),
        view("B", STORED),
        edges("E"),
        edges("F"),
        edges("Alone"),
    )
    assert ends(sdk, "E") == ("A", "B")
    assert ends(sdk, "F") == ("B", "A")
    assert ends(sdk, "Alone") == (None, None)
    assert class_of(sdk, "A").start is None


def test_the_nearest_class_that_all_ends_build_on() -> None:
    sdk = built(
        view("Thing", STORED),
        view("Part", STORED, "Thing"),
        view("Left", {**STORED, "e": over("E", "Sink"), "f": over("F", "Sink")}, "Part"),
        view("Right", {**STORED, "e": over("E", "Sink")}, "Part"),
        view("Other", {**STORED, "f": over("F", "Sink")}),
        view("Sink", STORED),
        edges("E"),
        edges("F"),
    )
    assert ends(sdk, "E") == ("Part", "Sink")
    assert ends(sdk, "F") == (None, "Sink")


def test_two_nearest_classes_are_none() -> None:
    sdk = built(
        view("One", {"x": mapped()}),
        view("Two", {"z": mapped()}),
        view("A", {**STORED, "z": mapped(), "e": over("E", "A")}, "One", "Two"),
        view("B", {**STORED, "z": mapped(), "e": over("E", "A")}, "One", "Two"),
        edges("E"),
    )
    assert ends(sdk, "E") == (None, "A")


def test_an_end_outside_of_the_sdk_is_not_known() -> None:
    sdk = built(view("A", {**STORED, "e": over("E", "A"), "gone": over("E", "Elsewhere")}), edges("E"))
    assert ends(sdk, "E") == ("A", None)


def test_what_is_derived_says_something_about_its_parents_and_takes_what_they_know() -> None:
    sdk = built(
        view("Base", STORED),
        view("Left", {**STORED, "e": over("LeftTie", "Base")}, "Base"),
        view("Right", {**STORED, "e": over("RightTie", "Base")}, "Base"),
        edges("Tie"),
        edges("LeftTie", "Tie"),
        edges("RightTie", "Tie"),
        edges("LongTie", "LeftTie"),
        edges("BothTie", "LeftTie", "RightTie"),
    )
    assert ends(sdk, "Tie") == ("Base", "Base")
    assert ends(sdk, "LeftTie") == ends(sdk, "LongTie") == ("Left", "Base")
    assert ends(sdk, "RightTie") == ("Right", "Base")
    assert ends(sdk, "BothTie") == (None, "Base")


@settings(max_examples=60, deadline=None)
@given(documents())
def test_ends_are_classes_and_never_wider_than_those_of_a_base(found: ModelDocument) -> None:
    sdk = Pipeline.alone([found]).sdk
    nodes = {one.view: one for one in sdk.classes if one.kind == "node"}
    edge_classes = {one.view: one for one in sdk.classes if one.kind == "edge"}

    def is_one(view: ViewRef, base: ViewRef) -> bool:
        return view == base or any(is_one(one, base) for one in nodes[view].bases)

    for cls in edge_classes.values():
        for name in ("start", "end"):
            end = getattr(cls, name)
            assert end is None or end in nodes
            above = [view for base in cls.bases if (view := getattr(edge_classes[base], name)) is not None]
            assert end is None or all(is_one(end, view) for view in above)
            assert end is not None or len(set(above)) != 1
