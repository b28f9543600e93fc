"""Views: computed fields, and every row of the table of permitted changes."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from engine.bench import Bench
from engine.small import (
    Document,
    container,
    container_ref,
    mapped,
    node,
    prop,
    ref,
    view,
    view_over,
    view_ref,
)

from pygen_engine import Engine, EngineOptions

A = container(
    "A",
    {
        "name": prop(),
        "size": prop("int32"),
        "other": prop("direct"),
        "friends": prop({"type": "direct", "list": True}),
    },
)
B = container("B", {"label": prop(), "size": prop("int32"), "length": prop("float64")})


def full() -> Document:
    return view(
        "Full",
        {
            "name": mapped("A", "name"),
            "size": mapped("A", "size"),
            "other": mapped("A", "other", source=view_ref("Parent")),
            "edges": {"type": ref("t"), "source": view_ref("Parent"), "edgeSource": view_ref("Parent")},
            "single": {
                "connectionType": "single_edge_connection",
                "type": ref("t"),
                "source": view_ref("Parent"),
            },
            "back": {
                "connectionType": "multi_reverse_direct_relation",
                "source": view_ref("Parent"),
                "through": {"source": container_ref("A"), "identifier": "other"},
            },
        },
        implements=[view_ref("Parent"), view_ref("Second")],
        name="Full",
        description="All kinds",
    )


def changed(path: str, value: Any) -> Document:
    document = deepcopy(full())
    *parents, last = path.split(".")
    owner: Any = document
    for one in parents:
        owner = owner[one]
    if value is ...:
        del owner[last]
    else:
        owner[last] = value
    return document


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.containers(A, B)
    bench.views(view("Parent", {"label": mapped("B", "label")}), view("Second"), view("Third"), full())
    return bench


def shown(bench: Bench, name: str = "Full", query: str = "") -> Any:
    return bench.byids("views", {**ref(name), "version": "v1"}, query=query)[0]


def test_a_response_resolves_properties_and_computes_the_rest(bench: Bench) -> None:
    found = shown(bench)
    assert found["properties"]["other"]["type"] == {
        "type": "direct",
        "list": False,
        "source": view_ref("Parent"),
    }
    assert found["properties"]["edges"]["connectionType"] == "multi_edge_connection"
    assert found["properties"]["edges"]["direction"] == "outwards"
    assert found["properties"]["back"]["targetsList"] is False
    assert found["properties"]["label"]["container"] == container_ref("B")
    assert found["writable"] and found["queryable"]
    assert found["usedFor"] == "node"
    assert sorted(one["externalId"] for one in found["mappedContainers"]) == ["A", "B"]
    assert found["implements"] == [view_ref("Parent"), view_ref("Second")]


def test_own_properties_only_on_request(bench: Bench) -> None:
    assert "label" not in shown(bench, query="?includeInheritedProperties=false")["properties"]
    listed = bench.get("/models/views?limit=100&includeInheritedProperties=false")["items"]
    assert all("label" not in one["properties"] for one in listed if one["externalId"] == "Full")


def test_a_reverse_relation_through_a_list_says_so(bench: Bench) -> None:
    through = {"source": container_ref("A"), "identifier": "friends"}
    back = {"connectionType": "multi_reverse_direct_relation", "source": view_ref("Full"), "through": through}
    assert bench.views(view("ViaList", {"back": back}))[0]["properties"]["back"]["targetsList"] is True


def test_writable_needs_every_required_property_without_a_default(bench: Bench) -> None:
    strict = container("Strict", {"a": prop(nullable=False), "b": prop(nullable=False, defaultValue="x")})
    bench.containers(strict)
    assert bench.views(view("Some", {"b": mapped("Strict", "b")}))[0]["writable"] is False
    assert bench.views(view("Enough", {"a": mapped("Strict", "a")}))[0]["writable"] is True


def test_used_for_follows_the_containers(bench: Bench) -> None:
    bench.containers(container("E", usedFor="edge"), container("All", usedFor="all"))
    assert (
        bench.views(view("ForEdges", {"a": mapped("E", "name"), "b": mapped("All", "name")}))[0]["usedFor"]
        == "edge"
    )
    assert bench.views(view("ForAll", {"b": mapped("All", "name")}))[0]["usedFor"] == "all"


def test_posting_the_same_again_changes_nothing(bench: Bench) -> None:
    before = shown(bench)
    assert bench.views(full()) == [before]


APPLIED = [
    ("name", "Renamed"),
    ("description", "Changed"),
    ("filter", {"hasData": [container_ref("A")]}),
    ("implements", [view_ref("Second"), view_ref("Parent")]),
    ("properties.added", mapped("B", "label")),
    ("properties.again", mapped("A", "name")),
    ("properties.size", mapped("B", "size")),
    ("properties.name", mapped("B", "label")),
    ("properties.edges.type", ref("u")),
    ("properties.edges.edgeSource", view_ref("Second")),
    ("properties.edges.direction", "inwards"),
    ("properties.back.through", {"source": view_ref("Full"), "identifier": "other"}),
]


@pytest.mark.parametrize(("path", "value"), APPLIED, ids=[one[0] for one in APPLIED])
def test_applied(bench: Bench, path: str, value: Any) -> None:
    found: Any = bench.views(changed(path, value))[0]
    for one in path.split("."):
        found = found[one]
    assert found == value or value.items() <= found.items()


@pytest.mark.parametrize("path", ["name", "description"])
def test_labels_left_out_are_cleared(bench: Bench, path: str) -> None:
    assert path not in bench.views(changed(path, ...))[0]


@pytest.mark.parametrize("path", ["properties.name", "properties.edges", "properties.back"])
def test_leaving_a_property_out_is_ignored(bench: Bench, path: str) -> None:
    before = shown(bench)
    assert bench.views(changed(path, ...)) == [before]


REFUSED = [
    ("implements", [view_ref("Parent")], "implements"),
    ("implements", [view_ref("Parent"), view_ref("Second"), view_ref("Third")], "implements"),
    ("properties.size", mapped("B", "length"), "property 'size' would change type"),
    ("properties.other.source", view_ref("Second"), "source"),
    ("properties.other.source", ..., "source"),
    (
        "properties.single.connectionType",
        "multi_edge_connection",
        "'single' would change type from single_edge_connection to multi_edge_connection",
    ),
    (
        "properties.back.connectionType",
        "single_reverse_direct_relation",
        "'back' would change type from multi_reverse_direct_relation to single_reverse_direct_relation",
    ),
    ("properties.edges.source", view_ref("Second"), "source"),
    ("properties.back.source", view_ref("Second"), "source"),
    ("properties.name", {"type": ref("t"), "source": view_ref("Parent")}, "would change type"),
]


@pytest.mark.parametrize(
    ("path", "value", "text"), REFUSED, ids=[f"{one[0]}{i}" for i, one in enumerate(REFUSED)]
)
def test_refused(bench: Bench, path: str, value: Any, text: str) -> None:
    before = shown(bench)
    refusal = bench.refused("/models/views", {"items": [changed(path, value)]})
    assert refusal.status == 400
    assert text in refusal.message
    assert shown(bench) == before


DANGLING = [
    (view("X", {"a": mapped("Nowhere", "name")}), "Nowhere"),
    (view("X", {"a": mapped("A", "missing")}), "missing"),
    (view("X", implements=[view_ref("Nowhere")]), "Nowhere"),
    (
        view("X", {"a": mapped("A", "name", source=view_ref("Parent"))}),
        "only direct relation properties can have source",
    ),
    (
        view("X", {"a": mapped("A", "other", source=view_ref("Nowhere"))}),
        "One or more views do not exist: 'small:Nowhere/v1'",
    ),
    (view("X", filter={"equals": {"property": ["small", "A", "missing"], "value": 1}}), "missing"),
    (view("X", filter={"nothing": {}}), "nothing"),
    ({**view("X"), "space": "nowhere"}, "One or more spaces do not exist"),
    (
        view(
            "X",
            {
                "back": {
                    **full()["properties"]["back"],
                    "through": {"source": view_ref("Full"), "identifier": "name"},
                }
            },
        ),
        "through",
    ),
    (view("X", implements=[view_ref("X")]), "implements itself"),
]


@pytest.mark.parametrize(("document", "text"), DANGLING, ids=[str(i) for i in range(len(DANGLING))])
def test_references_must_exist(bench: Bench, document: Document, text: str) -> None:
    refusal = bench.refused("/models/views", {"items": [document]})
    assert text in refusal.message
    assert bench.byids("views", {**ref("X"), "version": "v1"}) == []


def test_views_of_one_request_may_refer_to_each_other(bench: Bench) -> None:
    one = view("One", {"to": mapped("A", "other", source=view_ref("Two"))}, implements=[view_ref("Two")])
    bench.views(one, view("Two", {"label": mapped("B", "label")}))
    assert set(shown(bench, "One")["properties"]) == {"to", "label"}


def test_parents_without_version_mean_the_newest(bench: Bench) -> None:
    bench.views({**view("Parent"), "version": "v2"})
    parent = {"type": "view", **ref("Parent")}
    found = bench.views(view("Child", implements=[parent]))[0]
    assert found["implements"] == [{**parent, "version": "v2"}]


@pytest.mark.parametrize("strict", [True, False])
def test_dangling_sources_are_a_switch(strict: bool) -> None:
    with Engine.open(options=EngineOptions(strict_sources=strict)) as engine:
        bench = Bench(engine)
        bench.containers(A)
        document = view("X", {"a": mapped("A", "other", source=view_ref("Nowhere"))})
        if strict:
            assert bench.refused("/models/views", {"items": [document]}).status == 400
        else:
            assert bench.views(document)[0]["properties"]["a"]["type"]["source"] == view_ref("Nowhere")


def test_removing_a_property_can_be_refused_by_a_switch() -> None:
    with Engine.open(options=EngineOptions(refuse_breaking_views=True)) as engine:
        bench = Bench(engine)
        bench.through(A)
        reduced = view_over(A)
        del reduced["properties"]["name"]
        assert "name" in bench.refused("/models/views", {"items": [reduced]}).message


def test_a_required_property_can_be_kept_out_of_an_existing_view_by_a_switch() -> None:
    with Engine.open(options=EngineOptions(allow_late_required=False)) as engine:
        bench = Bench(engine)
        bench.containers(container("C", {"a": prop(), "b": prop(nullable=False)}))
        bench.views(view("V", {"a": mapped("C", "a")}))
        document = view("V", {"a": mapped("C", "a"), "b": mapped("C", "b")})
        assert "'b'" in bench.refused("/models/views", {"items": [document]}).message


class TestInheritance:
    def test_later_parents_win_and_own_properties_win_over_all(self, bench: Bench) -> None:
        """A implements B, B implements [C, D]: the precedence is A, B, D, C."""
        kinds = {"A1": "x", "B1": "y", "C1": "z", "D1": "w"}
        bench.containers(container("K", {one: prop() for one in kinds.values()}))
        c = view("C1", {name: mapped("K", "z") for name in ("p", "q", "r", "s")})
        d = view("D1", {name: mapped("K", "w") for name in ("p", "q", "r")})
        b = view(
            "B1", {name: mapped("K", "y") for name in ("p", "q")}, implements=[view_ref("C1"), view_ref("D1")]
        )
        a = view("A1", {"p": mapped("K", "x")}, implements=[view_ref("B1")])
        bench.views(a, b, c, d)
        found = shown(bench, "A1")["properties"]
        assert {name: found[name]["containerPropertyIdentifier"] for name in "pqrs"} == {
            "p": "x",
            "q": "y",
            "r": "w",
            "s": "z",
        }

    def test_a_shared_ancestor_never_hides_what_lies_between(self, bench: Bench) -> None:
        bench.containers(container("K", {"x": prop(), "y": prop()}))
        root = view("Root", {"p": mapped("K", "x")})
        left = view("Left", {"p": mapped("K", "y")}, implements=[view_ref("Root")])
        right = view("Right", implements=[view_ref("Root")])
        leaf = view("Leaf", implements=[view_ref("Left"), view_ref("Right")])
        bench.views(root, left, right, leaf)
        assert shown(bench, "Leaf")["properties"]["p"]["containerPropertyIdentifier"] == "y"

    def test_is_resolved_when_reading(self, bench: Bench) -> None:
        bench.views(view("Parent", {"label": mapped("B", "label"), "length": mapped("B", "length")}))
        assert "length" in shown(bench)["properties"]
        bench.post("/models/views/delete", {"items": [{**ref("Parent"), "version": "v1"}]})
        assert "label" not in shown(bench)["properties"]


class TestFilters:
    def test_a_view_filter_replaces_the_implicit_one(self, bench: Bench) -> None:
        bench.through(container("C", {"kind": prop(), "note": prop()}))
        only = {"equals": {"property": ["small", "C", "kind"], "value": "x"}}
        bench.views(view("OnlyX", {"kind": mapped("C", "kind"), "note": mapped("B", "label")}, filter=only))
        bench.apply(node("a", "C", kind="x"), node("b", "C", kind="y"))
        assert bench.list("OnlyX") == ["a"]
        assert bench.list(filter={"hasData": [view_ref("OnlyX")]}) == ["a"]
        assert bench.read("b", "OnlyX") is None

    def test_a_filter_on_what_is_gone_is_shown_as_invalid_and_matches_nothing(self, bench: Bench) -> None:
        bench.containers(container("Gone"))
        lost = {"equals": {"property": ["small", "Gone", "name"], "value": "x"}}
        bench.views(view("V", {"name": mapped("A", "name")}, filter={"or": [lost, {"matchAll": {}}]}))
        bench.post("/models/containers/delete", {"items": [ref("Gone")]})
        assert shown(bench, "V")["filter"]["or"][0] == {
            "invalid": {"previouslyReferencedProperties": [["small", "Gone", "name"]], "filterType": "equals"}
        }
        assert bench.list("V") == []

    def test_views_may_refer_to_their_own_data_in_their_filter(self, bench: Bench) -> None:
        bench.views(view("Self", {"name": mapped("A", "name")}, filter={"hasData": [view_ref("Self")]}))
        bench.apply(node("a", "Self", name="n"))
        assert bench.list("Self") == ["a"]


def test_versions_are_listed_newest_first_by_creation(bench: Bench) -> None:
    bench.views({**view("Full"), "version": "a-later-one"})
    latest = [
        one["version"] for one in bench.get("/models/views?limit=100")["items"] if one["externalId"] == "Full"
    ]
    assert len(latest) == 1
    all_of_them = bench.get("/models/views?limit=100&allVersions=true")["items"]
    assert {one["version"] for one in all_of_them if one["externalId"] == "Full"} == {"v1", "a-later-one"}
    assert len(bench.byids("views", ref("Full"))) == 2


def test_deleting_answers_with_what_was_there(bench: Bench) -> None:
    items = [{**ref("Full"), "version": "v1"}, {**ref("Nowhere"), "version": "v1"}]
    answer = bench.post("/models/views/delete", {"items": items})["items"]
    assert answer == [{"externalId": "Full", "space": "small", "version": "v1"}]
    assert bench.post("/models/views/delete", {"items": items})["items"] == []


class TestSize:
    def test_fifty_containers_can_be_written_read_and_searched(self, bench: Bench) -> None:
        names = [f"M{i}" for i in range(51)]
        bench.containers(*(container(name) for name in names))
        wide = view("Wide", {name: mapped(name, "name") for name in names[:50]})
        bench.views(wide)
        bench.apply(node("a", "Wide", **{name: f"{name} x" for name in names[:50]}))
        assert len(bench.values("a", "Wide")) == 50
        assert bench.search("Wide", "m7 m49", operator="AND") == ["a"]
        wider = view("Wider", {name: mapped(name, "name") for name in names})
        assert "50 containers" in bench.refused("/models/views", {"items": [wider]}).message

    def test_properties_are_limited(self, bench: Bench) -> None:
        many = view("Many", {f"p{i}": mapped("A", "name") for i in range(301)})
        assert "300 properties" in bench.refused("/models/views", {"items": [many]}).message
