// @ts-self-types="./edge.d.ts"
export { Edge } from "./model.js";
