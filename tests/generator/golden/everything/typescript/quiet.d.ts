import type * as _p from "pygen-runtime/spi";

/**
 * Quiet: nodes of the view every:Quiet(v1).
 *
 * Implemented by Mixed.
 */
export interface Quiet extends _p.Node {
  readonly level?: "high" | "low" | (string & {});
}

/** Only what is set is sent. */
export interface QuietWrite extends _p.NodeWrite {
  level?: "high" | "low" | null | undefined;
}

/** Keyword filters, combined with and. */
export interface QuietFilter extends _p.NodeFilter {
  level?: _p.Is<string>;
}

/** For typed conditions. */
export interface QuietFields extends _p.NodeFields {
  level: _p.TextField;
}

export type QuietField = _p.FieldOf<QuietFields>;

/** A query over Quiet. */
export interface QuietQuery extends _p.Query<Quiet, QuietField> {
  where(...conditions: _p.Conditions<QuietFilter, QuietFields>[]): this;
}

export interface QuietApi
  extends _p.ViewApi<Quiet, QuietWrite, QuietFilter, QuietFields, QuietField, QuietQuery> {}

export declare const Quiet: _p.Table<Quiet, QuietWrite, QuietApi>;
