"""The side of v1 of the guide for those who come over: its package, then the program of the page."""

import runpy
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.pygen import generate_sdk

url, folder, program = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
cognite_client = CogniteClient(ClientConfig("pygen", "local", Token("any"), base_url=url))
generate_sdk(
    ("plant", "Plant", "1"),
    cognite_client,
    top_level_package="plant_sdk",
    client_name="PlantClient",
    default_instance_space="plant",
    output_dir=folder / "plant_sdk",
)
sys.path.insert(0, str(folder))
runpy.run_path(str(program), {"cognite_client": cognite_client})
