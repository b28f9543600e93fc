import type * as _p from "pygen-runtime/spi";

/**
 * Loud: nodes of the view every:Loud(v1).
 *
 * Implemented by Mixed.
 */
export interface Loud extends _p.Node {
  readonly level?: "deafening" | "high" | "low" | (string & {});
}

/** Only what is set is sent. */
export interface LoudWrite extends _p.NodeWrite {
  level?: "deafening" | "high" | "low" | null | undefined;
}

/** Keyword filters, combined with and. */
export interface LoudFilter extends _p.NodeFilter {
  level?: _p.Is<string>;
}

/** For typed conditions. */
export interface LoudFields extends _p.NodeFields {
  level: _p.TextField;
}

export type LoudField = _p.FieldOf<LoudFields>;

/** A query over Loud. */
export interface LoudQuery extends _p.Query<Loud, LoudField> {
  where(...conditions: _p.Conditions<LoudFilter, LoudFields>[]): this;
}

export interface LoudApi
  extends _p.ViewApi<Loud, LoudWrite, LoudFilter, LoudFields, LoudField, LoudQuery> {}

export declare const Loud: _p.Table<Loud, LoudWrite, LoudApi>;
