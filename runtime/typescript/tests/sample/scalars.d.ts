import type * as _p from "pygen-runtime/spi";

/** Every type, each may be left out. */
export interface Scalars extends _p.Node {
  readonly aBoolean?: boolean;
  readonly aDate?: _p.PlainDate;
  readonly aFloat64?: number;
  readonly aInt32?: number;
  readonly aInt64?: bigint;
  readonly aJson?: _p.Json;
  readonly aText?: string;
  readonly aTimestamp?: Date;
  readonly anEnum?: "high" | "low" | (string & {});
}

export interface ScalarsWrite extends _p.NodeWrite {
  aBoolean?: boolean | null | undefined;
  aDate?: _p.DateInput | null | undefined;
  aFloat64?: number | null | undefined;
  aInt32?: number | null | undefined;
  aInt64?: _p.IntegerInput | null | undefined;
  aJson?: _p.Json | undefined;
  aText?: string | null | undefined;
  aTimestamp?: _p.TimestampInput | null | undefined;
  anEnum?: "high" | "low" | null | undefined;
}

export interface ScalarsFilter extends _p.NodeFilter {
  aBoolean?: boolean;
  minADate?: _p.DateInput;
  maxADate?: _p.DateInput;
  minAInt64?: _p.IntegerInput;
  maxAInt64?: _p.IntegerInput;
  anEnum?: string | readonly string[];
}

export interface ScalarsFields extends _p.NodeFields {
  readonly aDate: _p.DateField;
  readonly aInt64: _p.IntegerField;
  readonly aJson: _p.JsonField;
  readonly aText: _p.TextField;
  readonly aTimestamp: _p.TimestampField;
}

export type ScalarsField =
  | "externalId"
  | "space"
  | "aInt64"
  | "aInt32"
  | "aFloat64"
  | "aText"
  | "aTimestamp"
  | "aDate";

export interface ScalarsQuery extends _p.Query<Scalars, ScalarsField> {
  where(...conditions: _p.Conditions<ScalarsFilter, ScalarsFields>[]): this;
}

export interface ScalarsApi
  extends _p.ViewApi<
    Scalars,
    ScalarsWrite,
    ScalarsFilter,
    ScalarsFields,
    ScalarsField,
    ScalarsQuery
  > {}

export declare const Scalars: _p.Table<Scalars, ScalarsWrite, ScalarsApi>;
