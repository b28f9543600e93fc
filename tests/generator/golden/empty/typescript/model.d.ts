export { Nothing } from "./nothing.js";
export { Something } from "./something.js";
