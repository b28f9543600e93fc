// @ts-self-types="./edges.d.ts"
export { Edges_ } from "./model.js";
