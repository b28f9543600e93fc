"""A list's filter is compiled once for all its values, and that changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from engine.bench import Bench
from engine.conversation import Refusal
from engine.small import Document, base, container, mapped, node, prop, ref, view, view_ref
from engine.sql.items import furnish, p
from hypothesis import given, settings
from hypothesis import strategies as st

from pygen_engine import Engine
from pygen_engine.read import listing
from pygen_engine.sql import shapes

NAMES = ["name", "size", "weight", "single", "big", "flag", "start", "day", "state", "info", "to", "tags"]
PROPERTIES = st.sampled_from(
    [p(name) for name in NAMES]
    + [base(name) for name in ("space", "externalId", "createdTime", "type", "instanceType")]
    + [["small", "Item", "name"], p("unknown")]
)
TELLING = ["alpha", "small", "cdf_shared", "ON", "2024-01-01", "2024-01-01T00:00:00Z", "", "Mark(place=0)"]
VALUES = st.one_of(
    st.sampled_from(TELLING),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.sampled_from([ref("b"), ref("b", "nowhere"), {"k": 1}, {"parameter": "x"}, {"property": p("name")}]),
    st.just(["alpha"]),
)
_VALUE: Any = object()
LEAVES = st.one_of(
    st.builds(lambda name: {"equals": {"property": name, "value": _VALUE}}, PROPERTIES),
    st.builds(
        lambda name, bounds: {"range": {"property": name, **dict.fromkeys(bounds, _VALUE)}},
        PROPERTIES,
        st.lists(st.sampled_from(["gt", "gte", "lt", "lte"]), unique=True, max_size=2),
    ),
    st.builds(lambda name: {"exists": {"property": name}}, PROPERTIES),
    st.just({"hasData": [view_ref("Item")]}),
    st.just({"prefix": {"property": p("name"), "value": _VALUE}}),
)
FILTERS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            lambda name, parts: {name: parts}, st.sampled_from(["and", "or"]), st.lists(inner, max_size=3)
        ),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=5,
)


def with_values(data: st.DataObject, document: Any) -> Any:
    if document is _VALUE:
        return data.draw(VALUES)
    if isinstance(document, list):
        return [with_values(data, part) for part in document]
    if isinstance(document, dict):
        return {key: with_values(data, part) for key, part in document.items()}
    return document


@pytest.fixture(scope="module")
def furnished() -> Iterator[Bench]:
    with Engine.open() as opened:
        opened.load_model({"space": "cdf_shared"})
        yield furnish(Bench(opened))


def answer(bench: Bench, document: Any) -> Any:
    """The statement, its parameters and what it found, or the refusal."""
    body = {
        "sources": [{"source": view_ref("Item")}],
        "filter": document,
        "sort": [{"property": p("name")}],
        "debug": {"includeTranslatedQuery": True},
    }
    try:
        return repr(bench.post("/models/instances/list", body))
    except Refusal as refusal:
        return repr(refusal)


def check(bench: Bench, document: Any) -> None:
    remembered = answer(bench, document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "shape_of", lambda _: None)
        assert remembered == answer(bench, document)


@pytest.mark.parametrize("space", ["small", "cdf_shared", "nowhere"])
def test_system_spaces_show_to_who_names_them(furnished: Bench, space: str) -> None:
    for value in ("small", space, "small"):
        check(furnished, {"equals": {"property": base("space"), "value": value}})


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_remembered_equals_fresh(data: st.DataObject, furnished: Bench) -> None:
    form = data.draw(FILTERS)
    for _ in range(3):  # values of one kind after those of another, and refused ones in between
        check(furnished, with_values(data, form))


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Filters as they are compiled."""
    seen: list[Any] = []
    select = listing.select

    def watched(
        scope: Any, sort: Any, options: Any, views: Any, document: Any, *args: Any, **named: Any
    ) -> Any:
        seen.append(document)
        return select(scope, sort, options, views, document, *args, **named)

    monkeypatch.setattr(listing, "select", watched)
    return seen


def named(value: Any) -> Document:
    return {"equals": {"property": p("name"), "value": value}}


class TestOnce:
    def test_values_are_not_compiled(self, bench: Bench, compiled: list[Any]) -> None:
        assert bench.list("Item", filter=named("alpha")) == ["a"]
        assert bench.list("Item", filter=named("beta")) == ["b"]
        assert bench.list("Item", filter=named("nobody")) == []
        assert len(compiled) == 1

    def test_every_value_is_checked(self, bench: Bench, compiled: list[Any]) -> None:
        bench.list("Item", filter=named("alpha"))
        for value in (1, True, {"k": 1}, ref("b")):
            refusal = bench.refused("/models/instances/list", {"filter": named(value), "sources": []})
            assert "Expected a string." in str(refusal)

    def test_another_property_another_view_another_order(self, bench: Bench, compiled: list[Any]) -> None:
        state = {"equals": {"property": p("state"), "value": "ON"}}
        order = [{"property": p("name"), "direction": "descending"}]
        bench.list("Item", filter=named("alpha"))
        bench.list("Item", filter=state)
        bench.list("Item", filter=named("alpha"), sort=order)
        bench.list(filter=named("alpha"))
        bench.list(filter=named("alpha"), instanceType="edge")
        assert len(compiled) == 5

    def test_pages_are_compiled_with_their_position(self, bench: Bench) -> None:
        found: list[str] = []
        body: Document = {"filter": {"range": {"property": p("size"), "gte": 1}}, "limit": 1}
        while True:
            page = bench.post("/models/instances/list", body)
            found += [item["externalId"] for item in page["items"]]
            if "nextCursor" not in page:
                break
            body["cursor"] = page["nextCursor"]
        assert found == ["a", "b", "c"]


def test_what_is_remembered_is_bounded(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from pygen_engine.catalog import catalog

    monkeypatch.setattr(catalog, "_MOST_PLANS", 10)
    for number in range(40):
        bench.list(filter={"and": [named("alpha")] * (number % 20 + 1)})
    with bench.engine.context.store.read() as snapshot:
        assert len(snapshot.catalog._plans) <= 10


@pytest.mark.parametrize(
    "document",
    [
        {"and": [named("a")] * 21},
        {"hasData": [view_ref("Item")] * 40},
        {"in": {"property": p("name"), "values": ["alpha"]}},
        {"not": {"not": {"not": {"not": {"not": {"not": named("a")}}}}}},
        {"equals": {"property": p("name"), "value": "a"}, "exists": {"property": p("name")}},
        "text",
    ],
    ids=["wide", "long", "other", "deep", "two", "text"],
)
def test_without_a_shape(document: Any) -> None:
    assert shapes.shape_of(document) is None


class TestSchemaChanges:
    """What was remembered of one schema is not used with the next."""

    PROPERTIES: Document = {"first": prop(), "second": prop(), "number": prop("int32")}

    def shown(self, bench: Bench, name: str) -> None:
        bench.post("/models/views/delete", {"items": [ref("Thing") | {"version": "v1"}]})
        bench.views(view("Thing", {"name": mapped("Thing", name)}))

    @pytest.fixture
    def things(self, tmp_path: Path) -> Iterator[tuple[Bench, Bench]]:
        """One that reads, and one of another process, as it were, that changes the schema."""
        with Engine.open(tmp_path / "things.db") as reader, Engine.open(tmp_path / "things.db") as changer:
            bench = Bench(reader)
            bench.containers(container("Thing", self.PROPERTIES))
            self.shown(bench, "first")
            every = {"first": mapped("Thing", "first"), "second": mapped("Thing", "second")}
            bench.views(view("All", {**every, "number": mapped("Thing", "number")}))
            bench.apply(
                node("a", "All", first="x", second="y"), node("b", "All", first="y", second="x", number=1)
            )
            yield bench, Bench(changer)

    def thing(self, value: Any) -> Document:
        return {"equals": {"property": ["small", "Thing/v1", "name"], "value": value}}

    @pytest.mark.parametrize("by", [0, 1], ids=["itself", "another"])
    def test_a_view_shows_another_property(self, things: tuple[Bench, Bench], by: int) -> None:
        bench = things[0]
        assert bench.list("Thing", filter=self.thing("x")) == ["a"]
        self.shown(things[by], "second")
        assert bench.list("Thing", filter=self.thing("x")) == ["b"]
        self.shown(things[by], "number")
        refusal = bench.refused("/models/instances/list", {"filter": self.thing("x")})
        assert "Expected a number." in str(refusal)
        assert bench.list("Thing", filter=self.thing(1)) == ["b"]

    @pytest.mark.parametrize("by", [0, 1], ids=["itself", "another"])
    def test_a_view_is_gone(self, things: tuple[Bench, Bench], by: int) -> None:
        bench = things[0]
        assert bench.list(filter=self.thing("x")) == ["a"]
        things[by].post("/models/views/delete", {"items": [ref("Thing") | {"version": "v1"}]})
        assert "do not exist" in str(bench.refused("/models/instances/list", {"filter": self.thing("x")}))

    def test_a_space_appears(self, things: tuple[Bench, Bench]) -> None:
        bench = things[0]
        there = {"equals": {"property": base("space"), "value": "later"}}
        assert bench.list(filter=there) == []
        bench.post("/models/spaces", {"items": [{"space": "later"}]})
        bench.apply({"instanceType": "node", "space": "later", "externalId": "c"})
        assert bench.list(filter=there) == ["c"]
