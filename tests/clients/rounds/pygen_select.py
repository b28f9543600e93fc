"""The roots that `select()` of the first generation of pygen gives: it leaves out those without a match."""

import json
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.pygen import generate_sdk

url, folder, sizes = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
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
from plant_sdk import PlantClient  # noqa: E402

plant = PlantClient(client)


def ids(found):
    return sorted({node.external_id for node in found})


found = {
    "sites with pumps": ids(plant.site.select().pumps.list_full(limit=-1)),
    "pumps with sites": ids(plant.pump.select().site.list_full(limit=-1)),
    "pumps of North 1": ids(plant.pump.select().site.name.equals("North 1").list_full(limit=-1)),
}
for low, high in sizes:
    found[f"sites with pumps from {low} to {high}"] = ids(
        plant.site.select().pumps.size.range(low, high).list_full(limit=-1)
    )
print(json.dumps(found))
