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

/** Only what is set is sent. */
export interface ScalarsWrite extends _p.NodeWrite {
  aBoolean?: _p.Opt<boolean>;
  aDate?: _p.Opt<_p.DateInput>;
  aFile?: _p.Opt<string>;
  aFloat32?: _p.Opt<number>;
  aFloat64?: _p.Opt<number>;
  aInt32?: _p.Opt<number>;
  aInt64?: _p.Opt<_p.IntegerInput>;
  aJson?: _p.Opt<_p.Json>;
  aSequence?: _p.Opt<string>;
  aText?: _p.Opt<string>;
  aTimeseries?: _p.Opt<string>;
  aTimestamp?: _p.Opt<_p.TimestampInput>;
  anEnum?: "high" | "low" | null | undefined;
}

/** Keyword filters, combined with and. */
export interface ScalarsFilter extends _p.NodeFilter {
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
export interface ScalarsFields extends _p.NodeFields {
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

export type ScalarsField = _p.FieldOf<ScalarsFields>;

/** A query over Scalars. */
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
