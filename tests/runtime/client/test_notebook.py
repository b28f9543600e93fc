"""What notebooks show of everything that comes back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.handmade_sdk import BladeWrite, SensorWrite, WindClient, WindTurbineWrite

EVIL = "<script>alert(1)</script>\"'&"


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with WindClient.local() as client:
        client.upsert(
            [
                WindTurbineWrite(
                    external_id=f"t{number:02}",
                    name=EVIL if number == 0 else f"T{number}",
                    capacity=float(number),
                    status="running" if number % 2 else "planned",
                    commissioned=dt.datetime(2024, 1, 1 + number, 6 * (number % 2), tzinfo=dt.UTC),
                    blades=[BladeWrite(external_id=f"{blade}{number}") for blade in "ab"],
                    rotor=f"r{number}",
                )
                for number in range(25)
            ]
        )
        yield client


def cells(html: str) -> list[str]:
    return [re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", html)]


def test_a_list_says_units_and_how_many_more(client: Any) -> None:
    html = client.wind_turbine.list()._repr_html_()
    assert "capacity megaw" in cells(html) and 'title="Nameplate capacity."' in html
    assert cells(html)[-1] == "… 5 more" and "WindTurbineList: 25 in all" in html
    assert {"2024-01-01", "2024-01-02 06:00:00"} <= set(cells(html))
    few = client.wind_turbine.list(limit=3)._repr_html_()
    assert "more" not in few and "WindTurbineList: 3<" in few


def test_one_instance_is_a_card(client: Any) -> None:
    (turbine,) = client.wind_turbine.query().where(external_id="t03").with_blades().list()
    shown = cells(turbine._repr_html_())
    assert shown[shown.index("capacity megaw") + 1] == "3.0"
    assert shown[shown.index("blades") + 1].startswith("2: ")
    assert "sensors" not in shown, "what was not included is not said to be empty"


def test_a_client_is_an_index_and_a_view_what_it_takes(client: Any) -> None:
    shown = cells(client._repr_html_())
    assert "A turbine that turns wind into electricity." in shown and ".wind_turbine" in shown
    view = cells(client.wind_turbine._repr_html_())
    assert {"power:megaw", "min_capacity, max_capacity", "with_blades()", "Nameplate capacity."} <= set(view)


def test_figures_and_histograms_have_bars(client: Any) -> None:
    html = client.wind_turbine.aggregate(["count", ("max", "capacity")], group_by="status")._repr_html_()
    assert cells(html)[:3] == ["status", "count", "max_capacity"] and html.count("width: 120px") == 2
    alone = client.wind_turbine.aggregate("avg", "capacity")._repr_html_()
    assert cells(alone) == ["avg_capacity", "12"] and "px" not in alone
    spread = client.wind_turbine.histogram("capacity", 10)
    assert isinstance(spread, list) and cells(spread._repr_html_())[2] == "0 to 10"
    assert client.wind_turbine.aggregate("count", group_by="status", name=[])._repr_html_()


def test_text_is_text(client: Any) -> None:
    turbine = client.wind_turbine.retrieve("t00")
    client.upsert(SensorWrite(external_id="s", a_text=EVIL, a_json={EVIL: EVIL}))
    for html in (
        turbine._repr_html_(),
        client.wind_turbine.list()._repr_html_(),
        client.sensor.list()._repr_html_(),
        client.wind_turbine.aggregate("count", group_by="name")._repr_html_(),
    ):
        assert "<script" not in html and "&lt;script" in html


def test_the_units_of_a_view_are_a_table(client: Any) -> None:
    units = client.wind_turbine.units
    assert units == {"capacity": "power:megaw"}
    assert repr(units) == "WindTurbine: 1 properties with a unit\n  capacity  power:megaw"
    assert cells(units._repr_html_())[4:] == ["capacity", "megaw", "power", "Nameplate capacity."]
    assert repr(client.blade.units) == "Blade: 0 properties with a unit"


def test_one_instance_is_a_frame_with_units(client: Any) -> None:
    frame = client.wind_turbine.retrieve("t01").to_pandas()
    assert frame.loc["capacity"].tolist() == [1.0, "power:megaw"]
    assert frame.loc["name", "value"] == "T1" and frame.loc["name", "unit"] == ""


def test_what_is_to_be_written_and_what_would_happen_are_tables(client: Any) -> None:
    written = client.wind_turbine.list(limit=2).as_write()
    assert EVIL not in written._repr_html_() and "WriteList: 2" in written._repr_html_()
    written[0].name = EVIL + "x"
    plan = client.upsert(written, dry_run=True)
    assert "<script>" not in plan._repr_html_() and "1 to change, 1 unchanged" in plan._repr_html_()
    report = client.wind_turbine.upsert_frame([{"externalId": EVIL, "capacity": EVIL}])
    assert "<script>" not in report._repr_html_() and "a value is needed" in report._repr_html_()
