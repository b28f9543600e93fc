"""What agents ask for is what comes, with the official client as the agent."""

from __future__ import annotations

from typing import Any

import pytest
from agents.conftest import Agent, served


async def test_the_index_has_one_line_a_view(agent: Agent) -> None:
    views = (await agent.ask("list_views"))["views"]
    assert "WindTurbine (9+7)" in views
    assert len(views) == 17
    assert (await agent.ask("list_views", about="blades"))["views"] == ["WindTurbine (9+7)"]
    assert "hint" in await agent.ask("list_views", about="submarines")


async def test_a_view_in_full(agent: Agent) -> None:
    told = await agent.ask("describe_views", views=["WindTurbine"])
    view = told["views"][0]
    assert view["properties"]["capacity"] == "float64; in megaw"
    assert view["properties"]["status"] == "enum; one of planned, retired, running, stopped"
    assert view["connections"]["blades"] == "edges to Blade"
    assert told["operators"]["edges with properties to"] == "any none all count edge"


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({"name": "Turbine 3"}, ["t3"]),
        ({"name": {"prefix": "Turbine 1"}}, ["t1", "t10", "t11"]),
        ({"capacity": {"gt": 2.5, "lte": 3.5}}, ["t11", "t3", "t7"]),
        ({"farm": "f0", "capacity": {"gte": 2}}, ["t10", "t2", "t6"]),
        (
            {"farm": {"space": "farms", "external_id": "f0"}, "name": {"in": ["Turbine 2", "Turbine 3"]}},
            ["t2"],
        ),
        ({"farm.name": "Farm 1", "blades": {"count": {"gte": 3}}}, ["t11", "t3", "t7"]),
        ({"blades": {"any": {"name": "Blade 2"}}}, ["t11", "t3", "t7"]),
        ({"blades": {"none": {}}}, ["t0", "t4", "t8"]),
        ({"blades": {"all": {"name": "Blade 0"}}}, ["t0", "t1", "t4", "t5", "t8", "t9"]),
        ({"sensors": {"any": {}, "edge": {"distance": {"gt": 9}}}}, ["t10", "t11"]),
        ({"or": [{"name": "Turbine 1"}, {"name": "Turbine 2"}]}, ["t1", "t2"]),
        ({"and": [{"status": "running"}, {"not": {"capacity": {"lt": 3}}}]}, ["t11", "t3", "t7"]),
        ({"description": None, "name": {"eq": "Turbine 5"}}, ["t5"]),
        ({"commissioned": {"exists": True}}, []),
        ({"external_id": {"in": ["t1", "t99"]}}, ["t1"]),
    ],
    ids=str,
)
async def test_conditions(agent: Agent, where: Any, found: list[str]) -> None:
    answer = await agent.ask("find", view="WindTurbine", where=where, select=["name"])
    assert sorted(row[0] for row in answer["rows"]) == found


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"view": "WindTurbin"}, "Did you mean 'WindTurbine'?"),
        ({"where": {"nme": 1}}, "Did you mean 'name'?"),
        ({"where": {"name": {"begins": "A"}}}, "'name' cannot be asked 'begins'"),
        ({"where": {"status": "runing"}}, "Did you mean 'running'?"),
        ({"where": {"capacity": "high"}}, "capacity"),
        ({"where": {"blades.name": "x"}}, '{"blades": {"any": {"name": ...}}}'),
        ({"where": {"blades": {"count": "many"}}}, "whole numbers"),
        ({"where": {"__class__": 1}}, "is not a property"),
        ({"where": {"name.startswith": 1}}, "leads to no single instance"),
        ({"where": {"or": []}}, "list of conditions"),
        ({"where": {"name": ["a", "b"]}}, '{"in": [...]}'),
        ({"select": ["nme"]}, "Did you mean 'name'?"),
        ({"sort": ["-nme"]}, "Did you mean 'name'?"),
        ({"include": ["blade"]}, "Did you mean 'blades'?"),
        ({"include": {"blades": {"top": 3}}}, "where, select, limit and include"),
        ({"limit": 201}, "from 1 to 200"),
        ({"cursor": "x"}, "cursor"),
    ],
    ids=str,
)
async def test_mistakes_say_what_was_meant(agent: Agent, asked: dict[str, Any], said: str) -> None:
    message = await agent.refused("find", **{"view": "WindTurbine", **asked})
    assert said in message
    assert "Traceback" not in message


