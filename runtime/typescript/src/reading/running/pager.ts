/** The one pager: the next page is requested before the last is parsed, and each is complete before it is given. */

import { askedTooMuch, BadAnswer } from "../../errors/bad-answer.ts";
import type { Http } from "../../http/exchange.ts";
import type { CallOptions, Request } from "../../http/values.ts";
import type { Row } from "../../instances/decode.ts";
import type { Parsed } from "../../instances/int64.ts";

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

/** What an answer holds. */
export interface Decoded {
  readonly rows: Row[];
  /** From what it brought, how large the next page may be. */
  readonly size?: number | undefined;
  /** Brings what hangs on the rows and is not there yet. */
  readonly finish?: ((rows: readonly Row[]) => Promise<void>) | undefined;
}

/** What is read in pages, and how. */
export interface Source {
  /** Rows in a page at most, and in the first page; none: nothing is asked. */
  readonly page: number;
  readonly first: number;
  /** Rows wanted in all. */
  readonly total: number | undefined;
  /** How much fits is seen page by page. */
  readonly adaptive?: boolean;
  /** There is no second page, so that a smaller one would lose rows. */
  readonly whole?: boolean;
  parse(text: string): Parsed;
  request(cursor: string | undefined, rows: number): Request;
  cursorIn(document: any): string | null | undefined;
  decode(parsed: Parsed, asked: number, pager: Pager): Decoded;
  /** Keeps the rows for which everything holds that the service has no filter for. */
  check?(rows: readonly Row[], pager: Pager): Promise<Row[]>;
  /** Another way to read it from the start, where a full page without a cursor may not be all, or takes too long. */
  instead?(slow: boolean): Source | undefined;
  /** What people give to go on after a page. */
  cursorAfter?(position: Position): string;
}

/** An answer on its way to rows. */
interface Fetched {
  readonly text: string;
  readonly parsed: Parsed | undefined;
  readonly cursor: string | undefined;
  readonly asked: number;
}

/** What a read took; `explain` tells it. */
export interface Meter {
  requests: number;
  rows: number;
  shrunk: number;
}

/** So many pages in a row must come in time before pages grow again. */
const RECOVERY = 5;
/** The cursor where it is the last thing in a text: it is found there without parsing. */
const CURSOR = /"nextCursor"\s*:\s*(?:\{\s*"0"\s*:\s*)?"((?:[^"\\]|\\.)*)"[\s}]*$/;

export class Pager {
  readonly http: Http;
  /** Of every request of the read. */
  readonly call: CallOptions;
  readonly meter: Meter = { requests: 0, rows: 0, shrunk: 0 };
  source: Source;
  readonly #abort = new AbortController();
  readonly #unlisten: () => void;
  #ahead: Promise<Fetched> | undefined;
  #seen: number;
  #size: number;
  #inTime = 0;

  constructor(source: Source, http: Http, call: CallOptions, from?: Position) {
    this.source = source;
    this.http = http;
    this.#seen = from?.seen ?? 0;
    this.#size = source.first;
    const { signal } = call;
    const stop = (): void => this.#abort.abort(signal?.reason);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    this.#unlisten = () => signal?.removeEventListener("abort", stop);
    this.call = { ...call, signal: this.#abort.signal };
    if (source.page && this.#left(this.#seen) > 0) this.#request(from?.cursor, this.#seen);
  }

  /** The next page; undefined when there is none. */
  async next(): Promise<Page | undefined> {
    const waiting = this.#ahead;
    this.#ahead = undefined;
    if (!waiting) {
      this.#unlisten();
      return undefined;
    }
    try {
      const page = await this.#page(await waiting);
      if (!this.#ahead) this.stop();
      return page;
    } catch (error) {
      this.stop();
      throw error instanceof BadAnswer
        ? (await import("../../http/trouble.ts")).told(error)
        : error;
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#ahead = undefined;
    this.#unlisten();
    this.#abort.abort(new DOMException("the read was ended", "AbortError"));
  }

  async #page({ cursor, asked, text, parsed }: Fetched): Promise<Page> {
    // Full pages are certain to need the next one, so it is asked for before this one is looked at.
    const early = cursor !== undefined && (this.source.check || this.#left(this.#seen) > asked);
    if (early) this.#request(cursor, this.#seen + asked);
    const decoded = this.source.decode(parsed ?? this.#parsed(text), asked, this);
    const { size, finish } = decoded;
    const full = cursor === undefined && decoded.rows.length >= asked;
    const instead = full ? this.source.instead?.(false) : undefined;
    if (instead) {
      this.source = instead;
      this.#size = instead.first;
      return this.#page(await this.#fetch(undefined, 0));
    }
    this.#size = size ?? this.#size;
    const checked = await this.source.check?.(decoded.rows, this);
    const rows = checked?.slice(0, this.#left(this.#seen)) ?? decoded.rows;
    this.#seen += rows.length;
    this.meter.rows += rows.length;
    const more = cursor !== undefined && this.#left(this.#seen) > 0;
    if (more && !early) this.#request(cursor, this.#seen);
    if (!more) this.#ahead = undefined;
    await finish?.(rows);
    return { rows, position: more ? { seen: this.#seen, cursor } : undefined };
  }

  #parsed(text: string): Parsed {
    try {
      return this.source.parse(text);
    } catch (cause) {
      throw new BadAnswer("cut", "The answer is not JSON in its middle", cause);
    }
  }

  #left(seen: number): number {
    return (this.source.total ?? Number.POSITIVE_INFINITY) - seen;
  }

  /** Sends the request for the page at the cursor; `seen` rows come before it. */
  #request(cursor: string | undefined, seen: number): void {
    this.#ahead = this.#fetch(cursor, seen);
    // Its error is thrown when its turn comes.
    this.#ahead.catch(() => {});
  }

  async #fetch(cursor: string | undefined, seen: number): Promise<Fetched> {
    const started = Date.now();
    for (;;) {
      const asked = this.source.check ? this.#size : Math.min(this.#size, this.#left(seen));
      this.meter.requests += 1;
      try {
        const read = (text: string): Fetched => this.#read(text, asked);
        const fetched = await this.http.send(this.source.request(cursor, asked), read, this.call);
        if (fetched.cursor !== undefined && fetched.cursor === cursor) {
          throw new BadAnswer(
            "form",
            "the service answered with the cursor it was given, which would never end",
          );
        }
        this.#recover();
        return fetched;
      } catch (error) {
        if (!askedTooMuch(error, Date.now() - started, this.http.patience(this.call))) throw error;
        const instead = this.source.instead?.(true);
        if (asked <= 1 || (this.source.whole && !instead)) throw error;
        this.#inTime = 0;
        this.meter.shrunk += 1;
        this.source = instead ?? this.source;
        this.#size = instead?.first ?? Math.max(1, Math.floor(asked / 2));
      }
    }
  }

  #recover(): void {
    const { page, adaptive } = this.source;
    this.#inTime += 1;
    if (!this.meter.shrunk) {
      if (!adaptive) this.#size = page;
    } else if (this.#inTime >= RECOVERY && this.#size < page) {
      this.#inTime = 0;
      this.#size = Math.min(page, this.#size * 2);
    }
  }

  #read(text: string, asked: number): Fetched {
    const found = CURSOR.exec(text.slice(-4096));
    const parsed = found ? undefined : this.source.parse(text);
    const cursor = found ? JSON.parse(`"${found[1]}"`) : this.source.cursorIn(parsed?.document);
    return { text: parsed ? "" : text, parsed, cursor: cursor || undefined, asked };
  }
}
