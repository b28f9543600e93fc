// @ts-self-types="./client.d.ts"
import { clientOf } from "pygen-runtime/spi";
import * as model from "./model.js";

export const WindClient = /* @__PURE__ */ clientOf(model, {
  asset: "Asset",
  blade: "Blade",
  document: "Document",
  lists: "Lists",
  rotor: "Rotor",
  scalars: "Scalars",
  sensor: "Sensor",
  sensorPosition: "SensorPosition",
  windFarm: "WindFarm",
  windTurbine: "WindTurbine",
  workOrder: "WorkOrder",
});
