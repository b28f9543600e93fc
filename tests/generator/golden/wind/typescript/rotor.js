// @ts-self-types="./rotor.d.ts"
export { Rotor } from "./model.js";
