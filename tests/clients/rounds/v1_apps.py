"""Applications of the first generation of pygen in three styles, with the package it generates for them."""

import json
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.pygen import generate_sdk

url, folder = sys.argv[1], Path(sys.argv[2])
client = CogniteClient(ClientConfig("pygen", "local", Token("any"), base_url=url))

SCRIPT = '''"""A script: everything at the top."""
import json
import sys

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from plant_sdk import PlantClient, data_classes

plant = PlantClient(CogniteClient(ClientConfig("app", "local", Token("any"), base_url=sys.argv[1])))
site = data_classes.SiteWrite(external_id="north", name="North")
for number in range(30):
    plant.upsert(
        data_classes.PumpWrite(external_id=f"p{number:02}", name=f"P {number}", size=number % 10, site=site),
        allow_version_increase=True,
    )
plant.upsert(data_classes.SiteWrite(external_id="empty", name="Empty"))
print(json.dumps({
    "unlimited": len(plant.pump.list(limit=-1)),
    "default": len(plant.pump.list()),
    "sizes": [
        pump.size
        for pump in plant.pump.list(min_size=8, sort_by="size", direction="descending", limit=3)
    ],
    "one": plant.pump.retrieve("p01", space="plant").name,
    "graphql": [pump.name for pump in plant.graphql_query(
        "{ listPump(sort: [{size: DESC}, {externalId: ASC}], first: 2)"
        " { items { __typename space externalId name } } }"
    )],
    "average": plant.pump.aggregate("avg", property="size").value,
    "found": sorted(
        pump.external_id for pump in plant.pump.search(query="P 7", properties="name", limit=None)
    )[:1],
}))
'''
PACKAGE = '''"""An application: a class that holds a client."""
from __future__ import annotations

import json
import sys

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from plant_sdk import PlantClient
from plant_sdk.data_classes import Pump, PumpFields, SiteList


class Plant:
    def __init__(self, client: PlantClient) -> None:
        self.client = client

    def busy_sites(self) -> SiteList:
        # sites *whose* pumps are large: v1 joins
        return self.client.site.select().pumps.size.range(gte=9, lte=None).list_full(limit=-1)

    def pumps(self, by: PumpFields = "name") -> list[str]:
        found: list[Pump] = self.client.site.select().name.equals("North").pumps.list_pump(limit=4)
        return sorted(type(pump).__name__ for pump in found)

    def batches(self) -> int:
        return sum(len(batch) for batch in self.client.pump.iterate(chunk_size=7))

    def connected(self) -> str:
        pump = self.client.pump.retrieve("p03", retrieve_connections="full")
        return pump.site.name if hasattr(pump.site, "name") else pump.site.node.name


plant = Plant(PlantClient(CogniteClient(ClientConfig("app", "local", Token("any"), base_url=sys.argv[1]))))
print(json.dumps({
    "busy": [site.external_id for site in plant.busy_sites()],
    "pumps": plant.pumps(),
    "batches": plant.batches(),
    "connected": plant.connected(),
}))
'''
SEVERAL = '''"""An application of two models that share views: a client with a group for each."""
import json
import sys

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from plant_sdk import PlantClient
from plant_sdk.data_classes import PumpWrite

client = PlantClient(CogniteClient(ClientConfig("app", "local", Token("any"), base_url=sys.argv[1])))
yard = client.yard
client.upsert(PumpWrite(external_id="y1", name="Y 1", size=100))
print(json.dumps({
    "yard": [pump.external_id for pump in yard.pump.list(min_size=50, limit=-1)],
    "plant": sorted(site.external_id for site in client.plant.site.select().pumps.list_full(limit=-1)),
}))
client.delete("y1")
'''
CELLS = [
    "import sys\nfrom cognite.client import ClientConfig, CogniteClient\n"
    "from cognite.client.credentials import Token\n"
    "from plant_sdk import PlantClient\n"
    'w = PlantClient(CogniteClient(ClientConfig("app", "local", Token("any"), base_url=sys.argv[1])))',
    "%matplotlib inline",
    'names = [pump.name for pump in w.pump.list(name_prefix="P 1", limit=-1)]\n'
    "ids = w.pump.list(limit=3).as_external_ids()",
    "import json\nw.delete('p29')\nleft = len(w.pump.list(limit=-1))\n"
    "print(json.dumps({'names': len(names), 'ids': len(ids), 'left': left}))",
]
NOTEBOOK = {
    "cells": [
        {
            "cell_type": "code",
            "source": cell.splitlines(keepends=True),
            "metadata": {},
            "outputs": [],
            "execution_count": None,
        }
        for cell in CELLS
    ],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}
for name, text in {
    "script/app.py": SCRIPT,
    "package/app.py": PACKAGE,
    "notebook/app.ipynb": json.dumps(NOTEBOOK, indent=1),
    "several/app.py": SEVERAL,
}.items():
    application = folder / name
    application.parent.mkdir(parents=True)
    application.write_text(text)
    of = [("plant", "Plant", "1"), ("plant", "Yard", "1")]
    generate_sdk(
        of if name.startswith("several") else of[0],
        client,
        top_level_package="plant_sdk",
        client_name="PlantClient",
        default_instance_space="plant",
        output_dir=application.parent / "plant_sdk",
    )
