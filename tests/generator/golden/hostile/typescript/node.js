// @ts-self-types="./node.d.ts"
export { Node } from "./model.js";
