"""Every public name of packages that the first generation of pygen generates, as JSON."""

import importlib
import inspect
import json
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.pygen import generate_sdk

url, folder, models = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
client = CogniteClient(ClientConfig("pygen", "local", Token("any"), base_url=url))
sys.path.insert(0, str(folder))
VERBS = {"limit", "filter", "sort_by", "direction", "sort", "retrieve_connections"}


def names(package):
    """Classes with their fields, and what the list() of each attribute of the client takes."""
    client_class = next(
        found for name, found in vars(importlib.import_module(package)).items() if name.endswith("Client")
    )
    module = importlib.import_module(f"{package}.data_classes")
    fields = {}
    for name in module.__all__:
        found = getattr(module, name)
        if inspect.isclass(found) and hasattr(found, "_view_id") and not name.endswith("Write"):
            known = {
                "space",
                "external_id",
                "node_type",
                "edge_type",
                "data_record",
                "start_node",
                "end_node",
            }
            fields[name] = sorted(set(found.model_fields) - known)
    lists = {}
    attributes = dict(vars(client_class(client)))
    for group in [found for name, found in attributes.items() if type(found).__name__.endswith("APIs")]:
        attributes |= vars(group)  # of several models
    for name, api in attributes.items():
        if hasattr(api, "list"):
            lists[name] = sorted(set(inspect.signature(api.list).parameters) - VERBS)
    return {"fields": fields, "lists": lists}


for package, ids in models.items():
    generate_sdk(
        [tuple(id) for id in ids] if len(ids) > 1 else tuple(ids[0]),
        client,
        top_level_package=package,
        client_name="PlantClient",
        default_instance_space="plant",
        output_dir=folder / package,
    )
print(json.dumps({package: names(package) for package in models}))
