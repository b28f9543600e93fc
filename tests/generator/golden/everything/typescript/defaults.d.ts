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

/** Only what is set is sent. */
export interface DefaultsWrite extends _p.NodeWrite {
  big?: _p.Opt<_p.IntegerInput>;
  count?: number | undefined;
  day?: _p.Opt<_p.DateInput>;
  label?: _p.Opt<string>;
  level?: "high" | "low" | null | undefined;
  on?: boolean | undefined;
  ratio?: _p.Opt<number>;
  setup?: _p.Opt<_p.Json>;
  since?: _p.Opt<_p.TimestampInput>;
}

/** Keyword filters, combined with and. */
export interface DefaultsFilter extends _p.NodeFilter {
  minBig?: _p.IntegerInput | null;
  maxBig?: _p.IntegerInput | null;
  minCount?: number | null;
  maxCount?: number | null;
  minDay?: _p.DateInput | null;
  maxDay?: _p.DateInput | null;
  label?: _p.Is<string>;
  labelPrefix?: string | null;
  level?: _p.Is<string>;
  on?: boolean | null;
  minRatio?: number | null;
  maxRatio?: number | null;
  minSince?: _p.TimestampInput | null;
  maxSince?: _p.TimestampInput | null;
}

/** For typed conditions. */
export interface DefaultsFields extends _p.NodeFields {
  big: _p.IntegerField;
  count: _p.NumberField;
  day: _p.DateField;
  label: _p.TextField;
  level: _p.TextField;
  on: _p.BooleanField;
  ratio: _p.NumberField;
  setup: _p.JsonField;
  since: _p.TimestampField;
}

export type DefaultsField = _p.FieldOf<DefaultsFields>;

/** A query over Defaults. */
export interface DefaultsQuery extends _p.Query<Defaults, DefaultsField> {
  where(...conditions: _p.Conditions<DefaultsFilter, DefaultsFields>[]): this;
}

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
