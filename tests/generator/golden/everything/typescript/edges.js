// @ts-self-types="./edges.d.ts"
export { Edges } from "./model.js";
