"""List and byids: sources, paging, sorting."""

from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import (
    Document,
    base,
    container,
    container_ref,
    edge,
    mapped,
    node,
    prop,
    ref,
    view,
    view_ref,
)

ROW = container(
    "Row",
    {
        "text": prop(),
        "local": prop({"type": "text", "collation": "en"}),
        "number": prop("int32"),
        "exact": prop("float64"),
        "when": prop("timestamp"),
        "flag": prop("boolean"),
        "to": prop("direct"),
        "many": prop({"type": "text", "list": True}),
    },
    indexes={"text": {"properties": ["text"], "cursorable": True}},
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(ROW)
    return bench


def column(name: str) -> list[str]:
    return ["small", "Row/v1", name]


def pages(bench: Bench, limit: int, **body: Any) -> list[list[str]]:
    request: Document = {"sources": [{"source": view_ref("Row")}], "limit": limit, **body}
    found: list[list[str]] = []
    while True:
        answer = bench.post("/models/instances/list", request)
        found.append([one["externalId"] for one in answer["items"]])
        if "nextCursor" not in answer:
            return found
        request["cursor"] = answer["nextCursor"]
        assert len(found) < 100


def test_pages_come_in_creation_order_and_end_without_a_cursor(bench: Bench) -> None:
    bench.apply(*(node(f"n{i}", "Row", number=i) for i in range(7)))
    assert pages(bench, 3) == [["n0", "n1", "n2"], ["n3", "n4", "n5"], ["n6"]]
    assert pages(bench, 7) == [[f"n{i}" for i in range(7)]]


SORTS: list[list[Document]] = [
    [{"property": column("number")}],
    [{"property": column("number"), "direction": "descending"}],
    [{"property": column("number"), "nullsFirst": True}],
    [{"property": column("number"), "direction": "descending", "nullsFirst": True}],
    [
        {"property": column("text"), "nullsFirst": True},
        {"property": column("number"), "direction": "descending"},
    ],
    [{"property": column("exact")}, {"property": column("flag"), "direction": "descending"}],
    [{"property": column("when"), "direction": "descending"}],
    [{"property": base("externalId"), "direction": "descending"}],
    [{"property": column("local")}],
]


@pytest.mark.parametrize("sort", SORTS, ids=[str(i) for i in range(len(SORTS))])
@pytest.mark.parametrize("limit", [1, 2, 5])
def test_paging_with_a_sort_gives_what_one_big_page_gives(
    bench: Bench, sort: list[Document], limit: int
) -> None:
    values = [None, 1, 2, 2, None, 3, 1]
    bench.apply(
        *(
            node(
                f"n{i}",
                "Row",
                number=value,
                text=None if i % 3 == 0 else "ab"[i % 2],
                local=["b", "a", "B", "A", None, "ä", "z"][i],
                exact=None if value is None else value / 3,
                flag=i % 2 == 0,
                when=None if value is None else f"2024-01-0{value}T00:00:00Z",
            )
            for i, value in enumerate(values)
        )
    )
    whole = pages(bench, 100, sort=sort)
    assert len(whole) == 1 and sorted(whole[0]) == [f"n{i}" for i in range(7)]
    assert [one for page in pages(bench, limit, sort=sort) for one in page] == whole[0]


def test_nulls_come_last_unless_asked_first(bench: Bench) -> None:
    bench.apply(node("none", "Row"), node("one", "Row", number=1), node("two", "Row", number=2))
    for direction, first, expected in (
        ("ascending", None, ["one", "two", "none"]),
        ("descending", None, ["two", "one", "none"]),
        ("ascending", True, ["none", "one", "two"]),
        ("descending", True, ["none", "two", "one"]),
    ):
        sort = [{"property": column("number"), "direction": direction, "nullsFirst": first}]
        assert bench.list("Row", sort=sort) == expected


def test_plain_text_sorts_by_code_point_and_locales_like_people(bench: Bench) -> None:
    words = ["b", "a", "B", "A", "ä", "Z", "é", "f"]
    bench.apply(*(node(f"w{i}", "Row", text=word, local=word) for i, word in enumerate(words)))

    def by(name: str) -> list[str]:
        return [words[int(one[1:])] for one in bench.list("Row", sort=[{"property": column(name)}])]

    assert by("text") == sorted(words)
    assert by("local") == ["a", "A", "ä", "b", "B", "é", "f", "Z"]


@pytest.mark.parametrize("name", ["many", "nowhere"])
def test_some_properties_cannot_be_sorted_by(bench: Bench, name: str) -> None:
    body = {"sort": [{"property": column(name)}]}
    assert name in bench.refused("/models/instances/list", body).message


class TestCursors:
    def test_belong_to_their_query(self, bench: Bench) -> None:
        bench.apply(*(node(f"n{i}", "Row", number=i) for i in range(4)))
        body: Document = {"limit": 2}
        cursor = bench.post("/models/instances/list", body)["nextCursor"]
        for change in (
            {"filter": {"matchAll": {}}},
            {"instanceType": "edge"},
            {"sort": [{"property": base("externalId")}]},
        ):
            refusal = bench.refused("/models/instances/list", {**body, **change, "cursor": cursor})
            assert (refusal.status, refusal.message[:15]) == (400, "Invalid cursor.")
        assert bench.list(limit=3, cursor=cursor) == ["n2", "n3"], "the page size may change"

    @pytest.mark.parametrize("cursor", ["x", "not base64 at all!", "AAAA", "é", "a" * 5000])
    def test_that_nobody_issued_are_refused(self, bench: Bench, cursor: str) -> None:
        assert bench.refused("/models/instances/list", {"cursor": cursor}).status == 400

    def test_survive_changes_between_pages(self, bench: Bench) -> None:
        bench.apply(*(node(f"n{i}", "Row", number=i) for i in range(4)))
        cursor = bench.post("/models/instances/list", {"limit": 2})["nextCursor"]
        bench.delete("n1", "n2")
        bench.apply(node("n4", "Row"))
        assert bench.list(limit=2, cursor=cursor) == ["n3", "n4"]


class TestSources:
    def test_filter_and_choose_what_is_shown(self, bench: Bench) -> None:
        bench.through(container("Other", {"size": prop("int32")}))
        bench.apply(node("both", "Row", text="x"), node("row", "Row", text="y"))
        bench.apply(node("both", "Other", size=3))
        assert bench.list("Row") == ["both", "row"]
        sources = [{"source": view_ref(name)} for name in ("Row", "Other")]
        (found,) = bench.post("/models/instances/list", {"sources": sources})["items"]
        assert found["properties"] == {"small": {"Row/v1": {"text": "x"}, "Other/v1": {"size": 3}}}
        bare = bench.post("/models/instances/list", {})["items"]
        assert [one["properties"] for one in bare] == [{}, {}]
        body = {
            "items": [{"instanceType": "node", **ref(one)} for one in ("row", "both")],
            "sources": sources,
        }
        assert [one["externalId"] for one in bench.post("/models/instances/byids", body)["items"]] == ["both"]

    def test_need_data_in_every_container_of_the_view(self, bench: Bench) -> None:
        bench.through(container("Other", {"size": prop("int32")}))
        bench.views(view("Both", {"text": mapped("Row", "text"), "size": mapped("Other", "size")}))
        bench.apply(node("half", "Row", text="x"), node("full", "Both"))
        assert bench.list("Both") == ["full"]
        assert bench.read("half", "Both") is None

    def test_of_views_without_properties_match_nothing(self, bench: Bench) -> None:
        bench.views(view("Empty"))
        bench.apply(node("a", "Row"))
        assert bench.list("Empty") == []

    def test_typing_describes_all_properties_as_the_container_does(self, bench: Bench) -> None:
        bench.containers(
            container("Labelled", {"a": prop(name="Container label", nullable=False), "b": prop("direct")})
        )
        mine = {
            "a": mapped("Labelled", "a", name="View label"),
            "b": mapped("Labelled", "b", source=view_ref("Row")),
        }
        bench.views(view("V", mine))
        body = {"sources": [{"source": view_ref("V")}], "includeTyping": True}
        typing = bench.post("/models/instances/list", body)["typing"]["small"]["V/v1"]
        assert typing["a"]["name"] == "Container label"
        assert typing["a"]["constraintState"] == {"nullability": "current"}
        assert "source" not in typing["b"]["type"], "as recorded"


def test_an_instance_is_shown_in_the_recorded_order_of_keys(bench: Bench) -> None:
    bench.apply({**node("a"), "type": ref("t")}, node("b"), edge("e", "a", "b"))
    assert list(bench.read("a")) == [
        "instanceType", "version", "space", "externalId", "createdTime", "lastUpdatedTime",
        "type", "properties",
    ]  # fmt: skip
    assert list(bench.read("e", kind="edge")) == [
        "instanceType", "version", "type", "space", "externalId", "createdTime", "lastUpdatedTime",
        "startNode", "endNode", "properties",
    ]  # fmt: skip


def test_byids_keeps_the_order_of_the_request_and_skips_the_unknown(bench: Bench) -> None:
    bench.apply(node("a"), node("b"), node("c"), edge("e", "a", "b"))
    wanted = [("node", "c"), ("edge", "e"), ("node", "never"), ("node", "a"), ("edge", "a"), ("node", "a")]
    items = [{"instanceType": kind, **ref(name)} for kind, name in wanted]
    items.append({"instanceType": "node", **ref("a", "nowhere")})
    found = bench.post("/models/instances/byids", {"items": items})["items"]
    assert [(one["instanceType"], one["externalId"]) for one in found] == [
        ("node", "c"),
        ("edge", "e"),
        ("node", "a"),
    ]


def test_inspect_names_containers_and_views(bench: Bench) -> None:
    bench.through(container("Other"))
    bench.views({**view("Row", {"text": mapped("Row", "text")}), "version": "v2"})
    bench.apply(node("a", "Row"), node("empty"))
    items = [{"instanceType": "node", **ref(one)} for one in ("a", "empty", "never")]
    operations: Document = {"involvedViews": {}, "involvedContainers": {}}
    body = {"items": items, "inspectionOperations": operations}
    first, second = bench.post("/models/instances/inspect", body)["items"]
    assert first["inspectionResults"]["involvedContainers"] == [container_ref("Row")]
    assert first["inspectionResults"]["involvedViews"] == [view_ref("Row", "v2")]
    assert second["inspectionResults"] == {"involvedViews": [], "involvedContainers": []}
    operations["involvedViews"] = {"allVersions": True}
    found = bench.post("/models/instances/inspect", body)["items"][0]["inspectionResults"]["involvedViews"]
    assert found == [view_ref("Row"), view_ref("Row", "v2")]
