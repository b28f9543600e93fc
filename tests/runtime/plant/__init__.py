"""An SDK of a small plant: pumps with time series of both kinds, named and as nodes of the core model."""

from __future__ import annotations

from typing import Any

from pygen.notebook import generate_sdk_notebook
from pygen_engine.published import published_model

SPACE = "plant"
Raw = dict[str, Any]


def _view(external_id: str, properties: Raw, *parents: Raw) -> Raw:
    return {
        "space": SPACE,
        "externalId": external_id,
        "version": "v1",
        "implements": list(parents),
        "properties": properties,
    }


def _ref(external_id: str) -> Raw:
    return {"type": "view", "space": SPACE, "externalId": external_id, "version": "v1"}


def _mapped(container: str, name: str, **facts: Any) -> Raw:
    return {
        "container": {"type": "container", "space": SPACE, "externalId": container},
        "containerPropertyIdentifier": name,
        **facts,
    }


def _container(external_id: str, properties: Raw) -> Raw:
    return {"space": SPACE, "externalId": external_id, "usedFor": "node", "properties": properties}


def model() -> Raw:
    """Request bodies: the plant, and the core model it builds on."""
    core = published_model("cdm")
    pump: Raw = {
        "name": {"type": {"type": "text"}, "nullable": False},
        "power": {"type": {"type": "timeseries"}},
        "vibrations": {"type": {"type": "timeseries", "list": True}},
        "pressure": {"type": {"type": "direct"}},
        "station": {"type": {"type": "direct"}},
        "capacity": {"type": {"type": "float32", "unit": {"externalId": "power:kilow"}}},
        "installed": {"type": {"type": "date"}},
        "serviced": {"type": {"type": "timestamp"}},
        "starts": {"type": {"type": "int64"}},
        "running": {"type": {"type": "boolean"}},
        "tags": {"type": {"type": "text", "list": True}},
        "settings": {"type": {"type": "json"}},
        "kind": {"type": {"type": "enum", "values": {"rotary": {}, "piston": {}}}},
    }
    station: Raw = {"name": {"type": {"type": "text"}}}
    containers = [
        _container("Pump", pump),
        _container("Station", station),
        _container("Signal", {"place": {"type": {"type": "text"}}}),
    ]
    series = {"type": "view", "space": "cdf_cdm", "externalId": "CogniteTimeSeries", "version": "v1"}
    relations = {"pressure": {"source": _ref("Signal")}, "station": {"source": _ref("Station")}}
    pumps = {
        "connectionType": "multi_reverse_direct_relation",
        "source": _ref("Pump"),
        "through": {"source": _ref("Pump"), "identifier": "station"},
    }
    views = [
        _view("Pump", {name: _mapped("Pump", name, **relations.get(name, {})) for name in pump}),
        _view("Station", {"name": _mapped("Station", "name"), "pumps": pumps}),
        _view("Signal", {"place": _mapped("Signal", "place")}, series),
    ]
    models = [
        {
            "space": SPACE,
            "externalId": "Plant",
            "version": "v1",
            "views": [_ref(view["externalId"]) for view in views],
        }
    ]
    return {
        "spaces": [*core["spaces"], {"space": SPACE}],
        "containers": [*core["containers"], *containers],
        "views": [*core["views"], *views],
        "dataModels": models,
    }


def local_client() -> Any:
    """A client of an empty engine with the model of the plant."""
    return generate_sdk_notebook(
        model(), package="plant_sdk", client="PlantClient", instance_space=SPACE, on_finding=lambda _: None
    )
