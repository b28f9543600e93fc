// @ts-self-types="./wind-turbine.d.ts"
export { WindTurbine } from "./model.js";
