/** Every golden package compiles as a whole. */

export * as empty from "../../../../tests/generator/golden/empty/typescript/index.js";
export * as everything from "../../../../tests/generator/golden/everything/typescript/index.js";
export * as hostile from "../../../../tests/generator/golden/hostile/typescript/index.js";
export * as shop from "../../../../tests/generator/golden/shop/typescript/index.js";
export * as wind from "../../../../tests/generator/golden/wind/typescript/index.js";
