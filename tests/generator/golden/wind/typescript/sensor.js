// @ts-self-types="./sensor.d.ts"
export { Sensor } from "./model.js";
