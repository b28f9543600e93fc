// @ts-self-types="./wind-farm.d.ts"
export { WindFarm } from "./model.js";
