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

/** Only what is set is sent. */
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

/** Keyword filters, combined with and. */
export interface RequiredScalarsFilter extends _p.NodeFilter {
  aBoolean?: boolean | null;
  minADate?: _p.DateInput | null;
  maxADate?: _p.DateInput | null;
  aFile?: _p.Is<string>;
  minAFloat32?: number | null;
  maxAFloat32?: number | null;
  minAFloat64?: number | null;
  maxAFloat64?: number | null;
  minAInt32?: number | null;
  maxAInt32?: number | null;
  minAInt64?: _p.IntegerInput | null;
  maxAInt64?: _p.IntegerInput | null;
  aSequence?: _p.Is<string>;
  aText?: _p.Is<string>;
  aTextPrefix?: string | null;
  aTimeseries?: _p.Is<string>;
  minATimestamp?: _p.TimestampInput | null;
  maxATimestamp?: _p.TimestampInput | null;
  anEnum?: _p.Is<string>;
}

/** For typed conditions. */
export interface RequiredScalarsFields extends _p.NodeFields {
  aBoolean: _p.BooleanField;
  aDate: _p.DateField;
  aFile: _p.TextField;
  aFloat32: _p.NumberField;
  aFloat64: _p.NumberField;
  aInt32: _p.NumberField;
  aInt64: _p.IntegerField;
  aJson: _p.JsonField;
  aSequence: _p.TextField;
  aText: _p.TextField;
  aTimeseries: _p.TextField;
  aTimestamp: _p.TimestampField;
  anEnum: _p.TextField;
}

export type RequiredScalarsField = _p.FieldOf<RequiredScalarsFields>;

/** A query over RequiredScalars. */
export interface RequiredScalarsQuery extends _p.Query<RequiredScalars, RequiredScalarsField> {
  where(...conditions: _p.Conditions<RequiredScalarsFilter, RequiredScalarsFields>[]): this;
}

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
