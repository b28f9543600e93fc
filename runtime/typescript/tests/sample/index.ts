/** The generated packages that the tests use: the golden ones of the generator. */

export * from "../../../../tests/generator/golden/everything/typescript/client.js";
export * from "../../../../tests/generator/golden/everything/typescript/lists.js";
export * from "../../../../tests/generator/golden/everything/typescript/scalars.js";
export * from "../../../../tests/generator/golden/wind/typescript/index.js";
