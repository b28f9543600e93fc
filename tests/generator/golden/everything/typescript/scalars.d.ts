import type * as _p from "pygen-runtime/spi";

/** Every type, each may be left out. */
export interface Scalars extends _p.Node {
  readonly aBoolean?: boolean;
  readonly aDate?: _p.PlainDate;
  readonly aFile?: string;
  readonly aFloat32?: number;
  readonly aFloat64?: number;
  readonly aInt32?: number;
  readonly aInt64?: bigint;
  readonly aJson?: _p.Json;
  readonly aSequence?: string;
  readonly aText?: string;
  readonly aTimeseries?: string;
  readonly aTimestamp?: Date;
  readonly anEnum?: "high" | "low" | (string & {});
}

/** What can be written of Scalars; only what is set is sent. */
export interface ScalarsWrite extends _p.NodeWrite {
  aBoolean?: boolean | null | undefined;
  aDate?: _p.DateInput | null | undefined;
  aFile?: string | null | undefined;
  aFloat32?: number | null | undefined;
  aFloat64?: number | null | undefined;
  aInt32?: number | null | undefined;
  aInt64?: _p.IntegerInput | null | undefined;
  aJson?: _p.Json | null | undefined;
  aSequence?: string | null | undefined;
  aText?: string | null | undefined;
  aTimeseries?: string | null | undefined;
  aTimestamp?: _p.TimestampInput | null | undefined;
  anEnum?: "high" | "low" | null | undefined;
}

/** Keyword filters of Scalars; several are combined with and. */
export interface ScalarsFilter extends _p.NodeFilter {
  aBoolean?: boolean | null;
  minADate?: _p.DateInput | null;
  maxADate?: _p.DateInput | null;
  aFile?: string | readonly string[] | null;
  minAFloat32?: number | null;
  maxAFloat32?: number | null;
  minAFloat64?: number | null;
  maxAFloat64?: number | null;
  minAInt32?: number | null;
  maxAInt32?: number | null;
  minAInt64?: _p.IntegerInput | null;
  maxAInt64?: _p.IntegerInput | null;
  aSequence?: string | readonly string[] | null;
  aText?: string | readonly string[] | null;
  aTextPrefix?: string | null;
  aTimeseries?: string | readonly string[] | null;
  minATimestamp?: _p.TimestampInput | null;
  maxATimestamp?: _p.TimestampInput | null;
  anEnum?: string | readonly string[] | null;
}

/** Fields of Scalars for typed conditions. */
export interface ScalarsFields extends _p.NodeFields {
  readonly aBoolean: _p.BooleanField;
  readonly aDate: _p.DateField;
  readonly aFile: _p.TextField;
  readonly aFloat32: _p.NumberField;
  readonly aFloat64: _p.NumberField;
  readonly aInt32: _p.NumberField;
  readonly aInt64: _p.IntegerField;
  readonly aJson: _p.JsonField;
  readonly aSequence: _p.TextField;
  readonly aText: _p.TextField;
  readonly aTimeseries: _p.TextField;
  readonly aTimestamp: _p.TimestampField;
  readonly anEnum: _p.TextField;
}

export type ScalarsField =
  | "externalId"
  | "space"
  | "aBoolean"
  | "aDate"
  | "aFile"
  | "aFloat32"
  | "aFloat64"
  | "aInt32"
  | "aInt64"
  | "aJson"
  | "aSequence"
  | "aText"
  | "aTimeseries"
  | "aTimestamp"
  | "anEnum";

/** A query over Scalars. */
export interface ScalarsQuery extends _p.Query<Scalars, ScalarsField> {
  where(...conditions: _p.Conditions<ScalarsFilter, ScalarsFields>[]): this;
}

/** Reads and writes Scalars. */
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
