// @ts-self-types="./very-long-nameery-long-nameery-long-namee_b76400d0.d.ts"
export { VeryLongNameeryLongNameeryLongNameeryLong_3b1acbc8 } from "./model.js";
