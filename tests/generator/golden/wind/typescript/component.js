// @ts-self-types="./component.d.ts"
export { Component } from "./model.js";
