import type * as _p from "pygen-runtime/spi";

/**
 * Quiet: nodes of the view every:Quiet(v1).
 *
 * Implemented by Mixed.
 */
export interface Quiet extends _p.Node {
  readonly level?: "high" | "low" | (string & {});
}

/** What can be written of Quiet; only what is set is sent. */
export interface QuietWrite extends _p.NodeWrite {
  level?: "high" | "low" | null | undefined;
}

/** Keyword filters of Quiet; several are combined with and. */
export interface QuietFilter extends _p.NodeFilter {
  level?: string | readonly string[] | null;
}

/** Fields of Quiet for typed conditions. */
export interface QuietFields extends _p.NodeFields {
  readonly level: _p.TextField;
}

export type QuietField = "externalId" | "space" | "level";

/** A query over Quiet. */
export interface QuietQuery extends _p.Query<Quiet, QuietField> {
  where(...conditions: _p.Conditions<QuietFilter, QuietFields>[]): this;
}

/** Reads and writes Quiet. */
export interface QuietApi
  extends _p.ViewApi<Quiet, QuietWrite, QuietFilter, QuietFields, QuietField, QuietQuery> {}

export declare const Quiet: _p.Table<Quiet, QuietWrite, QuietApi>;
