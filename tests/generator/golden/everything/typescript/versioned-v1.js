// @ts-self-types="./versioned-v1.d.ts"
export { VersionedV1 } from "./model.js";
