import type * as _p from "pygen-runtime/spi";
import type { Loud, LoudFields, LoudFilter, LoudWrite } from "./loud.js";
import type { Quiet, QuietFields, QuietFilter, QuietWrite } from "./quiet.js";

/** Its parents list different values. */
export interface Mixed extends Loud, Quiet {
  readonly level?: "high" | "low" | (string & {});
}

/** Only what is set is sent. */
export interface MixedWrite extends LoudWrite, QuietWrite {
  level?: "high" | "low" | null | undefined;
}

/** Keyword filters, combined with and. */
export interface MixedFilter extends LoudFilter, QuietFilter {}

/** For typed conditions. */
export interface MixedFields extends LoudFields, QuietFields {
  level: _p.TextField;
}

export type MixedField = _p.FieldOf<MixedFields>;

/** A query over Mixed. */
export interface MixedQuery extends _p.Query<Mixed, MixedField> {
  where(...conditions: _p.Conditions<MixedFilter, MixedFields>[]): this;
}

export interface MixedApi
  extends _p.ViewApi<Mixed, MixedWrite, MixedFilter, MixedFields, MixedField, MixedQuery> {}

export declare const Mixed: _p.Table<Mixed, MixedWrite, MixedApi>;
