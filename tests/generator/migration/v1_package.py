"""A package as the first generation of pygen lays it out, for the model of the sample; written by hand."""

from __future__ import annotations

from pathlib import Path

CLIENT = """
class WindClient:
    _data_model_id = dm.DataModelId("acme", "WindFarm", "v1")

    def __init__(self, config_or_client):
        client = config_or_client
        self._client = client
        self.wind_turbine = WindTurbineAPI(client)
        self.blade = BladeAPI(client)
        self.old_view = OldAPI(client)

    def upsert(self, items, replace=False, allow_version_increase=False): ...

    @classmethod
    def azure_project(cls, tenant_id): ...
"""
API = """
class {name}API(NodeAPI[{name}]):
    _view_id = dm.ViewId("acme", "{name}", "v1")
"""
TURBINE = """
class WindTurbineGraphQL(GraphQLCore):
    view_id: ClassVar[dm.ViewId] = dm.ViewId("acme", "WindTurbine", "v1")

class WindTurbine(DomainModel):
    _view_id: ClassVar[dm.ViewId] = dm.ViewId("acme", "WindTurbine", "v1")
    space: str = DEFAULT_INSTANCE_SPACE
    blades: Optional[list[Union[Blade, str, dm.NodeId]]] = Field(default=None, repr=False)
    rated: Optional[float] = Field(None, alias="capacity")
    name: str
    power_curve: Union[PowerCurve, str, None] = Field(default=None, alias="powerCurve")

class WindTurbineWrite(DomainModelWrite):
    _view_id: ClassVar[dm.ViewId] = dm.ViewId("acme", "WindTurbine", "v1")
"""
BLADE = """
class Blade(DomainModel):
    _view_id: ClassVar[dm.ViewId] = dm.ViewId("acme", "Blade", "v1")
    is_damaged: Optional[bool] = Field(None, alias="isDamaged")
    length: Optional[float] = None
    name: str
"""


def write_package(root: Path) -> Path:
    folder = root / "acme_wind"
    for path, text in {
        "__init__.py": "",
        "_api_client.py": CLIENT,
        "_api/wind_turbine.py": API.format(name="WindTurbine"),
        "_api/blade.py": API.format(name="Blade"),
        "_api/old_view.py": API.format(name="Old"),
        "data_classes/__init__.py": "",
        "data_classes/_wind_turbine.py": TURBINE,
        "data_classes/_blade.py": BLADE,
        "data_classes/_core/constants.py": 'DEFAULT_INSTANCE_SPACE = "farms"\n',
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder
