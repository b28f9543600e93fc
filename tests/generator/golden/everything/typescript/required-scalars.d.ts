import type * as _p from "pygen-runtime/spi";

/** Every type, each must be given. */
export interface RequiredScalars extends _p.Node {
  readonly aBoolean: boolean;
  readonly aDate: _p.PlainDate;
  readonly aFile: string;
  readonly aFloat32: number;
  readonly aFloat64: number;
  readonly aInt32: number;
  readonly aInt64: bigint;
  readonly aJson: _p.Json;
  readonly aSequence: string;
  readonly aText: string;
  readonly aTimeseries: string;
  readonly aTimestamp: Date;
  readonly anEnum: "high" | "low" | (string & {});
}

/** What can be written of RequiredScalars; only what is set is sent. */
export interface RequiredScalarsWrite extends _p.NodeWrite {
  aBoolean?: boolean | undefined;
  aDate?: _p.DateInput | undefined;
  aFile?: string | undefined;
  aFloat32?: number | undefined;
  aFloat64?: number | undefined;
  aInt32?: number | undefined;
  aInt64?: _p.IntegerInput | undefined;
  aJson?: _p.Json | undefined;
  aSequence?: string | undefined;
  aText?: string | undefined;
  aTimeseries?: string | undefined;
  aTimestamp?: _p.TimestampInput | undefined;
  anEnum?: "high" | "low" | undefined;
}

/** Keyword filters of RequiredScalars; several are combined with and. */
export interface RequiredScalarsFilter extends _p.NodeFilter {
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

/** Fields of RequiredScalars for typed conditions. */
export interface RequiredScalarsFields extends _p.NodeFields {
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

export type RequiredScalarsField =
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

/** A query over RequiredScalars. */
export interface RequiredScalarsQuery extends _p.Query<RequiredScalars, RequiredScalarsField> {
  where(...conditions: _p.Conditions<RequiredScalarsFilter, RequiredScalarsFields>[]): this;
}

/** Reads and writes RequiredScalars. */
export interface RequiredScalarsApi
  extends _p.ViewApi<
    RequiredScalars,
    RequiredScalarsWrite,
    RequiredScalarsFilter,
    RequiredScalarsFields,
    RequiredScalarsField,
    RequiredScalarsQuery
  > {}

export declare const RequiredScalars: _p.Table<
  RequiredScalars,
  RequiredScalarsWrite,
  RequiredScalarsApi
>;
