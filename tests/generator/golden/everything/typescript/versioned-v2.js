// @ts-self-types="./versioned-v2.d.ts"
export { VersionedV2 } from "./model.js";
