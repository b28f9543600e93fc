// @ts-self-types="./extensions.d.ts"
export { Extensions } from "./model.js";
