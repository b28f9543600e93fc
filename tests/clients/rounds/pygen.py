"""An SDK that the first generation of pygen generates: nested writes, lists, aggregates, queries, deletes."""

import json
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.pygen import generate_sdk

url, folder = sys.argv[1], Path(sys.argv[2])
client = CogniteClient(ClientConfig("pygen", "local", Token("any"), base_url=url))
generate_sdk(
    ("plant", "Plant", "1"),
    client,
    top_level_package="plant_sdk",
    client_name="PlantClient",
    default_instance_space="plant",
    output_dir=folder / "plant_sdk",
)
sys.path.insert(0, str(folder))
from plant_sdk import PlantClient, data_classes  # noqa: E402

plant = PlantClient(client)
site = data_classes.SiteWrite(external_id="north", name="North")
for number in range(3):
    plant.upsert(data_classes.PumpWrite(external_id=f"p{number}", name=f"P {number}", size=number, site=site))
found = {
    "retrieved": plant.pump.retrieve("p1").size,
    "listed": [pump.external_id for pump in plant.pump.list(min_size=1, sort_by="size")],
    "counted": plant.pump.aggregate("count").value,
    "queried": len(plant.site.select().external_id.equals("north").pumps.list_full()[0].pumps),
}
plant.delete("p1")
found["left"] = sorted(pump.external_id for pump in plant.pump.list())
print(json.dumps(found))
