// @ts-self-types="./twin-every.d.ts"
export { TwinEvery } from "./model.js";
