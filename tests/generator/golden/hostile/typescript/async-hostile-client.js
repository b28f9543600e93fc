// @ts-self-types="./async-hostile-client.d.ts"
export { AsyncHostileClient } from "./model.js";
