// @ts-self-types="./model.d.ts"

export const Asset = {
  name: "Asset",
  view: ["acme", "Asset", "v1"],
  values: { aliases: "text list", description: "text", name: "text required" },
  children: [
    "Blade",
    "Gearbox",
    "Generator",
    "MetMast",
    "Nacelle",
    "Rotor",
    "Substation",
    "WindFarm",
    "WindTurbine",
    "Component",
    "Sensor",
  ],
};

export const Blade = {
  name: "Blade",
  view: ["acme", "Blade", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    installed: "date",
    isDamaged: "boolean",
    length: "float64 unit",
    manufacturer: "text",
    name: "text required",
    serialNumber: "text max=64",
  },
  connections: {
    sensors: { to: "Sensor", edge: ["acme", "sensorAt"], properties: "SensorPosition" },
  },
};

export const Cable = {
  name: "Cable",
  view: ["acme", "Cable", "v1"],
  values: { crossSection: "float64", laid: "date", length: "float64 unit" },
  edge: ["Substation", "Substation"],
};

export const Component = {
  name: "Component",
  view: ["acme", "Component", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    installed: "date",
    manufacturer: "text",
    name: "text required",
    serialNumber: "text max=64",
  },
  children: ["Blade", "Gearbox", "Generator", "Nacelle", "Rotor"],
};

export const Document = {
  name: "Document",
  view: ["acme", "Document", "v1"],
  values: { content: "file", pages: "int32", title: "text required" },
  connections: {
    describes: {
      to: "WindTurbine",
      through: ["acme", "WindTurbine/v1", "datasheets"],
      by: "datasheets",
      list: true,
    },
  },
};

export const Gearbox = {
  name: "Gearbox",
  view: ["acme", "Gearbox", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    installed: "date",
    manufacturer: "text",
    name: "text required",
    ratio: "float64",
    serialNumber: "text max=64",
    stages: "int32",
  },
};

export const Generator = {
  name: "Generator",
  view: ["acme", "Generator", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    installed: "date",
    manufacturer: "text",
    name: "text required",
    poles: "int32",
    ratedSpeed: "float64 unit",
    serialNumber: "text max=64",
  },
};

export const Located = {
  name: "Located",
  view: ["acme", "Located", "v1"],
  values: { latitude: "float64", longitude: "float64" },
  children: ["MetMast", "Substation", "WindFarm", "WindTurbine"],
};

export const MetMast = {
  name: "MetMast",
  view: ["acme", "MetMast", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    height: "float64 unit",
    latitude: "float64",
    longitude: "float64",
    name: "text required",
  },
  connections: { sensors: { to: "Sensor", edge: ["acme", "MetMast.sensors"] } },
};

export const Nacelle = {
  name: "Nacelle",
  view: ["acme", "Nacelle", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    installed: "date",
    manufacturer: "text",
    name: "text required",
    serialNumber: "text max=64",
    weight: "float64 unit",
  },
  relations: { gearbox: "Gearbox", generator: "Generator" },
};

export const Rotor = {
  name: "Rotor",
  view: ["acme", "Rotor", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    diameter: "float64 unit",
    installed: "date",
    manufacturer: "text",
    name: "text required",
    serialNumber: "text max=64",
  },
  connections: {
    turbine: {
      to: "WindTurbine",
      one: true,
      through: ["acme", "WindTurbine/v1", "rotor"],
      by: "rotor",
    },
  },
};

export const Sensor = {
  name: "Sensor",
  view: ["acme", "Sensor", "v1"],
  values: {
    aliases: "text list",
    calibration: "json",
    description: "text",
    kind: "enum values=power,temperature,vibration,wind",
    measurements: "timeseries",
    name: "text required",
    unit: "text",
  },
  connections: {
    positions: {
      to: "Asset",
      edge: ["acme", "sensorAt"],
      inwards: true,
      properties: "SensorPosition",
    },
  },
};

export const SensorPosition = {
  name: "SensorPosition",
  view: ["acme", "SensorPosition", "v1"],
  values: { distance: "float64 unit", mounted: "timestamp", side: "enum values=back,front" },
  edge: ["Asset", "Sensor"],
};

export const Substation = {
  name: "Substation",
  view: ["acme", "Substation", "v1"],
  values: {
    aliases: "text list",
    description: "text",
    latitude: "float64",
    longitude: "float64",
    name: "text required",
    voltage: "float64 unit",
  },
  connections: {
    feeds: { to: "Substation", edge: ["acme", "cable"], properties: "Cable" },
    farms: { to: "WindFarm", through: ["acme", "WindFarm/v1", "substation"], by: "substation" },
  },
};

export const WindFarm = {
  name: "WindFarm",
  view: ["acme", "WindFarm", "v1"],
  values: {
    aliases: "text list",
    capacity: "float64 unit",
    description: "text",
    latitude: "float64",
    longitude: "float64",
    name: "text required",
    opened: "date",
  },
  relations: { substation: "Substation" },
  connections: {
    turbines: { to: "WindTurbine", through: ["acme", "WindTurbine/v1", "farm"], by: "farm" },
  },
};

export const WindTurbine = {
  name: "WindTurbine",
  view: ["acme", "WindTurbine", "v1"],
  values: {
    aliases: "text list",
    capacity: "float64 unit",
    commissioned: "timestamp",
    description: "text",
    hubHeight: "float64 unit",
    latitude: "float64",
    longitude: "float64",
    name: "text required",
    status: "enum values=planned,retired,running,stopped",
  },
  relations: { datasheets: "Document list", farm: "WindFarm", nacelle: "Nacelle", rotor: "Rotor" },
  connections: {
    blades: { to: "Blade", edge: ["acme", "WindTurbine.blades"] },
    sensors: { to: "Sensor", edge: ["acme", "sensorAt"], properties: "SensorPosition" },
    workOrders: { to: "WorkOrder", through: ["acme", "WorkOrder/v1", "turbine"], by: "turbine" },
  },
};

export const WorkOrder = {
  name: "WorkOrder",
  view: ["acme", "WorkOrder", "v1"],
  values: {
    due: "timestamp",
    hours: "float32",
    notes: "text list",
    priority: "int32",
    state: "enum values=done,open,started",
    title: "text required",
  },
  relations: { components: "Component list", turbine: "WindTurbine" },
};
