// @ts-self-types="./index.d.ts"
export * from "pygen-runtime";
export * from "./client.js";
export * from "./model.js";
