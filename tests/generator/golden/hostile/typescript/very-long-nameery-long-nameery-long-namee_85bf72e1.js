// @ts-self-types="./very-long-nameery-long-nameery-long-namee_85bf72e1.d.ts"
export { VeryLongNameeryLongNameeryLongNameeryLong_0dd18e63 } from "./model.js";
