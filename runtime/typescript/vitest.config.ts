import { defineConfig } from "vitest/config";

const source = (path: string): string => new URL(`./src/${path}`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: {
      "pygen-runtime/spi": source("spi.ts"),
      "pygen-runtime/node": source("node.ts"),
      "pygen-runtime": source("index.ts"),
    },
  },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 20_000, hookTimeout: 60_000 },
});
