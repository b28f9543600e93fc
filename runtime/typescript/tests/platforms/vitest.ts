/** As much of Vitest as the tests use, for platforms it does not run on: the same files, run one after the other. */

import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect: any = chai.expect;
export const expectTypeOf = (): unknown => new Proxy(() => anything, { get: () => anything });
const anything: any = new Proxy(() => anything, { get: () => anything });

type Body = (...given: any[]) => unknown;
interface Group {
  readonly before: Body[];
  readonly after: Body[];
  readonly afterEach: Body[];
  readonly tests: { readonly name: string; readonly body: () => unknown }[];
}

const groups: Group[] = [];
let current: Group | undefined;
let title = "";

function group(): Group {
  if (!current) {
    current = { before: [], after: [], afterEach: [], tests: [] };
    groups.push(current);
  }
  return current;
}

/** Begins a file: what it prepares is its own. */
export function file(): void {
  current = undefined;
}

export const beforeAll = (body: Body): unknown => group().before.push(body);
export const afterAll = (body: Body): unknown => group().after.push(body);
export const afterEach = (body: Body): unknown => group().afterEach.push(body);

export function describe(name: string, body: () => void): void {
  const outer = title;
  title = `${title}${name} > `;
  body();
  title = outer;
}

export function test(name: string, ...rest: unknown[]): void {
  const body = rest.find((one) => typeof one === "function") as Body;
  group().tests.push({ name: title + name, body });
}
test.each =
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [at, row] of rows.entries()) {
      const given = Array.isArray(row) ? row : [row];
      const shown = (row as { name?: string }).name ?? `${name} ${at}`;
      test(shown, () => body(...given));
    }
  };
export const it = test;

/** Runs everything; the number that failed. */
export async function run(): Promise<{ passed: number; failed: string[] }> {
  let passed = 0;
  const failed: string[] = [];
  for (const { before, after, afterEach: each, tests } of groups) {
    for (const body of before) await body();
    for (const { name, body } of tests) {
      try {
        await body();
        passed += 1;
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      }
      for (const one of each) await one();
    }
    for (const body of after) await body();
  }
  return { passed, failed };
}
