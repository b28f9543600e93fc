/** How the compiler sees the verbs of a view. */

import type { Where } from "../../filters/condition.ts";
import type { EdgeFields } from "../../filters/field-types.ts";
import type { EdgeFilter } from "../../filters/keywords.ts";
import type { SortBy } from "../../filters/sort.ts";
import type { CallOptions } from "../../http/values.ts";
import type { InstanceInput, PlainEdge } from "../../instances/types.ts";
import type { DeleteResult, UpsertPreview, UpsertResult } from "../../instances/writing/results.ts";
import type { UpsertOptions } from "../../instances/writing/upsert.ts";
import type { Pages } from "../read.ts";
import type { AggregateRow, Metrics } from "./aggregates.ts";
import type { Changes } from "./changes.ts";
import type { Bucket } from "./histogram.ts";

/** What every filtered read takes besides keyword filters. */
export interface Filtering<Fields> extends CallOptions {
  readonly where?: Where<Fields>;
}

/** What every list takes besides keyword filters. */
export interface Listing<Fields, Field extends string, P extends Field = Field>
  extends Filtering<Fields> {
  /** Fetch only these; the result then has no others. */
  readonly properties?: readonly P[];
  readonly sortBy?: SortBy<Field>;
  /** Stop after so many; everything unless given. */
  readonly limit?: number;
  /** Instances per request: up to 1,000 by the list endpoint, up to 10,000 by the query endpoint. */
  readonly chunkSize?: number;
  /** Go on where a page of an earlier read ended. */
  readonly cursor?: string | null;
  /** A unit system, or a unit for each property. */
  readonly targetUnits?: string | { readonly [K in Field]?: string };
}

/** A result with the properties that were asked for: all of them, or those named. */
export type Picked<T, Field extends string, P extends Field> = [Field] extends [P]
  ? T
  : Pick<
      T,
      Extract<keyof T, P | "space" | "externalId" | "version" | "createdTime" | "lastUpdatedTime">
    >;

/** Reads and writes of one view. `Keywords` are its keyword filters. */
export interface ViewApi<T, Write, Keywords, Fields, Field extends string, Query> {
  /** Everything that matches; all of it unless there is a `limit`. */
  list<const P extends Field = Field>(
    options?: Keywords & Listing<Fields, Field, P>,
  ): Promise<Picked<T, Field, P>[]>;
  /** Everything that matches, one by one, holding one page at a time; the next one is fetched meanwhile. */
  iterate<const P extends Field = Field>(
    options?: Keywords & Listing<Fields, Field, P>,
  ): Pages<Picked<T, Field, P>>;
  /** One by its id, or undefined; several in the order of their ids, without those that do not exist. */
  retrieve(id: InstanceInput, options?: Retrieving<Field>): Promise<T | undefined>;
  retrieve(ids: readonly InstanceInput[], options?: Retrieving<Field>): Promise<T[]>;
  /** What has a word of `text` in one of its texts, best match first; at most 1,000. */
  search(text: string, options?: Keywords & Searching<Fields, Field>): Promise<T[]>;
  /** How many match. */
  count(options?: Keywords & Filtering<Fields>): Promise<number>;
  /** Figures over everything that matches, or one row of figures per group. */
  aggregate<const M extends Metrics<Field>, const G extends Field = never>(
    metrics: M,
    options?: Keywords & Filtering<Fields> & { readonly groupBy?: G | readonly G[] },
  ): Promise<AggregateRow<M, G>[]>;
  /** How many values lie in each interval. */
  histogram(
    property: Field,
    interval: number,
    options?: Keywords & Filtering<Fields>,
  ): Promise<Bucket[]>;
  /** What was created, changed or deleted since the `cursor` of an earlier change, or ever. */
  sync(options?: Keywords & Filtering<Fields> & { readonly cursor?: string }): Changes<T>;
  /** Writes objects and everything nested in them; only what is set is sent. */
  upsert(
    items: Write | readonly Write[],
    options: UpsertOptions & { readonly dryRun: true },
  ): Promise<UpsertPreview>;
  upsert(items: Write | readonly Write[], options?: UpsertOptions): Promise<UpsertResult>;
  /** Deletes what is named, and only that. */
  delete(
    ids: InstanceInput | readonly InstanceInput[],
    options?: CallOptions,
  ): Promise<DeleteResult>;
  /** What can be written of an instance that was read, relations as ids. */
  asWrite(instance: T): Write;
  /** A query that brings instances with what they are connected to. */
  query(): Query;
}

/** Edges of any type, and of any model: most have no properties, so that no view says what they are. */
export interface PlainEdges {
  /** Everything that matches: `list({ edgeType, startNode: "t1" })`. */
  list(options?: EdgeFilter & ListingEdges): Promise<PlainEdge[]>;
  /** Everything that matches, one by one, holding one page at a time. */
  iterate(options?: EdgeFilter & ListingEdges): Pages<PlainEdge>;
  /** How many match; their ids are read for that, 10,000 in a request. */
  count(options?: EdgeFilter & Filtering<EdgeFields>): Promise<number>;
  /** Deletes what is named; the nodes stay. */
  delete(
    ids: InstanceInput | readonly InstanceInput[],
    options?: CallOptions,
  ): Promise<DeleteResult>;
}

export interface ListingEdges
  extends Pick<
    Listing<EdgeFields, keyof EdgeFields & string>,
    "where" | "sortBy" | "limit" | "chunkSize" | "cursor" | keyof CallOptions
  > {}

export interface Retrieving<Field extends string> extends CallOptions {
  /** Give what has data in a view that implements this one as an instance of that: `is(Blade, instance)` tells. */
  readonly asChild?: boolean;
  readonly targetUnits?: string | { readonly [K in Field]?: string };
}

export interface Searching<Fields, Field extends string> extends Filtering<Fields> {
  /** Which texts to look in. */
  readonly properties?: readonly Field[];
  readonly sortBy?: SortBy<Field>;
  readonly limit?: number;
  readonly targetUnits?: string | { readonly [K in Field]?: string };
}
