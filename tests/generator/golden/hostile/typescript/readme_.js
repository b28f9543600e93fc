// @ts-self-types="./readme_.d.ts"
export { README } from "./model.js";
