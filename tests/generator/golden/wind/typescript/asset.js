// @ts-self-types="./asset.d.ts"
export { Asset } from "./model.js";
