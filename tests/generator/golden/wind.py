"""A wind farm company: the model people are shown first."""

from __future__ import annotations

from .dsl import Model, direct, enum, number, text, value


def wind() -> Model:
    model = Model(
        "acme", "WindFarm", "v1", "Wind farms, their turbines, and what is measured and done there."
    )
    _places(model)
    _turbine(model)
    _parts(model)
    _measuring(model)
    _work(model)
    return model


def _places(m: Model) -> None:
    named = {
        "name": text(required=True, description="What people call it."),
        "description": text(description="What else there is to know."),
        "aliases": text(list=True, description="Names in other systems."),
    }
    m.view("Asset", named, description="Anything with a name that the company owns.")
    site = {
        "latitude": number(description="Degrees north, WGS 84."),
        "longitude": number(description="Degrees east, WGS 84."),
    }
    m.view("Located", site, description="Anything with a place on the map.")
    farm = {
        "capacity": number("power:megaw", description="Sum of what the turbines can give."),
        "opened": value("date", description="Day of the first delivery to the grid."),
        "turbines": m.reverse("WindTurbine", "WindTurbine.farm", description="The turbines of the farm."),
        "substation": direct("Substation", description="Where the farm meets the grid."),
    }
    m.view(
        "WindFarm",
        farm,
        implements=["Asset", "Located"],
        description="A group of turbines with one grid connection.",
    )
    station = {
        "voltage": number("electric_potential:kilov"),
        "farms": m.reverse("WindFarm", "WindFarm.substation"),
        "feeds": m.edges("Substation", "cable", edge="Cable", description="Cables to other substations."),
    }
    m.view(
        "Substation", station, implements=["Asset", "Located"], description="Collects and transforms power."
    )
    m.view(
        "Cable",
        {"length": number("length:kilom"), "laid": value("date"), "crossSection": number()},
        used_for="edge",
        description="A cable between two substations.",
    )


def _turbine(m: Model) -> None:
    turbine = {
        "capacity": number("power:megaw", description="Nameplate capacity."),
        "hubHeight": number("length:m", description="Height of the hub above ground or sea."),
        "commissioned": value("timestamp", description="When it first delivered power."),
        "status": enum(
            "planned", "running", "stopped", "retired", description="What it is doing, on the whole."
        ),
        "farm": direct("WindFarm", description="The farm it stands in."),
        "rotor": direct("Rotor"),
        "nacelle": direct("Nacelle"),
        "blades": m.edges(
            "Blade", "WindTurbine.blades", description="The blades on the rotor, usually three."
        ),
        "sensors": m.edges(
            "Sensor", "sensorAt", edge="SensorPosition", description="Sensors and where they sit."
        ),
        "datasheets": direct("Document", list=True, description="Papers of the manufacturer."),
        "workOrders": m.reverse("WorkOrder", "WorkOrder.turbine"),
    }
    m.view(
        "WindTurbine",
        turbine,
        implements=["Asset", "Located"],
        description="A turbine that turns wind into electricity.",
    )


def _parts(m: Model) -> None:
    part = {
        "manufacturer": text(description="Who made it."),
        "serialNumber": text(maxTextSize=64, immutable=True, description="As engraved by the manufacturer."),
        "installed": value("date"),
    }
    m.view("Component", part, implements=["Asset"], description="A part of a turbine that can be replaced.")
    rotor = {
        "diameter": number("length:m", description="Of the circle the blade tips draw."),
        "turbine": m.reverse(
            "WindTurbine", "WindTurbine.rotor", single=True, description="The turbine it turns in."
        ),
    }
    m.view("Rotor", rotor, implements=["Component"], description="Hub and blades.")
    blade = {
        "length": number("length:m"),
        "isDamaged": value("boolean", description="Whether an inspection found damage."),
        "sensors": m.edges("Sensor", "sensorAt", edge="SensorPosition"),
    }
    m.view("Blade", blade, implements=["Component"], description="One blade of a rotor.")
    nacelle = {
        "weight": number("mass:tonne"),
        "generator": direct("Generator"),
        "gearbox": direct("Gearbox", description="None in turbines with direct drive."),
    }
    m.view("Nacelle", nacelle, implements=["Component"], description="The house behind the rotor.")
    m.view(
        "Generator",
        {"ratedSpeed": number("angular_velocity:rev-per-min"), "poles": value("int32")},
        implements=["Component"],
    )
    m.view("Gearbox", {"ratio": number(), "stages": value("int32")}, implements=["Component"])


def _measuring(m: Model) -> None:
    sensor = {
        "kind": enum("temperature", "vibration", "power", "wind", description="What it measures."),
        "unit": text(description="Unit of the values."),
        "measurements": value("timeseries", description="External id of the time series with its values."),
        "calibration": value("json", description="Coefficients as the laboratory gave them."),
        "positions": m.edges("Asset", "sensorAt", edge="SensorPosition", inwards=True),
    }
    m.view("Sensor", sensor, implements=["Asset"], description="A measuring device.")
    position = {
        "distance": number("length:m", description="From the root of the blade or the foot of the tower."),
        "mounted": value("timestamp"),
        "side": enum("front", "back"),
    }
    m.view("SensorPosition", position, used_for="edge", description="Where a sensor sits.")
    mast = {"height": number("length:m"), "sensors": m.edges("Sensor", "MetMast.sensors")}
    m.view("MetMast", mast, implements=["Asset", "Located"], description="A mast that measures the weather.")


def _work(m: Model) -> None:
    order = {
        "title": text(required=True),
        "state": enum("open", "started", "done", description="How far the work is."),
        "priority": value("int32", default=3, description="1 is the most urgent."),
        "due": value("timestamp"),
        "hours": value("float32", description="Hours spent."),
        "turbine": direct("WindTurbine"),
        "components": direct("Component", list=True, description="What was worked on."),
        "notes": text(list=True, maxListSize=50),
    }
    m.view("WorkOrder", order, description="Something to be done at a turbine.")
    document = {
        "title": text(required=True),
        "content": value("file", description="The file with the document."),
        "pages": value("int32"),
        "describes": m.reverse("WindTurbine", "WindTurbine.datasheets"),
    }
    m.view("Document", document, description="A paper, drawing or manual.")
