"""Simplifying never changes what a filter matches: asked of the engine, and of an evaluation of its own."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from runtime.filters.evaluate import Instance, evaluate
from runtime.reading.builder.worlds import (
    DATA,
    SPACE,
    World,
    container,
    edges_to,
    made,
    mapped,
    node,
    reference,
    view,
    view_id,
)

from pygen_runtime.filters import (
    NEVER,
    And,
    ContainsAll,
    ContainsAny,
    Equals,
    Exists,
    Filter,
    HasData,
    In,
    InstanceReferences,
    MatchAll,
    Nested,
    Not,
    Or,
    Prefix,
    Range,
    Ref,
    Source,
    load_filter,
    simplify,
)
from pygen_runtime.filters.simplify import MAX_VALUES, never, scalars_of
from pygen_runtime.reading.field_tables import table

WORDS = ["a", "ab", "b", "", "zoë"]


def ref(name: str) -> tuple[str, str, str]:
    return (SPACE, "T/v1", name)


@cache
def graph() -> tuple[World, dict[Ref, Instance]]:
    properties: dict[str, Any] = {
        "name": {"type": {"type": "text"}},
        "size": {"type": {"type": "int64"}},
        "good": {"type": {"type": "boolean"}},
        "tags": {"type": {"type": "text", "list": True}},
        "to": {"type": {"type": "direct"}},
    }
    seen = {name: mapped("T", name, "T" if name == "to" else None) for name in properties}
    world = made([container("T", properties)], [view("T", {**seen, "links": edges_to("T", "t")})])
    instances: dict[Ref, Instance] = {}
    number = 0
    for name in [None, *WORDS]:
        for size in (None, -1, 0, 2):
            values: Instance = {"name": name, "size": size, "good": [None, True, False][number % 3]}
            values["tags"] = [None, [], ["a"], ["a", "b"], ["b", "b"]][number % 5]
            values["to"] = [None, Ref(DATA, "n0"), Ref(DATA, "n5")][number % 3 if number > 5 else 0]
            instances[Ref(DATA, f"n{number}")] = {"externalId": f"n{number}", "space": DATA, **values}
            number += 1
    world.write([node(key.external_id, "T", _wire(values)) for key, values in instances.items()])
    return world, instances


def _wire(values: Instance) -> dict[str, Any]:
    plain = {key: value for key, value in values.items() if value is not None}
    plain = {key: value for key, value in plain.items() if key not in ("externalId", "space")}
    return {key: value.dump() if isinstance(value, Ref) else value for key, value in plain.items()}


def leaves() -> st.SearchStrategy[Filter]:
    words, sizes = st.sampled_from(WORDS), st.integers(-2, 3)
    ids = st.lists(st.sampled_from([Ref(DATA, f"n{n}") for n in range(6)]), max_size=3).map(tuple)
    return st.one_of(
        st.builds(Equals, st.just(ref("name")), words),
        st.builds(Equals, st.just(ref("good")), st.booleans()),
        st.builds(Equals, st.just(ref("to")), st.sampled_from([Ref(DATA, "n0"), Ref(DATA, "n9")])),
        st.builds(In, st.just(ref("name")), st.lists(words, min_size=1, max_size=3).map(tuple)),
        st.builds(In, st.just(ref("size")), st.lists(sizes, min_size=1, max_size=3).map(tuple)),
        st.builds(In, st.just(("node", "externalId")), st.just(("n1", "n2", "n1"))),
        st.builds(Range, st.just(ref("size")), gt=sizes),
        st.builds(Range, st.just(ref("size")), lte=sizes),
        st.builds(Range, st.just(ref("size")), gte=sizes, lt=sizes),
        st.builds(Prefix, st.just(ref("name")), words),
        st.builds(Exists, st.sampled_from([ref("name"), ref("tags"), ref("to")])),
        st.builds(ContainsAny, st.just(ref("tags")), st.lists(words, min_size=1, max_size=2).map(tuple)),
        st.builds(ContainsAll, st.just(ref("tags")), st.lists(words, min_size=1, max_size=2).map(tuple)),
        st.builds(InstanceReferences, ids.filter(bool)),
        st.just(MatchAll()),
        st.just(HasData((Source(SPACE, "T", "v1"),))),
        st.just(NEVER),
    )


def combined(inner: st.SearchStrategy[Filter]) -> st.SearchStrategy[Filter]:
    several = st.lists(inner, min_size=1, max_size=4).map(tuple)
    nested = st.builds(Nested, st.just(ref("to")), inner)
    return st.one_of(st.builds(And, several), st.builds(Or, several), st.builds(Not, inner), nested)


ANY_FILTER = st.recursive(leaves(), combined, max_leaves=8)
IN_PEACE = settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def listed(world: World, filter: Filter) -> set[str]:
    body = {"sources": [{"source": view_id("T")}], "filter": filter.dump(), "limit": 1000}
    return {one["externalId"] for one in world.post("/instances/list", body)["items"]}


@IN_PEACE
@given(ANY_FILTER)
def test_the_engine_finds_the_same_instances(filter: Filter) -> None:
    world, instances = graph()
    simple = simplify(filter, scalar=scalars_of(table(world.views["T"])))
    found = listed(world, simple)
    assert found == listed(world, filter)
    expected = {key.external_id for key, one in instances.items() if evaluate(filter, one, instances)}
    assert found == expected


@IN_PEACE
@given(ANY_FILTER)
def test_missing_values_mean_the_same_below_a_not(filter: Filter) -> None:
    world, instances = graph()
    scalar = scalars_of(table(world.views["T"]))
    for asked in (filter, Not(filter)):
        simple = simplify(asked, scalar=scalar)
        for one in instances.values():
            assert (evaluate(simple, one, instances) is True) == (evaluate(asked, one, instances) is True)


@IN_PEACE
@given(ANY_FILTER)
def test_simplifying_twice_changes_nothing_more(filter: Filter) -> None:
    simple = simplify(filter)
    assert simplify(simple) == simple
    assert len(list(simple.walk())) <= len(list(filter.walk()))


@IN_PEACE
@given(ANY_FILTER)
def test_filters_survive_the_wire(filter: Filter) -> None:
    assert load_filter(filter.dump()) == filter
    assert hash(load_filter(filter.dump())) == hash(filter)


NAME, SIZE, TAGS = ref("name"), ref("size"), ref("tags")
X, Y = Equals(NAME, "x"), Equals(NAME, "y")
SCALAR = {NAME, SIZE, ref("to")}.__contains__


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (And((X, And((Y, X)))), And((X, Y))),
        (Or((X, Or((Y,)))), Or((X, Y))),
        (And((X,)), X),
        (Not(Not(X)), X),
        (And((X, MatchAll())), X),
        (And((MatchAll(), MatchAll())), MatchAll()),
        (And((X, NEVER)), NEVER),
        (Or((X, MatchAll())), MatchAll()),
        (Or((X, NEVER)), X),
        (Or((NEVER, NEVER)), NEVER),
        (Not(NEVER), MatchAll()),
        (In(NAME, ("x",)), X),
        (In(NAME, ("x", "x")), X),
        (In(TAGS, ("x",)), In(TAGS, ("x",))),
        (In(NAME, ()), NEVER),
        (ContainsAny(TAGS, ()), NEVER),
        (ContainsAll(TAGS, ()), ContainsAll(TAGS, ())),
        (InstanceReferences(()), NEVER),
        (In(SIZE, (1, True, 1.0)), In(SIZE, (1, True, 1.0))),
        (And((Range(SIZE, gt=1), Range(SIZE, lte=5))), Range(SIZE, gt=1, lte=5)),
        (And((Range(SIZE, lt=5), X, Range(SIZE, gte=1))), And((Range(SIZE, gte=1, lt=5), X))),
        (And((Range(SIZE, gt=1), Range(SIZE, gt=3))), And((Range(SIZE, gt=1), Range(SIZE, gt=3)))),
        (Or((Range(SIZE, gt=1), Range(SIZE, lt=3))), Or((Range(SIZE, gt=1), Range(SIZE, lt=3)))),
        (And((Nested(ref("to"), X), Nested(ref("to"), Y))), Nested(ref("to"), And((X, Y)))),
        (And((Nested(TAGS, X), Nested(TAGS, Y))), And((Nested(TAGS, X), Nested(TAGS, Y)))),
        (Or((Nested(ref("to"), X), Nested(ref("to"), Y))), Or((Nested(ref("to"), X), Nested(ref("to"), Y)))),
        (Nested(ref("to"), In(NAME, ())), NEVER),
        (Not(Nested(ref("to"), NEVER)), Not(Nested(ref("to"), NEVER))),
        (Nested(ref("to"), Not(Not(X))), Nested(ref("to"), X)),
        (
            And((HasData((Source("s", "a"),)), X, HasData((Source("s", "b"), Source("s", "a"))))),
            And((HasData((Source("s", "a"), Source("s", "b"))), X)),
        ),
        (And((X, Not(X))), And((X, Not(X)))),
        (Or((X, Not(X))), Or((X, Not(X)))),
    ],
    ids=str,
)
def test_rules(before: Filter, after: Filter) -> None:
    assert simplify(before, scalar=SCALAR) == after


def test_many_values_are_chunked() -> None:
    values = tuple(range(2 * MAX_VALUES + 1))
    chunked = simplify(In(SIZE, values))
    assert isinstance(chunked, Or)
    parts = [one.values for one in chunked.filters if isinstance(one, In)]
    assert [len(one) for one in parts] == [MAX_VALUES, MAX_VALUES, 1]  # type: ignore[arg-type]
    assert sum(parts, ()) == values  # type: ignore[arg-type]
    assert isinstance(simplify(ContainsAll(TAGS, values)), And)
    assert isinstance(simplify(InstanceReferences(tuple(Ref("s", str(one)) for one in values))), Or)
    assert simplify(In(SIZE, values[:MAX_VALUES])) == In(SIZE, values[:MAX_VALUES])


def test_chunks_find_what_the_whole_would() -> None:
    world, instances = graph()
    values = tuple(f"n{number}" for number in range(2500))
    assert len(listed(world, simplify(In(("node", "externalId"), values)))) == len(instances)


def test_every_rewrite_is_reported_with_its_reason() -> None:
    told: list[tuple[str, str]] = []
    before = And((Not(Not(X)), And((In(NAME, ("x",)), MatchAll())), Range(SIZE, gt=1), Range(SIZE, lt=2)))
    simplify(before, scalar=SCALAR, report=lambda rule, why: told.append((rule, why)))
    assert [rule for rule, _ in told] == ["double negation", "in of one", "deduplicate", "merge ranges"]
    assert all(why for _, why in told)


def test_what_was_not_merged_is_not_reported() -> None:
    told: list[str] = []
    one, two = And((Nested(ref("to"), X), Y)), And((Nested(ref("to"), X), Nested(ref("to"), Y)))
    simplify(one, scalar=SCALAR, report=lambda rule, why: told.append(rule))
    assert told == []
    simplify(two, scalar=SCALAR, report=lambda rule, why: told.append(rule))
    assert told == ["merge nested"]


def test_never_is_recognised() -> None:
    assert never(simplify(And((X, In(NAME, ())))))
    assert not never(X)
    assert not never(None)


def test_a_filter_is_no_condition_of_python() -> None:
    with pytest.raises(TypeError, match=r"combine filters with & \| ~"):
        bool(X and Y)
    assert (X & Y | ~X).dump() == {
        "or": [{"and": [X.dump(), Y.dump()]}, {"not": X.dump()}],
    }
    assert reference("x") == {"space": DATA, "externalId": "x"}
