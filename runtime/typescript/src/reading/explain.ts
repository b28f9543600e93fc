/** What a query would request, and why, for people. */

import type { CallOptions } from "../http/values.ts";
import type { Context } from "../instances/context.ts";
import type { Asked } from "./asked.ts";
import { begin } from "./begin.ts";
import { replayed } from "./builder/replaying.ts";
import type { QuerySteps } from "./builder/steps.ts";
import { needsAnswers } from "./conditions.ts";
import { type Plan, type Step, steps } from "./plan.ts";
import { planOf } from "./planning/planner.ts";
import { collected } from "./read.ts";
import { stepwise } from "./running/stepwise.ts";

export interface Explanation {
  readonly endpoint: Plan["endpoint"];
  readonly why: string;
  /** The first request; undefined when nothing can match. */
  readonly path: string | undefined;
  readonly body: unknown;
  /** Connections that are read on their own, and why. */
  readonly separate: readonly { readonly path: string; readonly why: string }[];
  readonly warnings: readonly string[];
  /** How conditions over connections are answered. */
  readonly notes: readonly string[];
  /** Only after a run. */
  readonly run?: {
    readonly requests: number;
    readonly rows: number;
    readonly instances: number;
    readonly milliseconds: number;
    /** How often pages were made smaller because the service did not answer in time. */
    readonly shrunk: number;
  };
  toString(): string;
}

export async function explained(
  query: QuerySteps,
  options: CallOptions & { readonly run?: boolean },
): Promise<Explanation> {
  const asked = await replayed(query);
  const foreseen = needsAnswers(asked)
    ? (await import("./connected/answering.ts")).foreseen(asked)
    : { asked, notes: [] };
  const plan = planOf(foreseen.asked);
  const request =
    plan.endpoint === "nothing" ? undefined : (await stepwise(plan)).request(undefined, plan.first);
  const facts = {
    endpoint: plan.endpoint,
    why: plan.why,
    path: request?.path,
    body: request?.body === undefined ? undefined : (JSON.parse(request.body as string) as unknown),
    separate: [...steps(plan.root)].flatMap((step) =>
      step.separate ? [{ path: step.path, why: step.separate }] : [],
    ),
    warnings: warnings(plan.root),
    notes: foreseen.notes,
    ...(options.run ? await ran(query.context, asked, options) : {}),
  };
  return Object.defineProperty(facts, "toString", { value: () => told(facts) });
}

async function ran(
  context: Context,
  asked: Asked,
  call: CallOptions,
): Promise<Required<Pick<Explanation, "run" | "notes">>> {
  const started = Date.now();
  const { pager, notes } = await begin(context, asked, call, { soon: false, cursors: false });
  const instances = (await collected(pager)).length;
  return { notes, run: { ...pager.meter, instances, milliseconds: Date.now() - started } };
}

function told(facts: Omit<Explanation, "toString">): string {
  const lines = [`${facts.endpoint}: ${facts.why}`];
  if (facts.path) lines.push(`POST ${facts.path}`, JSON.stringify(facts.body, undefined, 2));
  for (const { path, why } of facts.separate) lines.push(`${path} is read on its own: ${why}`);
  lines.push(...facts.notes);
  for (const warning of facts.warnings) lines.push(`warning: ${warning}`);
  if (facts.run) {
    const { requests, rows, instances, milliseconds, shrunk } = facts.run;
    lines.push(
      `${instances} instances (${rows} rows) by ${requests} requests in ${milliseconds} ms`,
    );
    if (shrunk)
      lines.push(`pages were made smaller ${shrunk} times, as the service did not answer in time`);
  }
  return lines.join("\n");
}

function warnings(root: Step): string[] {
  const found: string[] = [];
  for (const step of steps(root)) {
    const where = step.path || step.view.name;
    if (step.sorts.length && !step.member) {
      found.push(`${where}: sorting is slow unless an index has these properties in this order`);
    }
    const { member } = step;
    const many = (member?.kind === "edges" || member?.kind === "reverse") && member.many;
    if (many && step.limit === undefined && !step.filter) {
      found.push(`${where}: no limit and no filter; all of them are fetched for every parent`);
    }
  }
  return found;
}
