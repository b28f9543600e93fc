"""Questions about a plant in the published core model, each answered in at most four calls."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from agents.conftest import Agent, served

from pygen import generate_sdk
from pygen_engine import published_model

Call = tuple[str, dict[str, Any]]


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """An SDK of CogniteCore, made as people make theirs."""
    folder = tmp_path_factory.mktemp("core")
    generate_sdk(
        published_model("cdm"),
        package="agents_core",
        client="CoreClient",
        instance_space="plant",
        output_dir=folder,
        on_finding=lambda finding: None,
    )
    sys.path.append(str(folder))
    import agents_core

    yield agents_core
    sys.path.remove(str(folder))


@pytest.fixture
async def agent(core: Any) -> AsyncIterator[Agent]:
    """Two sites with pumps, of which one has been serviced and measures its pressure."""
    async with core.AsyncCoreClient.local() as client:
        sites = [core.CogniteAssetWrite(external_id=f"site{n}", name=f"Site {n}") for n in (1, 2)]
        pumps = [
            core.CogniteAssetWrite(
                external_id=f"pump{n}", name=f"Pump {n}", tags=["rotating"], parent=sites[n % 2]
            )
            for n in range(5)
        ]
        equipment = [
            core.CogniteEquipmentWrite(
                external_id=f"motor{n}",
                name=f"Motor {n}",
                manufacturer="Acme" if n % 2 else "Ajax",
                serial_number=f"S-{n}",
                asset=pumps[n],
            )
            for n in range(5)
        ]
        series = core.CogniteTimeSeriesWrite(
            external_id="pressure3",
            name="Pressure of pump 3",
            type="numeric",
            is_step=False,
            assets=[pumps[3]],
        )
        overhaul = core.CogniteActivityWrite(
            external_id="overhaul",
            name="Overhaul",
            start_time="2026-01-05T06:00:00Z",
            end_time="2026-01-06T06:00:00Z",
            assets=[pumps[3]],
        )
        await client.upsert([*equipment, series, overhaul])
        yield served(client)


QUESTIONS: list[tuple[str, list[Call], list[list[Any]]]] = [
    ("how many assets are there", [("aggregate", {"view": "CogniteAsset", "measure": "count"})], [[7]]),
    (
        "motors of Acme",
        [
            (
                "find",
                {
                    "view": "CogniteEquipment",
                    "where": {"manufacturer": "Acme"},
                    "select": ["serial_number"],
                    "sort": ["name"],
                },
            )
        ],
        [["motor1", "S-1"], ["motor3", "S-3"]],
    ),
    (
        "pumps of a site that is known by name",
        [
            ("search", {"text": "Site 2", "view": "CogniteAsset"}),
            (
                "find",
                {
                    "view": "CogniteAsset",
                    "where": {"parent.name": "Site 2"},
                    "select": ["name"],
                    "sort": ["name"],
                },
            ),
        ],
        [["pump1", "Pump 1"], ["pump3", "Pump 3"]],
    ),
    (
        "assets that were worked on in January",
        [
            (
                "find",
                {
                    "view": "CogniteActivity",
                    "where": {"start_time": {"gte": "2026-01-01T00:00:00Z", "lt": "2026-02-01T00:00:00Z"}},
                    "select": ["name", "assets"],
                },
            )
        ],
        [["overhaul", "Overhaul", ["pump3"]]],
    ),
    (
        "which pump has a motor with that serial number",
        [
            (
                "find",
                {"view": "CogniteEquipment", "where": {"serial_number": "S-4"}, "select": ["name", "asset"]},
            )
        ],
        [["motor4", "Motor 4", "pump4"]],
    ),
    (
        "motors by manufacturer",
        [
            (
                "aggregate",
                {"view": "CogniteEquipment", "measure": "count", "group_by": ["manufacturer"]},
            )
        ],
        [["Acme", 2], ["Ajax", 3]],
    ),
]


@pytest.mark.parametrize(("calls", "answer"), [pytest.param(c, a, id=q) for q, c, a in QUESTIONS])
async def test_a_question(agent: Agent, calls: list[Call], answer: list[list[Any]]) -> None:
    views = sorted({arguments["view"] for _, arguments in calls})
    look: list[Call] = [("list_views", {"about": "asset"}), ("describe_views", {"views": views})]
    assert len(look) + len(calls) <= 4
    told: Any = None
    for tool, arguments in [*look, *calls]:
        told = await agent.ask(tool, **arguments)
    rows = told["rows"]
    assert (sorted(rows) if len(rows) > 1 else rows) == answer
