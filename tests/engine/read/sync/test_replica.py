"""A copy kept by sync is the original, whatever happens between the calls."""

from __future__ import annotations

from typing import Any

import pytest
from engine import plant
from engine.conversation import Refusal, Talk, plant_talk
from hypothesis import given, settings
from hypothesis import strategies as st

from pygen_engine import EngineOptions
from pygen_engine.engine import Engine

NAMES = [f"r{i}" for i in range(6)]
MODES = ["onePhase", "twoPhase", "noBackfill"]


class Replica:
    """What a client knows that only ever calls sync."""

    def __init__(self, talk: Talk, mode: str, limit: int, **expression: Any) -> None:
        self.talk = talk
        filtered = {"prefix": {"property": ["node", "externalId"], "value": "r"}}
        named = {"nodes": {"filter": filtered}, "mode": mode, "limit": limit, **expression}
        sources = [{"source": plant.view("System"), "properties": ["code"]}]
        self.body: dict[str, Any] = {"with": {"x": named}, "select": {"x": {"sources": sources}}}
        self.known: dict[str, tuple[int, Any]] = {}

    def step(self) -> list[dict[str, Any]]:
        answer = self.talk.post("/models/instances/sync", self.body)
        self.body["cursors"] = answer["nextCursor"]
        items: list[dict[str, Any]] = answer["items"]["x"]
        for one in items:
            if "deletedTime" in one:
                self.known.pop(one["externalId"], None)
            else:
                self.known[one["externalId"]] = (one["version"], one["properties"])
        return items

    def drain(self) -> None:
        """Until two calls in a row say nothing: the end of a backfill may be an empty page."""
        quiet = 0
        for _ in range(200):
            quiet = quiet + 1 if not self.step() else 0
            if quiet == 2:
                return
        raise AssertionError("the stream does not end")


def live(talk: Talk) -> dict[str, tuple[int, Any]]:
    filtered = {"prefix": {"property": ["node", "externalId"], "value": "r"}}
    body = {"sources": [{"source": plant.view("System")}], "filter": filtered}
    found = talk.post("/models/instances/list", body)["items"]
    code = "System/v1"
    return {
        one["externalId"]: (
            one["version"],
            {plant.SCHEMA: {code: _code(one["properties"][plant.SCHEMA][code])}},
        )
        for one in found
    }


def _code(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name == "code"}


def write(talk: Talk, name: str, code: str | None) -> None:
    talk.post("/models/instances", {"items": [plant.node(name, "System", name=name, code=code)]})


def delete(talk: Talk, *names: str) -> None:
    items = [{"instanceType": "node", **plant.ref(name)} for name in names]
    talk.post("/models/instances/delete", {"items": items})


action = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(["a", "b", None])),
    st.tuples(st.just("delete"), st.sampled_from(NAMES), st.none()),
    st.tuples(st.just("step"), st.none(), st.none()),
)


