from __future__ import annotations

from typing import Any

import pytest
from engine.bench import Bench
from engine.small import Document, container, mapped, ref, view, view_ref

from pygen_engine import Engine, EngineOptions


def model(*views: Document, **facts: Any) -> Document:
    return {**ref("M"), "version": "v1", "views": list(views), **facts}


@pytest.fixture
def bench(bench: Bench) -> Bench:
    bench.containers(container("C"))
    bench.views(*(view(name, {"name": mapped("C", "name")}) for name in ("A", "B")))
    bench.models(model(view_ref("A"), name="Model"))
    return bench


def shown(bench: Bench, query: str = "") -> Any:
    return bench.byids("datamodels", {**ref("M"), "version": "v1"}, query=query)[0]


def test_views_are_references_unless_asked_for_inline(bench: Bench) -> None:
    assert shown(bench)["views"] == [view_ref("A")]
    (inline,) = shown(bench, "?inlineViews=true")["views"]
    assert inline == bench.byids("views", {**ref("A"), "version": "v1"})[0]
    listed = bench.get("/models/datamodels?inlineViews=true")["items"]
    assert listed == [shown(bench, "?inlineViews=true")]


def test_posting_the_same_again_changes_nothing(bench: Bench) -> None:
    before = shown(bench)
    assert bench.models(model(view_ref("A"), name="Model")) == [before]


def test_inline_views_are_created_with_the_model(bench: Bench) -> None:
    new = view("New", {"name": mapped("C", "name")})
    answer = bench.models(model(view_ref("A"), new))[0]
    assert answer["views"] == [view_ref("A"), view_ref("New")]
    assert len(bench.byids("views", {**ref("New"), "version": "v1"})) == 1


def test_adding_a_view_is_applied(bench: Bench) -> None:
    assert bench.models(model(view_ref("A"), view_ref("B")))[0]["views"] == [view_ref("A"), view_ref("B")]


def test_removing_or_replacing_a_view_is_ignored(bench: Bench) -> None:
    bench.views({**view("A"), "version": "v2"})
    bench.models(model(view_ref("A"), view_ref("B"), name="Model"))
    before = shown(bench)
    assert bench.models(model(view_ref("A", "v2"), name="Model")) == [before]


def test_removing_a_view_can_be_refused_by_a_switch() -> None:
    with Engine.open(options=EngineOptions(refuse_breaking_views=True)) as engine:
        bench = Bench(engine)
        bench.views(view("A"))
        bench.models(model(view_ref("A")))
        assert "Can not remove view 'A'" in bench.refused("/models/datamodels", {"items": [model()]}).message


def test_two_views_of_one_name_conflict_when_added_later(bench: Bench) -> None:
    bench.post("/models/spaces", {"items": [{"space": "other"}]})
    elsewhere = {**view_ref("A"), "space": "other"}
    bench.views({**view("A"), "space": "other"})
    body = {"items": [model(view_ref("A"), elsewhere)]}
    assert "'A'" in bench.refused("/models/datamodels", body).message


def test_unknown_views_are_named(bench: Bench) -> None:
    refusal = bench.refused("/models/datamodels", {"items": [model(view_ref("Nowhere"))]})
    assert refusal.message == "One or more views do not exist: 'small:Nowhere/v1'"


def test_a_model_without_version_means_all_versions(bench: Bench) -> None:
    bench.models({**model(), "version": "v2"})
    assert {one["version"] for one in bench.byids("datamodels", ref("M"))} == {"v1", "v2"}
    assert [one["version"] for one in bench.get("/models/datamodels")["items"]] == ["v2"]
    assert len(bench.get("/models/datamodels?allVersions=true")["items"]) == 2


def test_deleting_leaves_the_views(bench: Bench) -> None:
    item = {**ref("M"), "version": "v1"}
    answer = bench.post("/models/datamodels/delete", {"items": [item]})["items"]
    assert answer == [{"externalId": "M", "space": "small", "version": "v1"}]
    assert bench.byids("datamodels", item) == []
    assert len(bench.byids("views", {**ref("A"), "version": "v1"})) == 1


@pytest.mark.parametrize("keeps", [True, False])
def test_a_deleted_view_stays_listed_by_a_switch(keeps: bool) -> None:
    with Engine.open(options=EngineOptions(list_deleted_views=keeps)) as engine:
        bench = Bench(engine)
        bench.views(view("A"))
        bench.models(model(view_ref("A")))
        bench.post("/models/views/delete", {"items": [{**ref("A"), "version": "v1"}]})
        assert shown(bench)["views"] == ([view_ref("A")] if keeps else [])
