export * from "pygen-runtime";
export { Asset } from "./asset.js";
export { Blade } from "./blade.js";
export { WindClient } from "./client.js";
export { Scalars } from "./scalars.js";
export { Sensor } from "./sensor.js";
export { SensorPosition } from "./sensor-position.js";
export { WindFarm } from "./wind-farm.js";
export { WindTurbine } from "./wind-turbine.js";
