/** The pages of a read: the next one is requested before the last is parsed, and complete before it is given. */

import { ConnectionFailed, ServerError, Timeout } from "../../errors.ts";
import type { Http } from "../../http/exchange.ts";
import type { CallOptions } from "../../http/values.ts";
import type { Row } from "../../instances/decode.ts";
import type { Parsed } from "../../instances/int64.ts";
import type * as more from "../more.ts";
import { LIST_ROWS, type Plan, QUERY_ROWS } from "../plan.ts";
import type { Answer, Reader } from "./answers.ts";
import { conditionOf, listRequest, QueryBody, selectOf, sortOf } from "./bodies.ts";

/** A place in a read: how many rows come before it, and the cursor of the service. */
export interface Position {
  readonly seen: number;
  readonly cursor: string | undefined;
}

export interface Page {
  readonly rows: Row[];
  /** What is needed to go on after this page later; undefined when it is the last. */
  readonly position: Position | undefined;
}

/** An answer on its way to rows. */
interface Fetched {
  readonly text: string;
  readonly parsed: Parsed | undefined;
  readonly cursor: string | undefined;
  readonly asked: number;
  readonly body: QueryBody | undefined;
}

/** So many pages in a row must come in time before pages grow again. */
const RECOVERY = 5;

/** What running a plan showed; `explain` tells it. */
export interface Meter {
  requests: number;
  rows: number;
  shrunk: number;
}

export class RootPages {
  readonly meter: Meter = { requests: 0, rows: 0, shrunk: 0 };
  #plan: Plan;
  readonly #http: Http;
  readonly #reader: Reader;
  readonly #abort = new AbortController();
  readonly #call: CallOptions;
  readonly #unlisten: () => void;
  /** Loaded by the first read that has branches. */
  #more: typeof more | undefined;
  #ahead: Promise<Fetched> | undefined;
  #seen: number;
  #size: number;
  #inTime = 0;

  constructor(
    plan: Plan,
    reader: Reader,
    http: Http,
    call: CallOptions,
    from: Position = { seen: 0, cursor: undefined },
  ) {
    this.#plan = plan;
    this.#http = http;
    this.#reader = reader;
    this.#seen = from.seen;
    this.#size = plan.first;
    const { signal } = call;
    const stop = (): void => this.#abort.abort(signal?.reason);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    this.#unlisten = () => signal?.removeEventListener("abort", stop);
    this.#call = { ...call, signal: this.#abort.signal };
    const nothing = plan.endpoint === "nothing" || this.#left() <= 0;
    if (!nothing) this.#request(from.cursor);
  }

  /** The next page; undefined when there is none. */
  async next(): Promise<Page | undefined> {
    const waiting = this.#ahead;
    if (!waiting) return this.#end();
    this.#ahead = undefined;
    try {
      const page = await this.#page(await waiting);
      if (!this.#ahead) this.stop();
      return page;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#ahead = undefined;
    this.#unlisten();
    if (!this.#abort.signal.aborted)
      this.#abort.abort(new DOMException("the read was ended", "AbortError"));
  }

  #end(): undefined {
    this.#unlisten();
    return undefined;
  }

  async #page(fetched: Fetched): Promise<Page> {
    const { cursor, asked } = fetched;
    // Full pages are certain to need the next one, so it is asked for before this one is looked at.
    const expected = this.#seen + asked;
    const early = cursor !== undefined && this.#left() > asked;
    if (early) this.#request(cursor, expected);
    const parsed = fetched.parsed ?? this.#parsed(fetched.text);
    const { rows, answer } = this.#rows(parsed, fetched);
    if (cursor === undefined && rows.length >= asked && this.#cutShort()) return this.#listed();
    this.#seen += rows.length;
    this.meter.rows += rows.length;
    const more = cursor !== undefined && this.#left() > 0;
    if (more && !early) this.#request(cursor);
    if (this.#plan.root.children.length) {
      const { Branches } = await this.#loaded();
      const branches = new Branches(this.#http, this.#reader, this.#call, this.meter);
      await branches.finish(this.#plan.root, rows, answer);
    }
    return { rows, position: more ? { seen: this.#seen, cursor } : undefined };
  }

  #parsed(text: string): Parsed {
    try {
      return this.#reader.parse(text);
    } catch (cause) {
      throw new ConnectionFailed("The answer is not JSON in its middle", {
        retryable: true,
        cause,
      });
    }
  }

  async #loaded(): Promise<typeof more> {
    this.#more ??= await import("../more.ts");
    return this.#more;
  }

  /** A sorted query has no second page, so a full one may not be all. */
  #cutShort(): boolean {
    const { endpoint, root, total } = this.#plan;
    return endpoint === "query" && root.sorts.length > 0 && (total ?? QUERY_ROWS + 1) > QUERY_ROWS;
  }

  /** The same from the start as a list, which has as many pages as it takes. */
  async #listed(): Promise<Page> {
    this.#plan = { ...this.#plan, endpoint: "list", page: LIST_ROWS, first: LIST_ROWS };
    this.#size = LIST_ROWS;
    this.#request(undefined);
    const waiting = this.#ahead!;
    this.#ahead = undefined;
    return this.#page(await waiting);
  }

  #rows(parsed: Parsed, fetched: Fetched): { rows: Row[]; answer: Answer } {
    const { root } = this.#plan;
    const { body } = fetched;
    if (!body) {
      const rows = this.#reader.list(parsed, root.name);
      return {
        rows: root.properties ? rows.map((row) => only(row, root)) : rows,
        answer: NO_BRANCHES,
      };
    }
    const answer = this.#reader.query(parsed, body);
    this.#adapt(answer, body);
    return { rows: answer.rows[root.name]!, answer };
  }

  /** From what one page brought, how large the next may be for its branches to fit as well. */
  #adapt(answer: Answer, body: QueryBody): void {
    const branches = Object.keys(body.select).filter((name) => name !== this.#plan.root.name);
    if (!branches.length) return;
    const fullest = Math.max(...branches.map((name) => answer.rows[name]!.length)) / QUERY_ROWS;
    if (fullest >= 1) this.#size = Math.max(50, Math.floor(this.#size / 4));
    else if (fullest < 0.2) this.#size = Math.min(this.#plan.page, this.#size * 4);
  }

  #left(): number {
    return this.#plan.total === undefined
      ? Number.POSITIVE_INFINITY
      : this.#plan.total - this.#seen;
  }

