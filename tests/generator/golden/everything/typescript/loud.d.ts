import type * as _p from "pygen-runtime/spi";

/**
 * Loud: nodes of the view every:Loud(v1).
 *
 * Implemented by Mixed.
 */
export interface Loud extends _p.Node {
  readonly level?: "deafening" | "high" | "low" | (string & {});
}

/** What can be written of Loud; only what is set is sent. */
export interface LoudWrite extends _p.NodeWrite {
  level?: "deafening" | "high" | "low" | null | undefined;
}

/** Keyword filters of Loud; several are combined with and. */
export interface LoudFilter extends _p.NodeFilter {
  level?: string | readonly string[] | null;
}

/** Fields of Loud for typed conditions. */
export interface LoudFields extends _p.NodeFields {
  readonly level: _p.TextField;
}

export type LoudField = "externalId" | "space" | "level";

/** A query over Loud. */
export interface LoudQuery extends _p.Query<Loud, LoudField> {
  where(...conditions: _p.Conditions<LoudFilter, LoudFields>[]): this;
}

/** Reads and writes Loud. */
export interface LoudApi
  extends _p.ViewApi<Loud, LoudWrite, LoudFilter, LoudFields, LoudField, LoudQuery> {}

export declare const Loud: _p.Table<Loud, LoudWrite, LoudApi>;
