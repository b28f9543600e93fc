"""What changed between two models."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from small_models import Raw, direct, document, edge, mapped, ref, reverse, view
from strategies import documents

from pygen.changes import Change, Changes, diff
from pygen.models import ModelDocument, read
from pygen.targets.python.surface import surface as python
from pygen.targets.typescript.surface import surface as typescript

ALL = ("wire", "csharp", "python", "typescript")
CODE = ("csharp", "python", "typescript")
WIRE = ("wire",)
OTHER = view("Other", {"x": mapped()})
REST = (OTHER, view("Link", {"x": mapped()}, usedFor="edge"))


def compared(old: Raw, new: Raw) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, summary and who breaks, of a property `p` that changed."""
    changes = diff(document(view("A", {"p": old}), *REST), document(view("A", {"p": new}), *REST)).changes
    assert all(c.subject == "A.p" for c in changes)
    return [(c.kind, c.summary, c.breaks) for c in changes]


def test_nothing_changed() -> None:
    found = diff(document(OTHER), document(OTHER))
    assert (found.changes, found.bump, found.breaking) == ((), "none", False)


ENUM = {"type": "enum", "values": {"a": {}, "b": {}}}

CASES: list[tuple[Raw, Raw, str, tuple[str, ...]]] = [
    (mapped("text"), mapped("int32"), "was a text, is an int32", ALL),
    (mapped("int32"), mapped("int64"), "was an int32, is an int64", ("csharp", "typescript")),
    (mapped("int64"), mapped("int32"), "was an int64, is an int32", ("wire", "csharp", "typescript")),
    (mapped("float64"), mapped("float32"), "was a float64, is a float32", ("wire", "csharp")),
    (mapped({"type": "enum", "values": {"a": {}}}), mapped(), "was an enum, is a text", ("csharp", "python")),
    (mapped("float32"), mapped("float64"), "was a float32, is a float64", ("csharp",)),
    (mapped("text"), mapped({"type": "text", "list": True}), "is a list now", ALL),
    (mapped("text"), direct(), "was a text, is a direct relation", ALL),
    (mapped("text"), mapped("text", nullable=False), "has to be given now", ALL),
    (mapped("text"), mapped("text", nullable=False, defaultValue=""), "cannot be null any more", ALL),
    (mapped("text", nullable=False), mapped("text"), "can be null now", CODE),
    (mapped("text"), mapped("text", immutable=True), "cannot be changed any more once it is set", WIRE),
    (mapped("text"), mapped("text", container="D"), "was stored in acme:C.p, is in acme:D.p", WIRE),
    (mapped("text"), mapped("text", defaultValue="x"), "its default was none, is 'x'", ()),
    (mapped("text"), mapped("text", description="New"), "its name or description changed", ()),
    (mapped("text"), mapped({"type": "text", "maxTextSize": 9}),
     "its text was the usual size, is at most 9", WIRE),
    (mapped({"type": "text", "maxTextSize": 9}), mapped({"type": "text", "maxTextSize": 10}),
     "its text was at most 9, is at most 10", ()),
    (mapped({"type": "float64", "unit": {"externalId": "a:m"}}), mapped("float64"),
     "its unit was a:m, is no unit", WIRE),
    (mapped({"type": "enum", "values": {"a": {}}}), mapped(ENUM), "new value b", ()),
    (mapped(ENUM), mapped({"type": "enum", "values": {"a": {}}}), "its value b is gone", ALL),
    (mapped("int32"), mapped("int32", autoIncrement=True), "counts up by itself", ()),
    (direct(), direct("Other"), "led to any node, leads to Other", ()),
    (direct("Other"), direct("A"), "led to Other, leads to A", CODE),
    (direct(required="Other"), direct(), "", ()),
    (direct(), direct(required="Other"), "its target now needs data in acme:Other", WIRE),
    (mapped("text", immutable=True), mapped("text"), "can be changed after it was set", ()),
    (mapped(nullable=False), mapped(nullable=False, defaultValue="x"), "need not be given any more", ()),
    (mapped(nullable=False, defaultValue="x"), mapped(nullable=False), "has to be given now", ALL),
    (mapped({"type": "text", "list": True, "maxListSize": 9}), mapped({"type": "text", "list": True}),
     "its list was at most 9, is the usual size", ()),
    (mapped("int32", autoIncrement=True), mapped("int32"), "no longer counts up by itself", ()),
    (mapped("polygon"), mapped("text"), "can be written now", ()),
    (mapped("text"), mapped("polygon"), "cannot be written any more", ALL),
    (edge("A"), edge("A", edgeSource=ref("Link")), "properties of its edges were none, are Link", CODE),
    (edge("A"), edge("A", direction="inwards"), "its edges went outwards, go inwards", WIRE),
    (edge("A"), edge("A", connectionType="single_edge_connection"), "leads to one now", CODE),
    (edge("A"), edge("A", type={"space": "acme", "externalId": "t2"}),
     "its edges were of type acme:p, are acme:t2", WIRE),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "summary", "breaks"), CASES)
