// @ts-self-types="./both-edge.d.ts"
export { BothEdge } from "./model.js";
