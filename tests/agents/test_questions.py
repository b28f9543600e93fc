"""Questions people put to agents, each answered in at most four calls, the model unknown before."""

from __future__ import annotations

from typing import Any

import pytest
from agents.conftest import Agent

Call = tuple[str, dict[str, Any]]
LOOK: list[Call] = [("list_views", {}), ("describe_views", {"views": ["WindTurbine", "Blade"]})]


@pytest.mark.parametrize(
    ("calls", "answer"),
    [
        pytest.param(
            [("aggregate", {"view": "WindTurbine", "measure": "count"})], [[12]], id="how many turbines"
        ),
        pytest.param(
            [
                (
                    "aggregate",
                    {"view": "WindTurbine", "measure": "sum", "property": "capacity", "group_by": ["farm"]},
                )
            ],
            [["f0", 9.0], ["f1", 15.0]],
            id="capacity of each farm",
        ),
        pytest.param(
            [
                ("search", {"text": "farm 1", "view": "WindFarm"}),
                (
                    "find",
                    {
                        "view": "WindTurbine",
                        "where": {"farm": "f1", "status": "running"},
                        "select": ["name"],
                        "sort": ["-capacity"],
                        "limit": 1,
                    },
                ),
            ],
            [["t3", "Turbine 3"]],
            id="the largest running turbine of a farm that is known by name",
        ),
        pytest.param(
            [
                (
                    "find",
                    {
                        "view": "WindTurbine",
                        "where": {"blades": {"count": {"gte": 3}}, "farm.name": "Farm 1"},
                        "select": ["name"],
                        "sort": ["name"],
                    },
                )
            ],
            [["t11", "Turbine 11"], ["t3", "Turbine 3"], ["t7", "Turbine 7"]],
            id="turbines of a farm with three blades",
        ),
    ],
)
async def test_a_question(agent: Agent, calls: list[Call], answer: list[list[Any]]) -> None:
    assert len(LOOK) + len(calls) <= 4
    told: Any = None
    for tool, arguments in [*LOOK, *calls]:
        told = await agent.ask(tool, **arguments)
    rows = told["rows"]
    assert (sorted(rows) if len(rows) > 1 else rows) == answer
