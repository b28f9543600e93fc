// @ts-self-types="./keywords.d.ts"
export { Keywords } from "./model.js";
