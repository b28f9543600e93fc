export const Asset = {
  name: "Asset",
  view: ["acme", "Asset", "v1"],
  values: { aliases: "text list", description: "text", name: "text required" },
};

export const Located = {
  name: "Located",
  view: ["acme", "Located", "v1"],
  values: { latitude: "float64", longitude: "float64" },
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
    serialNumber: "text",
  },
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
    serialNumber: "text",
  },
  connections: {
    sensors: { to: "Sensor", edge: ["acme", "sensorAt"], properties: "SensorPosition" },
  },
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
    serialNumber: "text",
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
    kind: "enum",
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
  values: { distance: "float64 unit", mounted: "timestamp", side: "enum" },
  edge: ["Asset", "Sensor"],
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
    status: "enum",
  },
  relations: { datasheets: "Document list", farm: "WindFarm", rotor: "Rotor" },
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
    state: "enum",
    title: "text required",
  },
  relations: { components: "Component list", turbine: "WindTurbine" },
};

export const Document = {
  name: "Document",
  view: ["acme", "Document", "v1"],
  values: { content: "file", pages: "int32", title: "text required" },
  connections: {
    describes: {
      to: "WindTurbine",
      list: true,
      through: ["acme", "WindTurbine/v1", "datasheets"],
      by: "datasheets",
    },
  },
};

export const Scalars = {
  name: "Scalars",
  view: ["every", "Scalars", "v1"],
  values: {
    aBoolean: "boolean",
    aDate: "date",
    aFile: "file",
    aFloat32: "float32",
    aFloat64: "float64",
    aInt32: "int32",
    aInt64: "int64",
    aJson: "json",
    aSequence: "sequence",
    aText: "text",
    aTimeseries: "timeseries",
    aTimestamp: "timestamp",
    anEnum: "enum",
  },
};

export const Lists = {
  name: "Lists",
  view: ["every", "Lists", "v1"],
  values: {
    aBoolean: "boolean list",
    aDate: "date list",
    aFile: "file list",
    aFloat32: "float32 list",
    aFloat64: "float64 list",
    aInt32: "int32 list",
    aInt64: "int64 list",
    aJson: "json list",
    aSequence: "sequence list",
    aText: "text list",
    aTimeseries: "timeseries list",
    aTimestamp: "timestamp list",
  },
};
