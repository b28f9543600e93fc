/** The shared cases and the weather of networks, as one program for any platform. */

import { file, run } from "./vitest.ts";

const files = [
  () => import("../conformance/bodies.test.ts"),
  () => import("../conformance/errors.test.ts"),
  () => import("../conformance/filters.test.ts"),
  () => import("../conformance/paging.test.ts"),
  () => import("../conformance/queries.test.ts"),
  () => import("../conformance/values.test.ts"),
  () => import("../files.test.ts"),
  () => import("../http.test.ts"),
  () => import("../int64.test.ts"),
  () => import("../sequences.test.ts"),
  () => import("../sizes.test.ts"),
  () => import("../times.test.ts"),
];
for (const load of files) {
  file();
  await load();
}
const { passed, failed } = await run();
for (const one of failed) console.error(`FAILED ${one}\n`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
