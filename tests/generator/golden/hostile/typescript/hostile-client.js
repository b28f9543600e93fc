// @ts-self-types="./hostile-client.d.ts"
export { HostileClient_ } from "./model.js";
