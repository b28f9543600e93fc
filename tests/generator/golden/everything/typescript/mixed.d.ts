import type * as _p from "pygen-runtime/spi";
import type { Loud, LoudFields, LoudFilter, LoudWrite } from "./loud.js";
import type { Quiet, QuietFields, QuietFilter, QuietWrite } from "./quiet.js";

/** Its parents list different values. */
export interface Mixed extends Loud, Quiet {
  readonly level?: "high" | "low" | (string & {});
}

/** What can be written of Mixed; only what is set is sent. */
export interface MixedWrite extends LoudWrite, QuietWrite {
  level?: "high" | "low" | null | undefined;
}

/** Keyword filters of Mixed; several are combined with and. */
export interface MixedFilter extends LoudFilter, QuietFilter {}

/** Fields of Mixed for typed conditions. */
export interface MixedFields extends LoudFields, QuietFields {
  readonly level: _p.TextField;
}

export type MixedField = "externalId" | "space" | "level";

/** A query over Mixed. */
export interface MixedQuery extends _p.Query<Mixed, MixedField> {
  where(...conditions: _p.Conditions<MixedFilter, MixedFields>[]): this;
}

/** Reads and writes Mixed. */
export interface MixedApi
  extends _p.ViewApi<Mixed, MixedWrite, MixedFilter, MixedFields, MixedField, MixedQuery> {}

export declare const Mixed: _p.Table<Mixed, MixedWrite, MixedApi>;
