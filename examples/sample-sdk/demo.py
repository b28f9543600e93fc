"""What an SDK made by pygen can do, on the embedded engine: no project, no credentials, no network."""

from __future__ import annotations

import datetime as dt
import random
import sys
from typing import TYPE_CHECKING

from acme_wind import (
    BladeWrite,
    ManufacturerWrite,
    RotorWrite,
    SensorPositionWrite,
    SensorWrite,
    WindClient,
    WindFarmWrite,
    WindTurbineWrite,
    WorkOrderWrite,
)

from pygen_runtime import desc

if TYPE_CHECKING:
    import pandas as pd

FARMS = {
    "hornsea": ("Hornsea", "GB", 8.0),
    "borkum": ("Borkum Riffgrund", "DE", 4.0),
    "anholt": ("Anholt", "DK", 3.6),
}
PER_FARM = 12


def seed(client: WindClient) -> None:
    """Three farms with turbines, rotors, blades, sensors and work orders: one call writes the whole graph."""
    chance = random.Random(7)
    turbines = []
    for farm, (name, country, capacity) in FARMS.items():
        site = WindFarmWrite(external_id=farm, name=name, country=country, offshore=True)
        for number in range(1, PER_FARM + 1):
            turbines.append(turbine(chance, site, f"{farm}-{number}", f"{name} {number}", capacity))
    orders = [
        WorkOrderWrite(
            external_id=f"wo-{number}",
            name=f"Inspect {chosen.name}",
            number=1000 + number,
            status="open",
            priority=chance.randint(1, 5),
            turbines=[chosen.external_id],
        )
        for number, chosen in enumerate(chance.sample(turbines, 6))
    ]
    result = client.upsert([*turbines, *orders])
    print(f"wrote {result}")


def turbine(
    chance: random.Random, farm: WindFarmWrite, key: str, name: str, capacity: float
) -> WindTurbineWrite:
    maker = ManufacturerWrite(external_id="siemens", name="Siemens Gamesa", country="ES")
    sensor = SensorWrite(external_id=f"{key}-vibration", name=f"Vibration of {name}", kind="vibration")
    return WindTurbineWrite(
        external_id=key,
        name=name,
        capacity=round(capacity + chance.uniform(-0.4, 0.4), 2),
        hub_height=chance.choice([90.0, 105.0, 120.0]),
        status=chance.choice(["running", "running", "running", "stopped"]),
        commissioned=dt.datetime(2019, 6, 1, tzinfo=dt.UTC) + dt.timedelta(days=chance.randint(0, 900)),
        manufacturer=maker,
        wind_farm=farm,
        rotor=RotorWrite(external_id=f"{key}-rotor", name=f"Rotor of {name}", diameter=154.0),
        blades=[
            BladeWrite(
                external_id=f"{key}-blade-{letter}",
                name=f"Blade {letter} of {name}",
                material=chance.choice(["glass", "carbon"]),
                is_damaged=chance.random() < 0.1,
            )
            for letter in "ABC"
        ],
        sensors=[SensorPositionWrite(height=88.0, angle=chance.uniform(0, 360), end_node=sensor)],
    )


def list_and_filter(client: WindClient) -> None:
    print("\n# The five largest running turbines in Hornsea")
    for each in client.wind_turbine.list(
        name_prefix="Hornsea", status="running", min_capacity=7.5, sort_by=desc("capacity"), limit=5
    ):
        print(f"{each.name:12} {each.capacity:5.2f} MW  hub at {each.hub_height} m")


def traverse(client: WindClient) -> None:
    print("\n# Turbines with a damaged blade, and the work ordered for them")
    query = (
        client.wind_turbine.query()
        .with_wind_farm()
        .with_blades(lambda blade: blade.where(is_damaged=True))
        .with_work_orders()
    )
    for each in query.list():
        if each.blades:
            farm = each.wind_farm.node.name if each.wind_farm and each.wind_farm.node else "?"
            orders = ", ".join(order.name for order in each.work_orders) or "nothing ordered yet"
            print(f"{each.name:22} in {farm:17} {', '.join(b.name[:7] for b in each.blades)}: {orders}")


def aggregate(client: WindClient) -> None:
    print("\n# Capacity by what the turbines are doing")
    result = client.wind_turbine.aggregate(["count", "sum", "avg"], "capacity", group_by="status")
    print(result.to_pandas().round(2).to_string(index=False))


def frame(client: WindClient) -> pd.DataFrame:
    print("\n# Straight into a DataFrame")
    data = client.wind_turbine.frame(columns=["name", "capacity", "hub_height", "commissioned"])
    print(data.head().to_string())
    return data


def plot(data: pd.DataFrame, path: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 4))
    for name, _, _ in FARMS.values():
        farm = data[data["name"].str.startswith(name)]
        axes.scatter(farm["commissioned"], farm["capacity"], label=name)
    axes.set(title="Turbines by the day they first fed the grid", ylabel="capacity, MW")
    axes.legend()
    figure.autofmt_xdate()
    figure.savefig(path, dpi=120, bbox_inches="tight")
    print(f"\nplot saved: {path}")


def main(path: str = "wind.png") -> None:
    with WindClient.local() as client:
        seed(client)
        list_and_filter(client)
        traverse(client)
        aggregate(client)
        plot(frame(client), path)


if __name__ == "__main__":
    main(*sys.argv[1:])
