/** A plan as a source of pages: its root in requests of whatever fits, and what hangs on the rows. */

import type { Row } from "../../instances/decode.ts";
import { keyOf } from "../../instances/keys.ts";
import { type Reading, readingOf } from "../../instances/reading.ts";
import type { View } from "../../instances/view.ts";
import { LIST_ROWS, type Plan, QUERY_ROWS, type Step, steps } from "../plan.ts";
import { sortOf, sourceOf } from "../wording.ts";
import { type Answer, Reader } from "./answers.ts";
import { conditionOf, QueryBody, selectOf } from "./bodies.ts";
import { Branches, chain } from "./branches.ts";
import type { Decoded, Pager, Position, Source } from "./pager.ts";
import { listRequest, type Wire } from "./requests.ts";

/** A list brings no branches: all are fetched. */
const NO_BRANCHES: Answer = { rows: {}, cursors: {}, complete: () => false };

/** What people give to go on after a page. */
type WriteCursor = (plan: Plan, position: Position) => string;

export async function stepwise(plan: Plan, writeCursor?: WriteCursor): Promise<Source> {
  const views = [...steps(plan.root)].flatMap(({ view, edgeView }) => [view, edgeView]);
  const known = views.filter((view): view is View => view !== undefined);
  return sourceFor(plan, await readingOf(known), writeCursor);
}

function sourceFor(plan: Plan, reading: Reading, writeCursor: WriteCursor | undefined): Source {
  const { endpoint, root, first, total, checks } = plan;
  const reader = new Reader(root, reading);
  const listed = endpoint === "list";
  const branched = root.children.length > 0;
  const whole = !listed && root.sorts.length > 0;
  return {
    page: endpoint === "nothing" ? 0 : plan.page,
    first,
    total,
    adaptive: branched,
    whole,
    parse: reader.parse,
    request(cursor, rows) {
      if (listed) return listRequest(root.view, rows, cursor, listing(root));
      const cursors = cursor === undefined ? undefined : { [root.name]: cursor };
      return rootBody(plan, rows).request(cursors);
    },
    cursorIn: (document) => (listed ? document?.nextCursor : document?.nextCursor?.[root.name]),
    decode(parsed, asked, pager): Decoded {
      let answer = NO_BRANCHES;
      let rows: Row[];
      let size: number | undefined;
      if (listed) {
        const all = reader.list(parsed, root.name);
        rows = root.properties ? all.map((row) => only(row, root)) : all;
      } else {
        answer = reader.query(parsed, rootBody(plan, asked));
        rows = answer.rows[root.name]!;
        size = fitting(answer, root, asked, plan.page);
      }
      if (!branched) return { rows };
      const branches = new Branches(pager.http, reader, pager.call, pager.meter);
      return { rows, size, finish: (kept) => branches.finish(root, kept, answer) };
    },
    ...(checks && {
      async check(rows: readonly Row[], pager: Pager): Promise<Row[]> {
        const ids = rows.map(({ space, externalId }) => ({ space, externalId }));
        const { checked } = await import("../connected/answering.ts");
        const kept = await checked(pager, root.view, checks, ids);
        return rows.filter((row) => kept.has(keyOf(row)));
      },
    }),
    // A sorted query has no second page, so a full one may not be all; a list has as many as it takes.
    instead: (slow) =>
      whole && (slow || checks || (total ?? QUERY_ROWS + 1) > QUERY_ROWS)
        ? sourceFor(
            { ...plan, endpoint: "list", page: LIST_ROWS, first: LIST_ROWS },
            reading,
            writeCursor,
          )
        : undefined,
    ...(writeCursor && { cursorAfter: (position: Position) => writeCursor(plan, position) }),
  };
}

function listing(root: Step): Wire {
  return {
    sources: root.view.bare ? undefined : [sourceOf(root)],
    ...(root.filter ? { filter: root.filter } : {}),
    ...(root.sorts.length ? { sort: sortOf(root.sorts) } : {}),
  };
}

/** The request for a page of the root, with what can be chained to it. */
export function rootBody({ root }: Plan, limit: number): QueryBody {
  const body = new QueryBody();
  const head = {
    [`${root.view.instanceType}s`]: { filter: conditionOf(root) },
    ...(root.sorts.length ? { sort: sortOf(root.sorts) } : {}),
  };
  body.add(root.name, head, selectOf(root), limit);
  chain(body, root);
  return body;
}

/** From what one page brought, how large the next may be for its branches to fit as well. */
function fitting(answer: Answer, root: Step, asked: number, most: number): number | undefined {
  const branches = Object.keys(answer.rows).filter((name) => name !== root.name);
  if (!branches.length) return undefined;
  const fullest = Math.max(...branches.map((name) => answer.rows[name]!.length)) / QUERY_ROWS;
  if (fullest >= 1) return Math.max(50, Math.floor(asked / 4));
  return fullest < 0.2 ? Math.min(most, asked * 4) : undefined;
}

function only(row: Row, root: Step): Row {
  const kept = new Set(root.properties);
  for (const member of root.view.stored) {
    if (!kept.has(member.id)) delete (row as Record<string, unknown>)[member.name];
  }
  return row;
}
