"""A small model to start from, for those who have none yet."""

from __future__ import annotations

from typing import Any

from pygen.config import ModelSource

SITE = {
    "name": {"type": {"type": "text"}, "nullable": False, "description": "What people call it."},
    "country": {"type": {"type": "text"}, "description": "Country code, two letters."},
}
MACHINE = {
    "name": {"type": {"type": "text"}, "nullable": False, "description": "What people call it."},
    "power": {
        "type": {"type": "float64", "unit": {"externalId": "power:kilow"}},
        "description": "What it takes or gives at full load.",
    },
    "status": {
        "type": {"type": "enum", "values": {"running": {"name": "Running"}, "stopped": {"name": "Stopped"}}},
        "description": "What it is doing.",
    },
    "site": {"type": {"type": "direct"}, "description": "Where it stands."},
}


def starter_model(source: ModelSource) -> dict[str, list[dict[str, Any]]]:
    """Request bodies of a model with two views: sites, and the machines that stand there."""
    space = source.space

    def reference(kind: str, name: str) -> dict[str, str]:
        found = {"type": kind, "space": space, "externalId": name}
        return found | {"version": source.version} if kind == "view" else found

    def view(name: str, description: str, properties: dict[str, Any], **more: Any) -> dict[str, Any]:
        mapped = {
            key: {
                "container": reference("container", name),
                "containerPropertyIdentifier": key,
                "description": value["description"],
                **({"source": reference("view", "Site")} if value["type"]["type"] == "direct" else {}),
            }
            for key, value in properties.items()
        }
        identity = {"space": space, "externalId": name, "version": source.version}
        return {**identity, "description": description, "properties": mapped | more}

    machines = {
        "connectionType": "multi_reverse_direct_relation",
        "source": reference("view", "Machine"),
        "through": {"source": reference("view", "Machine"), "identifier": "site"},
        "description": "The machines that stand here.",
    }
    return {
        "spaces": [{"space": space}],
        "containers": [
            {"space": space, "externalId": "Site", "usedFor": "node", "properties": SITE},
            {"space": space, "externalId": "Machine", "usedFor": "node", "properties": MACHINE},
        ],
        "views": [
            view("Site", "A place where machines stand.", SITE, machines=machines),
            view("Machine", "Something that runs.", MACHINE),
        ],
        "dataModels": [
            {
                "space": space,
                "externalId": source.external_id,
                "version": source.version,
                "description": "A first model: replace it by your own.",
                "views": [reference("view", "Site"), reference("view", "Machine")],
            }
        ],
    }
