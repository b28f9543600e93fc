"""The views in Spark."""

import typing as _t

import pygen_spark.spi as _s

if _t.TYPE_CHECKING:
    from .asset import AssetKeywords, AssetProperty
    from .blade import BladeKeywords, BladeProperty
    from .cable import CableKeywords, CableProperty
    from .component import ComponentKeywords, ComponentProperty
    from .document import DocumentKeywords, DocumentProperty
    from .gearbox import GearboxKeywords, GearboxProperty
    from .generator import GeneratorKeywords, GeneratorProperty
    from .located import LocatedKeywords, LocatedProperty
    from .met_mast import MetMastKeywords, MetMastProperty
    from .nacelle import NacelleKeywords, NacelleProperty
    from .rotor import RotorKeywords, RotorProperty
    from .sensor import SensorKeywords, SensorProperty
    from .sensor_position import SensorPositionKeywords, SensorPositionProperty
    from .substation import SubstationKeywords, SubstationProperty
    from .wind_farm import WindFarmKeywords, WindFarmProperty
    from .wind_turbine import WindTurbineKeywords, WindTurbineProperty
    from .work_order import WorkOrderKeywords, WorkOrderProperty

    register_views: _s.RegisterViews

    class Asset(AssetKeywords, _s.Nodes[AssetProperty]):
        aliases: _s.Column
        description: _s.Column
        name: _s.Column

    class Blade(BladeKeywords, _s.Nodes[BladeProperty]):
        aliases: _s.Column
        description: _s.Column
        installed: _s.Column
        is_damaged: _s.Column
        length: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        serial_number: _s.Column

    class Cable(CableKeywords, _s.Edges[CableProperty]):
        cross_section: _s.Column
        laid: _s.Column
        length: _s.Column

    class Component(ComponentKeywords, _s.Nodes[ComponentProperty]):
        aliases: _s.Column
        description: _s.Column
        installed: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        serial_number: _s.Column

    class Document(DocumentKeywords, _s.Nodes[DocumentProperty]):
        content: _s.Column
        pages: _s.Column
        title: _s.Column

    class Gearbox(GearboxKeywords, _s.Nodes[GearboxProperty]):
        aliases: _s.Column
        description: _s.Column
        installed: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        ratio: _s.Column
        serial_number: _s.Column
        stages: _s.Column

    class Generator(GeneratorKeywords, _s.Nodes[GeneratorProperty]):
        aliases: _s.Column
        description: _s.Column
        installed: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        poles: _s.Column
        rated_speed: _s.Column
        serial_number: _s.Column

    class Located(LocatedKeywords, _s.Nodes[LocatedProperty]):
        latitude: _s.Column
        longitude: _s.Column

    class MetMast(MetMastKeywords, _s.Nodes[MetMastProperty]):
        aliases: _s.Column
        description: _s.Column
        height: _s.Column
        latitude: _s.Column
        longitude: _s.Column
        name: _s.Column

    class Nacelle(NacelleKeywords, _s.Nodes[NacelleProperty]):
        aliases: _s.Column
        description: _s.Column
        installed: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        serial_number: _s.Column
        weight: _s.Column
        gearbox: _s.ReferenceColumn
        generator: _s.ReferenceColumn

    class Rotor(RotorKeywords, _s.Nodes[RotorProperty]):
        aliases: _s.Column
        description: _s.Column
        diameter: _s.Column
        installed: _s.Column
        manufacturer: _s.Column
        name: _s.Column
        serial_number: _s.Column

    class Sensor(SensorKeywords, _s.Nodes[SensorProperty]):
        aliases: _s.Column
        calibration: _s.Column
        description: _s.Column
        kind: _s.Column
        measurements: _s.Column
        name: _s.Column
        unit: _s.Column

    class SensorPosition(SensorPositionKeywords, _s.Edges[SensorPositionProperty]):
        distance: _s.Column
        mounted: _s.Column
        side: _s.Column

    class Substation(SubstationKeywords, _s.Nodes[SubstationProperty]):
        aliases: _s.Column
        description: _s.Column
        latitude: _s.Column
        longitude: _s.Column
        name: _s.Column
        voltage: _s.Column

    class WindFarm(WindFarmKeywords, _s.Nodes[WindFarmProperty]):
        aliases: _s.Column
        capacity: _s.Column
        description: _s.Column
        latitude: _s.Column
        longitude: _s.Column
        name: _s.Column
        opened: _s.Column
        substation: _s.ReferenceColumn

    class WindTurbine(WindTurbineKeywords, _s.Nodes[WindTurbineProperty]):
        aliases: _s.Column
        capacity: _s.Column
        commissioned: _s.Column
        description: _s.Column
        hub_height: _s.Column
        latitude: _s.Column
        longitude: _s.Column
        name: _s.Column
        status: _s.Column
        datasheets: _s.Column
        farm: _s.ReferenceColumn
        nacelle: _s.ReferenceColumn
        rotor: _s.ReferenceColumn

    class WorkOrder(WorkOrderKeywords, _s.Nodes[WorkOrderProperty]):
        due: _s.Column
        hours: _s.Column
        notes: _s.Column
        priority: _s.Column
        state: _s.Column
        title: _s.Column
        components: _s.Column
        turbine: _s.ReferenceColumn

else:
    __getattr__, __dir__, register_views = _s.views_of(__name__)
