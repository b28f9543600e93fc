import type * as _p from "pygen-runtime/spi";

/** What is stored when nothing is given. */
export interface Defaults extends _p.Node {
  /** Default: 9007199254740993. */
  readonly big?: bigint;
  /** Default: 42. */
  readonly count: number;
  /** Default: "2024-02-29". */
  readonly day?: _p.PlainDate;
  /** Default: "say \\"hi\\"". */
  readonly label?: string;
  /** Default: "low". */
  readonly level?: "high" | "low" | (string & {});
  /** Default: true. */
  readonly on: boolean;
  /** Default: 0.5. */
  readonly ratio?: number;
  /** Default: {"deep": [1, null, {"x": "y"}]}. */
  readonly setup?: _p.Json;
  /** Default: "2024-01-01T00:00:00+00:00". */
  readonly since?: Date;
}

/** What can be written of Defaults; only what is set is sent. */
export interface DefaultsWrite extends _p.NodeWrite {
  big?: _p.IntegerInput | null | undefined;
  count?: number | undefined;
  day?: _p.DateInput | null | undefined;
  label?: string | null | undefined;
  level?: "high" | "low" | null | undefined;
  on?: boolean | undefined;
  ratio?: number | null | undefined;
  setup?: _p.Json | null | undefined;
  since?: _p.TimestampInput | null | undefined;
}

/** Keyword filters of Defaults; several are combined with and. */
export interface DefaultsFilter extends _p.NodeFilter {
  minBig?: _p.IntegerInput | null;
  maxBig?: _p.IntegerInput | null;
  minCount?: number | null;
  maxCount?: number | null;
  minDay?: _p.DateInput | null;
  maxDay?: _p.DateInput | null;
  label?: string | readonly string[] | null;
  labelPrefix?: string | null;
  level?: string | readonly string[] | null;
  on?: boolean | null;
  minRatio?: number | null;
  maxRatio?: number | null;
  minSince?: _p.TimestampInput | null;
  maxSince?: _p.TimestampInput | null;
}

/** Fields of Defaults for typed conditions. */
export interface DefaultsFields extends _p.NodeFields {
  readonly big: _p.IntegerField;
  readonly count: _p.NumberField;
  readonly day: _p.DateField;
  readonly label: _p.TextField;
  readonly level: _p.TextField;
  readonly on: _p.BooleanField;
  readonly ratio: _p.NumberField;
  readonly setup: _p.JsonField;
  readonly since: _p.TimestampField;
}

export type DefaultsField =
  | "externalId"
  | "space"
  | "big"
  | "count"
  | "day"
  | "label"
  | "level"
  | "on"
  | "ratio"
  | "setup"
  | "since";

/** A query over Defaults. */
export interface DefaultsQuery extends _p.Query<Defaults, DefaultsField> {
  where(...conditions: _p.Conditions<DefaultsFilter, DefaultsFields>[]): this;
}

/** Reads and writes Defaults. */
export interface DefaultsApi
  extends _p.ViewApi<
    Defaults,
    DefaultsWrite,
    DefaultsFilter,
    DefaultsFields,
    DefaultsField,
    DefaultsQuery
  > {}

export declare const Defaults: _p.Table<Defaults, DefaultsWrite, DefaultsApi>;
