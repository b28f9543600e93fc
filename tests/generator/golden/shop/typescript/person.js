// @ts-self-types="./person.d.ts"
export { Person } from "./model.js";
