export * from "pygen-runtime";
export * from "./client.js";
export * from "./nothing.js";
export * from "./something.js";
