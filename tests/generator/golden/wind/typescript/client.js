// @ts-self-types="./client.d.ts"
import { clientOf } from "pygen-runtime/spi";
import * as model from "./model.js";
import { queries } from "./queries.js";

export const WindClient = /* @__PURE__ */ clientOf(
  model,
  {
    asset: "Asset",
    blade: "Blade",
    cable: "Cable",
    component: "Component",
    document: "Document",
    gearbox: "Gearbox",
    generator: "Generator",
    located: "Located",
    metMast: "MetMast",
    nacelle: "Nacelle",
    rotor: "Rotor",
    sensor: "Sensor",
    sensorPosition: "SensorPosition",
    substation: "Substation",
    windFarm: "WindFarm",
    windTurbine: "WindTurbine",
    workOrder: "WorkOrder",
  },
  { instanceSpace: "acme_instances" },
  queries,
);
