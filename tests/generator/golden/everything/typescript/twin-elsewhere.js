// @ts-self-types="./twin-elsewhere.d.ts"
export { TwinElsewhere } from "./model.js";