@given(
    st.lists(action, max_size=8),
    st.lists(action, max_size=12),
    st.sampled_from(["onePhase", "twoPhase"]),
    st.integers(1, 3),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_a_replica_converges(before: Any, after: Any, mode: str, limit: int, sorted_: bool) -> None:
    with Engine.open() as engine:
        talk = plant_talk(engine)
        more = {}
        if sorted_ and mode == "twoPhase":
            by_name = {"property": [plant.SCHEMA, "Named", "name"], "direction": "ascending"}
            more["backfillSort"] = [by_name]
        replica = Replica(talk, mode, limit, **more)
        for moment, (what, name, code) in enumerate([*before, ("step", None, None), *after]):
            if what == "write":
                write(talk, name, code)
            elif what == "delete":
                delete(talk, name)
            elif moment >= len(before):
                replica.step()
        replica.drain()
        assert replica.known == live(talk)


def test_no_backfill_tells_only_what_comes(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    write(talk, "r0", "a")
    replica = Replica(talk, "noBackfill", 10)
    assert replica.step() == []
    write(talk, "r1", "b")
    assert [one["externalId"] for one in replica.step()] == ["r1"]
    write(talk, "r0", "c")
    assert [one["externalId"] for one in replica.step()] == ["r0"]


@pytest.mark.parametrize(("skip", "told"), [(True, []), (False, ["r0"])])
def test_earlier_deletes_are_told_only_when_asked(pygen_engine: Engine, skip: bool, told: list[str]) -> None:
    talk = plant_talk(pygen_engine)
    write(talk, "r0", "a")
    delete(talk, "r0")
    replica = Replica(talk, "onePhase", 10, skipAlreadyDeleted=skip)
    assert [one["externalId"] for one in replica.step()] == told


def test_a_deleted_instance_keeps_its_last_values(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    write(talk, "r0", "last")
    replica = Replica(talk, "onePhase", 10)
    replica.step()
    delete(talk, "r0")
    (gone,) = replica.step()
    assert gone["properties"] == {plant.SCHEMA: {"System/v1": {"code": "last"}}}
    assert gone["deletedTime"] == gone["lastUpdatedTime"]


def test_a_change_between_calls_is_told_once(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    replica = Replica(talk, "onePhase", 10)
    replica.step()
    for code in ("a", "b", "c"):
        write(talk, "r0", code)
    assert [one["version"] for one in replica.step()] == [3]


def test_deleting_and_writing_again_is_one_change(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    write(talk, "r0", "a")
    replica = Replica(talk, "onePhase", 10)
    replica.step()
    delete(talk, "r0")
    write(talk, "r0", "b")
    (found,) = replica.step()
    assert "deletedTime" not in found
    assert found["properties"][plant.SCHEMA]["System/v1"] == {"code": "b"}


def test_a_backfill_is_sorted_and_ends_with_a_short_page(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    for name, code in (("r0", "b"), ("r1", "a"), ("r2", "c")):
        write(talk, name, code)
    sort = [{"property": [plant.SCHEMA, "System", "code"], "direction": "descending"}]
    replica = Replica(talk, "twoPhase", 2, backfillSort=sort)
    assert [one["externalId"] for one in replica.step()] == ["r2", "r0"]
    write(talk, "r2", "z")
    assert [one["externalId"] for one in replica.step()] == ["r1"]
    assert [one["externalId"] for one in replica.step()] == ["r2"]


@pytest.mark.parametrize("sort", [[], [{"property": [plant.SCHEMA, "System", "code"]}]])
def test_what_changes_during_a_backfill_comes_after_it(pygen_engine: Engine, sort: list[Any]) -> None:
    talk = plant_talk(pygen_engine)
    for number in range(4):
        write(talk, f"r{number}", str(number))
    replica = Replica(talk, "twoPhase", 2, backfillSort=sort)
    assert [one["externalId"] for one in replica.step()] == ["r0", "r1"]
    write(talk, "r2", "2b")
    assert [one["externalId"] for one in replica.step()] == ["r3"]
    assert [one["externalId"] for one in replica.step()] == ["r2"]


@pytest.mark.parametrize("mode", ["onePhase", "noBackfill"])
def test_a_backfill_sort_needs_two_phases(pygen_engine: Engine, mode: str) -> None:
    replica = Replica(plant_talk(pygen_engine), mode, 2, backfillSort=[{"property": ["node", "externalId"]}])
    with pytest.raises(Refusal, match=r"Backfill sort can only be used with two-phase sync\."):
        replica.step()


def test_an_expired_cursor() -> None:
    with Engine.open(options=EngineOptions(cursor_days=-1.0)) as engine:
        replica = Replica(plant_talk(engine), "onePhase", 10)
        replica.step()
        with pytest.raises(Refusal, match="Cursor has expired"):
            replica.step()
        replica.body["allowExpiredCursorsAndAcceptMissedDeletes"] = True
        replica.step()


def test_a_cursor_belongs_to_its_query(pygen_engine: Engine) -> None:
    replica = Replica(plant_talk(pygen_engine), "onePhase", 10)
    replica.step()
    replica.body["with"]["x"]["nodes"]["filter"] = {"matchAll": {}}
    with pytest.raises(Refusal, match="Invalid cursor"):
        replica.step()


def test_sync_follows_relations_and_edges(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    through = {"source": plant.view("Pump"), "identifier": "system"}
    with_ = {
        "s1": {"nodes": {"filter": {"instanceReferences": [plant.ref("s1")]}}, "limit": 1},
        "pumps": {"nodes": {"from": "s1", "through": through, "direction": "inwards"}, "limit": 100},
        "flows": {"edges": {"from": "pumps", "maxDistance": 1}, "limit": 100},
        "reached": {"edges": {"from": "s1"}, "limit": 100},
    }
    body: dict[str, Any] = {"with": with_, "select": {"pumps": {}, "flows": {}, "reached": {}}}

    def following() -> dict[str, list[str]]:
        answer = talk.post("/models/instances/sync", body)
        body["cursors"] = answer["nextCursor"]
        return {name: [one["externalId"] for one in items] for name, items in answer["items"].items()}

    first = following()
    assert first["pumps"] == ["p0", "p2", "p4", "p6", "p8"]
    assert first["flows"] == ["p0>p1", "p2>p3", "p4>p5", "p6>p7", "p8>p9", "p0>p5"]
    assert first["reached"] == []
    # a pump moves here, and its edge changes with it or not
    talk.post("/models/instances", {"items": [plant.node("p1", "Pump", system=plant.ref("s1"))]})
    assert following()["pumps"] == ["p1"]
    talk.post("/models/instances/delete", {"items": [{"instanceType": "edge", **plant.ref("p0>p5")}]})
    assert following() == {"pumps": [], "flows": ["p0>p5"], "reached": []}


def test_sync_has_no_set_operations_and_no_sort(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    select = {"a": {}}
    with pytest.raises(Refusal, match="exactly one of"):
        talk.post("/models/instances/sync", {"with": {"a": {"union": ["a"]}}, "select": select})
    with pytest.raises(Refusal, match="Unexpected field - sort"):
        talk.post("/models/instances/sync", {"with": {"a": {"nodes": {}, "sort": []}}, "select": select})
    with pytest.raises(Refusal, match=r"Unexpected field - edges\.limitEach"):
        talk.post("/models/instances/sync", {"with": {"a": {"edges": {"limitEach": 1}}}, "select": select})


def test_a_wrong_filter_is_refused_by_the_first_call(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    wrong = {"equals": {"property": [plant.SCHEMA, "Gone", "x"], "value": 1}}
    for mode in MODES:
        with_ = {"a": {"nodes": {"filter": wrong}, "mode": mode}}
        with pytest.raises(Refusal, match="Gone"):
            talk.post("/models/instances/sync", {"with": with_, "select": {"a": {}}})


def test_without_results_the_stream_stays_where_it_is(pygen_engine: Engine) -> None:
    talk = plant_talk(pygen_engine)
    with_ = {"a": {"nodes": {"filter": {"hasData": [plant.container("System")]}}}}
    body = {"with": with_, "select": {"a": {}}, "debug": {"emitResults": False}}
    answer = talk.post("/models/instances/sync", body)
    assert (answer["items"], answer["nextCursor"]) == ({"a": []}, {})
    assert answer["debug"] == {"notices": []}
