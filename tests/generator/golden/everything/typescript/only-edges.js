// @ts-self-types="./only-edges.d.ts"
export { OnlyEdges } from "./model.js";
