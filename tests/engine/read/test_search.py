"""Search: what a word is, who matches, in which order."""

from __future__ import annotations

import pytest
from engine.bench import Bench
from engine.small import base, container, mapped, node, prop, ref, view

from pygen_engine import Engine, EngineOptions
from pygen_engine.search_index.tokens import tokens

DOC = container(
    "Doc",
    {"name": prop(), "note": prop(), "tags": prop({"type": "text", "list": True}), "size": prop("int32")},
)

WORDS = [
    ("Pump_123-ABC", ["pump_123", "abc"]),
    ("system32.exe", ["system32", "exe"]),
    ("example.com", ["example.com"]),
    ("5:10", ["5", "10"]),
    ("a:b", ["a:b"]),
    ("1,000.5", ["1,000.5"]),
    ("a,b", ["a", "b"]),
    ("John's", ["john's"]),
    ("'quoted'", ["quoted"]),
    ("end. Start", ["end", "start"]),
    ("a/b \"c\" d-e", ["a", "b", "c", "d", "e"]),
    ("Ærlig ÅR", ["ærlig", "år"]),
    ("水泵", ["水", "泵"]),
    ("--- ...", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS, ids=[one[0] for one in WORDS])
def test_words(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.through(DOC)
    bench.apply(
        node("one", "Doc", name="feed water pump", size=1),
        node("two", "Doc", name="pump of the water feed", note="Quentin Tarantino", size=2),
        node("three", "Doc", name="Feed", tags=["water-line", "main"], size=3),
        node("four", "Doc", size=4),
    )
    return bench


def test_without_a_query_everything_matches(bench: Bench) -> None:
    assert bench.search("Doc", "") == ["one", "two", "three", "four"]
    assert bench.search("Doc", "  ") == ["one", "two", "three", "four"]
    assert bench.search("Doc", "...") == [], "a query without words matches nothing"


def test_more_words_rank_higher_and_the_phrase_highest(bench: Bench) -> None:
    assert bench.search("Doc", "feed water pump") == ["one", "two", "three"]
    assert bench.search("Doc", "water feed") == ["two", "one", "three"]


def test_all_words_may_be_spread_over_properties(bench: Bench) -> None:
    assert bench.search("Doc", "pump tarantino", operator="AND") == ["two"]
    assert bench.search("Doc", "feed line", operator="AND") == ["three"]
    assert bench.search("Doc", "Tarantino Ritchie Scorsese", operator="AND") == []
    assert bench.search("Doc", "Tarantino Ritchie Scorsese", operator="OR") == ["two"]


def test_only_the_last_word_matches_as_a_prefix(bench: Bench) -> None:
    assert bench.search("Doc", "pum") == ["one", "two"]
    assert bench.search("Doc", "pum tarantin") == ["two"]
    assert bench.search("Doc", "pump taran", operator="AND") == ["two"]
    assert bench.search("Doc", "pum tarantino", operator="AND") == []


def test_switches() -> None:
    bench = Bench(Engine.open(options=EngineOptions(and_search_prefix=False, search_operator="AND")))
    bench.through(DOC)
    bench.apply(node("a", "Doc", name="red pump"))
    assert bench.search("Doc", "red pum") == []
    assert bench.search("Doc", "red pum", operator="OR") == ["a"]
    assert bench.search("Doc", "red pump") == ["a"]


def test_chosen_properties_only(bench: Bench) -> None:
    assert bench.search("Doc", "tarantino", properties=["name"]) == []
    assert bench.search("Doc", "tarantino", properties=["note", "name"]) == ["two"]
    body = {"view": {"type": "view", **ref("Doc"), "version": "v1"}, "query": "x", "properties": ["missing"]}
    assert "Unknown property" in bench.refused("/models/instances/search", body).message


def test_filter_sort_and_limit(bench: Bench) -> None:
    descending = [{"property": ["small", "Doc/v1", "size"], "direction": "descending"}]
    assert bench.search("Doc", "feed", sort=descending) == ["three", "two", "one"]
    assert bench.search("Doc", "feed", sort=descending, limit=1) == ["three"]
    big = {"range": {"property": ["size"], "gt": 1}}
    assert bench.search("Doc", "feed", filter=big) == ["two", "three"]
    assert bench.search("Doc", "", filter={"prefix": {"property": base("externalId"), "value": "t"}}) == [
        "two",
        "three",
    ]


def test_filters_differ_from_list(bench: Bench) -> None:
    bench.apply(node("empty", "Doc", tags=[]))
    tags = ["small", "Doc/v1", "tags"]
    assert bench.search("Doc", "", filter={"exists": {"property": tags}}) == ["three"]
    assert bench.search("Doc", "", filter={"prefix": {"property": tags, "value": "water"}}) == ["three"]
    body = {"startProperty": ["size"], "endProperty": ["size"], "gt": 1}
    request = {"view": {"type": "view", **ref("Doc"), "version": "v1"}, "filter": {"overlaps": body}}
    assert "not supported" in bench.refused("/models/instances/search", request).message


def test_sees_every_change_at_once(bench: Bench) -> None:
    assert bench.search("Doc", "tarantino") == ["two"]
    bench.apply(node("two", "Doc", note="somebody"), node("five", "Doc", name="Tarantino"))
    assert bench.search("Doc", "tarantino") == ["five"]
    bench.delete("five")
    assert bench.search("Doc", "tarantino") == []
    bench.apply(node("five", "Doc", note="tarantino again"))
    assert bench.search("Doc", "tarantino") == ["five"]


def test_follows_schema_changes(bench: Bench) -> None:
    assert bench.search("Doc", "main") == ["three"]
    bench.containers({**DOC, "properties": {**DOC["properties"], "extra": prop()}})
    bench.views(view("More", {"extra": mapped("Doc", "extra"), "name": mapped("Doc", "name")}))
    bench.apply(node("three", "More", extra="unusual"))
    assert bench.search("More", "unusual") == ["three"]
    bench.post("/models/containers/delete", {"items": [ref("Doc")]})
    bench.containers(DOC)
    assert bench.search("Doc", "main") == []


def test_looks_through_all_containers_of_a_view(bench: Bench) -> None:
    bench.through(container("Other", {"remark": prop()}))
    bench.views(view("Both", {"name": mapped("Doc", "name"), "remark": mapped("Other", "remark")}))
    bench.apply(node("both", "Both", name="red", remark="blue"))
    assert bench.search("Both", "red blue", operator="AND") == ["both"]


def test_words_of_every_kind_can_be_looked_up(bench: Bench) -> None:
    texts = ["a:b", "1,000.5", "John's", "pump_1", "Ærlig", "水泵", "AND", "NEAR", "x OR y", 'he said "hi"']
    bench.apply(*(node(f"t{i}", "Doc", name=text) for i, text in enumerate(texts)))
    for i, text in enumerate(texts):
        assert f"t{i}" in bench.search("Doc", text, operator="AND"), text
