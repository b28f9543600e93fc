// @ts-self-types="./gearbox.d.ts"
export { Gearbox } from "./model.js";
