// @ts-self-types="./model_.d.ts"
export { Model } from "./model.js";
