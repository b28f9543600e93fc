import type * as _p from "pygen-runtime/spi";

/** Lists of every type that has lists. */
export interface Lists extends _p.Node {
  readonly aBoolean?: readonly boolean[];
  readonly aDate?: readonly _p.PlainDate[];
  readonly aFile?: readonly string[];
  readonly aFloat32?: readonly number[];
  readonly aFloat64?: readonly number[];
  readonly aInt32?: readonly number[];
  readonly aInt64?: readonly bigint[];
  readonly aJson?: readonly _p.Json[];
  readonly aSequence?: readonly string[];
  readonly aText?: readonly string[];
  readonly aTimeseries?: readonly string[];
  readonly aTimestamp?: readonly Date[];
}

/** Only what is set is sent. */
export interface ListsWrite extends _p.NodeWrite {
  aBoolean?: readonly boolean[] | null | undefined;
  aDate?: readonly _p.DateInput[] | null | undefined;
  aFile?: readonly string[] | null | undefined;
  aFloat32?: readonly number[] | null | undefined;
  aFloat64?: readonly number[] | null | undefined;
  aInt32?: readonly number[] | null | undefined;
  aInt64?: readonly _p.IntegerInput[] | null | undefined;
  aJson?: readonly _p.Json[] | null | undefined;
  aSequence?: readonly string[] | null | undefined;
  aText?: readonly string[] | null | undefined;
  aTimeseries?: readonly string[] | null | undefined;
  aTimestamp?: readonly _p.TimestampInput[] | null | undefined;
}

/** Keyword filters, combined with and. */
export interface ListsFilter extends _p.NodeFilter {
  aBooleanContains?: boolean | null;
  aDateContains?: _p.Is<_p.DateInput>;
  aFileContains?: _p.Is<string>;
  aFloat32Contains?: _p.Is<number>;
  aFloat64Contains?: _p.Is<number>;
  aInt32Contains?: _p.Is<number>;
  aInt64Contains?: _p.Is<_p.IntegerInput>;
  aJsonContains?: _p.Is<_p.Json>;
  aSequenceContains?: _p.Is<string>;
  aTextContains?: _p.Is<string>;
  aTimeseriesContains?: _p.Is<string>;
  aTimestampContains?: _p.Is<_p.TimestampInput>;
}

/** For typed conditions. */
export interface ListsFields extends _p.NodeFields {
  aBoolean: _p.ListField<boolean>;
  aDate: _p.ListField<_p.DateInput>;
  aFile: _p.ListField<string>;
  aFloat32: _p.ListField<number>;
  aFloat64: _p.ListField<number>;
  aInt32: _p.ListField<number>;
  aInt64: _p.ListField<_p.IntegerInput>;
  aJson: _p.ListField<_p.Json>;
  aSequence: _p.ListField<string>;
  aText: _p.ListField<string>;
  aTimeseries: _p.ListField<string>;
  aTimestamp: _p.ListField<_p.TimestampInput>;
}

export type ListsField = _p.FieldOf<ListsFields>;

/** A query over Lists. */
export interface ListsQuery extends _p.Query<Lists, ListsField> {
  where(...conditions: _p.Conditions<ListsFilter, ListsFields>[]): this;
}

export interface ListsApi
  extends _p.ViewApi<Lists, ListsWrite, ListsFilter, ListsFields, ListsField, ListsQuery> {}

export declare const Lists: _p.Table<Lists, ListsWrite, ListsApi>;