async def test_pages_go_on_where_they_ended(agent: Agent) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        answer = await agent.ask(
            "find", view="WindTurbine", sort=["-capacity", "name"], limit=5, cursor=cursor
        )
        seen += [row[0] for row in answer["rows"]]
        cursor = answer.get("cursor")
        if cursor is None:
            break
        assert answer["total"] == 12
    assert len(seen) == len(set(seen)) == 12
    assert seen[0] == "t11"


async def test_what_is_connected_comes_along(agent: Agent) -> None:
    include = {"blades": {"limit": 2, "select": ["name"]}, "farm": {}, "sensors": {}}
    answer = await agent.ask("get", view="WindTurbine", ids=["t3", "t99"], include=include)
    row = dict(zip(answer["columns"], answer["rows"][0], strict=True))
    assert row["farm"] == {"external_id": "f1", "name": "Farm 1"}
    assert row["blades"] == [
        {"external_id": "b3-0", "name": "Blade 0"},
        {"external_id": "b3-1", "name": "Blade 1"},
        "... more than the limit of 2",
    ]
    assert row["sensors"][0]["edge"]["distance"] == 3.0
    assert row["sensors"][0]["node"]["name"] == "Wind speed"
    assert answer["not_found"] == ["t99"]


async def test_words_figures_and_plans(agent: Agent) -> None:
    assert len((await agent.ask("search", text="turbine", view="WindTurbine"))["rows"]) == 12
    assert await agent.ask(
        "aggregate", view="WindTurbine", measure="avg", property="capacity", group_by=["farm"]
    ) == {
        "columns": ["farm", "avg(capacity)"],
        "rows": [["f0", 1.5], ["f1", 2.5]],
    }
    count = await agent.ask("aggregate", view="WindTurbine", measure="count", where={"blades": {"any": {}}})
    assert count["rows"] == [[9]]
    histogram = await agent.ask(
        "aggregate", view="WindTurbine", measure="histogram", property="capacity", interval=2
    )
    assert histogram["rows"] == [[0.0, 6], [2.0, 6]]
    assert "interval" in await agent.refused("aggregate", view="WindTurbine", measure="histogram")
    assert "WindTurbine" in (await agent.ask("explain", view="WindTurbine", include=["blades"]))["plan"]


async def test_long_answers_are_cut_between_rows(farm: Any, agent: Agent) -> None:
    from golden_wind import WindFarmWrite

    await farm.upsert(
        [
            WindFarmWrite(external_id=f"long{number:03}", name="x", description="ü\x1b[2J" + "y" * 900)
            for number in range(150)
        ]
    )
    answer = await agent.ask("find", view="WindFarm", where={"name": "x"}, limit=200, sort=["external_id"])
    assert answer["truncated"]
    assert answer["total"] == 150
    text = answer["rows"][0][answer["columns"].index("description")]
    assert text.startswith("ü[2Jy")
    assert text.endswith("... (405 more characters)")
    further = await agent.ask(
        "find", view="WindFarm", where={"name": "x"}, limit=200, sort=["external_id"], cursor=answer["cursor"]
    )
    last, first = answer["rows"][-1][0], further["rows"][0][0]
    assert int(first[4:]) == int(last[4:]) + 1


async def test_data_points(farm: Any) -> None:
    from golden_everything import AsyncEverythingClient, ScalarsWrite

    async with AsyncEverythingClient.local(instance_space="s") as client:
        agent = served(client)
        assert "is no time series" in await agent.refused(
            "timeseries", view="Scalars", ids=["a"], property="text"
        )
        await client.upsert(ScalarsWrite(external_id="a"))
        assert await agent.ask("timeseries", view="Scalars", ids=["a"]) == {"series": {}}


async def test_only_what_is_offered_is_seen(farm: Any) -> None:
    agent = served(farm, exclude=["Blade"], spaces=["elsewhere"])
    assert not any("Blade" in line for line in (await agent.ask("list_views"))["views"])
    assert "there is no view 'Blade'" in await agent.refused("find", view="Blade")
    assert "no connection" in await agent.refused("find", view="WindTurbine", include=["blades"])
    where = {"blades": {"any": {}}}
    assert "leads to no view of this server" in await agent.refused("find", view="WindTurbine", where=where)
    assert (await agent.ask("find", view="WindTurbine"))["rows"] == []
    assert (await agent.ask("get", view="WindTurbine", ids=["t1"]))["not_found"] == ["t1"]
    assert (await agent.ask("aggregate", view="WindTurbine", measure="count"))["rows"] == [[0]]
    assert (await agent.ask("search", text="turbine", view="WindTurbine"))["rows"] == []
