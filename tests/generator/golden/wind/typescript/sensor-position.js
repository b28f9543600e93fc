// @ts-self-types="./sensor-position.d.ts"
export { SensorPosition } from "./model.js";