  /** Sends the request for the page at the cursor; `seen` rows come before it. */
  #request(cursor: string | undefined, seen: number = this.#seen): void {
    const left =
      this.#plan.total === undefined ? Number.POSITIVE_INFINITY : this.#plan.total - seen;
    this.#ahead = this.#fetch(cursor, left);
    // Its error is thrown when its turn comes.
    this.#ahead.catch(() => {});
  }

  async #fetch(cursor: string | undefined, left: number): Promise<Fetched> {
    for (;;) {
      const asked = Math.min(this.#size, left);
      this.meter.requests += 1;
      try {
        const fetched = await this.#send(cursor, asked);
        if (fetched.cursor !== undefined && fetched.cursor === cursor) {
          throw new ServerError(
            "the service answered with the cursor it was given, which would never end",
          );
        }
        this.#recover();
        return fetched;
      } catch (error) {
        // A sorted query has no second page, so that a smaller one would lose rows.
        const whole = this.#plan.endpoint === "query" && this.#plan.root.sorts.length > 0;
        if (!(error instanceof Timeout) || asked <= 1 || whole) throw error;
        this.#inTime = 0;
        this.meter.shrunk += 1;
        this.#size = Math.max(1, Math.floor(asked / 2));
      }
    }
  }

  #recover(): void {
    this.#inTime += 1;
    if (this.meter.shrunk && this.#inTime >= RECOVERY && this.#size < this.#plan.page) {
      this.#inTime = 0;
      this.#size = Math.min(this.#plan.page, this.#size * 2);
    } else if (!this.#plan.root.children.length && !this.meter.shrunk) {
      this.#size = this.#plan.page;
    }
  }

  async #send(cursor: string | undefined, asked: number): Promise<Fetched> {
    const { root } = this.#plan;
    if (this.#plan.endpoint === "list") {
      return this.#http.send(
        listRequest(this.#plan, asked, cursor),
        (text) =>
          this.#read(text, LIST_CURSOR, (document) => document?.nextCursor, asked, undefined),
        this.#call,
      );
    }
    const body = rootBody(this.#plan, asked);
    if (root.children.length) (await this.#loaded()).chain(body, root);
    return this.#http.send(
      body.request(cursor === undefined ? undefined : { [root.name]: cursor }),
      (text) =>
        this.#read(
          text,
          QUERY_CURSOR,
          (document) => document?.nextCursor?.[root.name],
          asked,
          body,
        ),
      this.#call,
    );
  }

  /** Finds the cursor, without parsing where it is the last thing in the text. */
  #read(
    text: string,
    pattern: RegExp,
    cursorIn: (document: any) => string | null | undefined,
    asked: number,
    body: QueryBody | undefined,
  ): Fetched {
    const found = pattern.exec(text.slice(-4096));
    if (found) {
      const cursor = JSON.parse(`"${found[1]}"`) as string;
      return { text, parsed: undefined, cursor: cursor || undefined, asked, body };
    }
    const parsed = this.#reader.parse(text);
    return { text: "", parsed, cursor: cursorIn(parsed.document) || undefined, asked, body };
  }
}

const LIST_CURSOR = /"nextCursor"\s*:\s*"((?:[^"\\]|\\.)*)"\s*\}\s*$/;
const QUERY_CURSOR = /"nextCursor"\s*:\s*\{\s*"0"\s*:\s*"((?:[^"\\]|\\.)*)"\s*\}\s*\}\s*$/;
/** A list brings no branches: all are fetched. */
const NO_BRANCHES: Answer = { rows: {}, cursors: {}, complete: () => false };

/** The request for a page of the root; what is chained to it is still to be added. */
export function rootBody(plan: Plan, limit: number): QueryBody {
  const { root } = plan;
  const body = new QueryBody();
  const head = {
    [`${root.view.instanceType}s`]: { filter: conditionOf(root) },
    ...(root.sorts.length ? { sort: sortOf(root.sorts) } : {}),
  };
  body.add(root.name, head, selectOf(root), limit);
  return body;
}

function only(row: Row, root: Plan["root"]): Row {
  const kept = new Set(root.properties);
  for (const member of root.view.stored) {
    if (!kept.has(member.id)) delete (row as Record<string, unknown>)[member.name];
  }
  return row;
}