def test_properties(old: Raw, new: Raw, summary: str, breaks: tuple[str, ...]) -> None:
    found = {s: b for _, s, b in compared(old, new)}
    assert found.get(summary, ()) == breaks, found
    assert bool(found) == bool(summary)


def test_properties_that_come_and_go() -> None:
    old = document(view("A", {"gone": mapped(), "windSpeed": mapped("float64")}))
    new = document(
        view(
            "A",
            {
                "new": mapped(),
                "must": mapped(nullable=False),
                "wind_speed": mapped("float64", id="windSpeed"),
            },
        )
    )
    assert diff(old, new).changes == (
        Change("A.gone", "removed", "is gone; it was a text", ALL),
        Change("A.must", "added", "new: a text, which has to be given", ALL),
        Change("A.new", "added", "new: a text"),
        Change("A.windSpeed", "changed", "is called wind_speed now", ("wire", "typescript")),
    )  # fmt: skip


def test_a_rename_that_nobody_notices_in_code() -> None:
    old = document(view("A", {"windSpeed": mapped("float64")}))
    new = document(view("A", {"wind_speed": mapped("float64", id="windSpeed")}))
    assert diff(old, new, [python]).changes == (
        Change("A.windSpeed", "changed", "is called wind_speed now; code sees no difference", WIRE),
    )
    assert [c.kind for c in diff(old, new, [typescript]).changes] == ["removed", "added"]


def test_who_notices_is_told_in_the_languages_that_are_compared() -> None:
    old, new = (document(view("A", {"p": mapped(kind)})) for kind in ("text", "int32"))
    assert [c.breaks for c in diff(old, new, [python]).changes] == [("wire", "python")]
    assert [c.breaks for c in diff(old, new, []).changes] == [("wire",)]


def test_views() -> None:
    filter = {"equals": {"property": ["node", "type"], "value": {"space": "acme", "externalId": "T"}}}
    old = document(view("Gone"), view("A", {}), view("B", {}, "A"), view("E", {"x": mapped()}, usedFor="all"))
    new = document(
        view("A", {}, writable=False, filter=filter),
        view("B", {}, version="v2", description="B"),
        view("E", {"x": mapped()}),
        view("New"),
    )
    found = {(c.subject, c.summary): c.breaks for c in diff(old, new).changes}
    assert found == {
        ("Gone", "the view is gone"): ALL,
        ("A", "cannot be written any more"): ALL,
        ("A", "the type of its instances was none, is acme:T"): WIRE,
        ("B", "is no A any more"): ("csharp", "python"),
        ("B", "its version was v1, is v2"): (),
        ("B", "its name or description changed"): (),
        ("E (edges)", "the view is gone"): ALL,
        ("New", "new view of nodes"): (),
    }


def test_views_that_give_more_or_other_instances() -> None:
    old = document(view("A", {}, writable=False), view("B", {}))
    new = document(view("A", {}), view("B", {}, filter={"hasData": []}))
    assert [(c.subject, c.summary, c.breaks) for c in diff(old, new).changes] == [
        ("A", "can be written now", ()),
        ("B", "its filter changed: other instances may belong to it", WIRE),
    ]


def test_reverse_relations() -> None:
    far = view("Far", {"one": direct("A"), "two": direct("A", container="D")})
    old = document(view("A", {"p": reverse("Far", "one")}), far)
    new = document(view("A", {"p": reverse("Far", "two", many=False)}), far)
    assert [(c.summary, c.breaks) for c in diff(old, new).changes] == [
        ("leads to one now", CODE),
        ("went through acme:Far.one, goes through acme:Far.two", WIRE),
    ]


def test_names_that_change_because_somebody_else_came() -> None:
    old = document(view("A", {"myProp": mapped()}), view("B", {}))
    new = document(
        view("A", {"myProp": mapped(), "my_prop": mapped()}), view("B", {}), view("B", {}, version="v2")
    )
    found = {(c.subject, c.summary): c.breaks for c in diff(old, new).changes if c.breaks}
    assert found == {
        ("A.myProp", "was called my_prop in code, is called my_prop_2"): ("python",),
        ("B(v1)", "its class was B, is BV1"): CODE,
    }


def test_a_class_that_gets_another_name() -> None:
    other = view("B", {}, space="beta")
    found = diff(document(view("B", {})), document(view("B", {}), other)).changes
    assert [(c.subject, c.summary, c.breaks) for c in found] == [
        ("acme:B", "its class was B, is BAcme", CODE),
        ("beta:B", "new view of nodes", ()),
    ]


def test_a_view_of_nodes_and_edges_is_told_once() -> None:
    old, new = (document(view("A", {"x": mapped(kind)}, usedFor="all")) for kind in ("text", "date"))
    assert [c.subject for c in diff(old, new).changes] == ["A.x"]


def test_what_is_inherited_is_told_once() -> None:
    def model(kind: str) -> ModelDocument:
        prop = {"p": mapped(kind)}
        return document(view("A", prop), view("B", prop, "A"), view("C", {**prop, "q": mapped()}, "B"))

    assert [c.subject for c in diff(model("text"), model("int32")).changes] == ["A.p"]


def test_what_is_inherited_no_more_is_told() -> None:
    prop = {"p": mapped()}
    old = document(view("A", prop), view("B", prop, "A"))
    new = document(view("A", prop), view("B", {}))
    assert {(c.subject, c.kind) for c in diff(old, new).changes} == {("B", "changed"), ("B.p", "removed")}


@pytest.mark.parametrize(
    ("new", "bump"),
    [
        (view("Other", {"x": mapped(description="Text")}), "patch"),
        (view("Other", {"x": mapped(), "y": mapped()}), "minor"),
        (view("Other", {"x": mapped("int32")}), "major"),
    ],
)
def test_version_advice(new: Raw, bump: str) -> None:
    found = diff(document(OTHER), document(new))
    assert found.bump == bump
    assert found.advice.startswith(f"a new {bump} version")


def test_the_three_outputs() -> None:
    old = document(view("A", {"p": mapped(), "q": mapped()}))
    new = document(view("A", {"p": mapped("int32"), "q": mapped(), "r": mapped()}), version="v2")
    found = diff(old, new)
    assert found.to_text() == (
        "acme:Model(v1) -> acme:Model(v2)\n\n"
        "Breaking changes\n  A.p: was a text, is an int32 (wire, csharp, python, typescript)\n\n"
        "New\n  A.r: new: a text\n\n"
        "Advice: a new major version: users may have to change their code or data."
    )
    assert found.to_markdown() == (
        "# acme:Model(v1) → acme:Model(v2)\n\n"
        "## Breaking changes\n\n- `A.p`: was a text, is an int32 (wire, csharp, python, typescript)\n\n"
        "## New\n\n- `A.r`: new: a text\n\n"
        "Advice: a new major version: users may have to change their code or data.\n"
    )
    assert found.to_json()["changes"][0] == {
        "subject": "A.p",
        "kind": "changed",
        "summary": "was a text, is an int32",
        "breaks": ["wire", "csharp", "python", "typescript"],
    }


def test_markdown_of_a_hostile_model_has_no_markup_of_its_own() -> None:
    old = document(view("A", {"p": mapped(defaultValue="</li><script>*x*\n# Title")}))
    text = diff(old, document(view("A", {"p": mapped()}))).to_markdown()
    assert "<script>" not in text and "\n# Title" not in text and "*x*" not in text.replace("\\*", "")


def test_views_of_one_id_in_two_versions_are_compared_by_version() -> None:
    first, second = view("A", {"x": mapped()}), view("A", {"y": mapped()}, version="v2")
    assert diff(document(first, second), document(second, first)).changes == ()


@settings(max_examples=30, deadline=None)
@given(documents(max_views=4, max_properties=4), documents(max_views=4, max_properties=4))
def test_any_two_models(one: ModelDocument, other: ModelDocument) -> None:
    assert diff(one, one).changes == ()
    found: Changes = diff(one, other)
    assert found.to_json()["bump"] == found.bump
    removed = {c.subject for c in found.changes if c.summary == "the view is gone"}
    assert {c.subject for c in diff(other, one).changes if c.summary.startswith("new view of")} == removed


def test_real_models(shared: Path) -> None:
    (domain,) = read(shared / "models/wind_enterprise/response/WindDomain.json")
    (core,) = read(shared / "models/cognite_core_v1/response/CogniteCore.json")
    assert diff(domain, domain).changes == ()
    assert diff(core, domain).bump in ("minor", "major")


def test_references_are_the_same_in_a_new_version() -> None:
    def model(version: str) -> ModelDocument:
        link = direct()
        link["type"]["source"] = ref("A", version)
        back = reverse("A", "p", through=ref("A", version))
        back["source"] = ref("A", version)
        return document(view("A", {"p": link, "r": back}, version=version), version=version)

    assert [c.summary for c in diff(model("v1"), model("v2")).changes] == ["its version was v1, is v2"]
