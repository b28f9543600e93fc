import type * as _p from "pygen-runtime/spi";

/** RequiredLists: nodes of the view every:RequiredLists(v1). */
export interface RequiredLists extends _p.Node {
  readonly aBoolean: readonly boolean[];
  readonly aDate: readonly _p.PlainDate[];
  readonly aFile: readonly string[];
  readonly aFloat32: readonly number[];
  readonly aFloat64: readonly number[];
  readonly aInt32: readonly number[];
  readonly aInt64: readonly bigint[];
  readonly aJson: readonly _p.Json[];
  readonly aSequence: readonly string[];
  readonly aText: readonly string[];
  readonly aTimeseries: readonly string[];
  readonly aTimestamp: readonly Date[];
}

/** Only what is set is sent. */
export interface RequiredListsWrite extends _p.NodeWrite {
  aBoolean?: readonly boolean[] | undefined;
  aDate?: readonly _p.DateInput[] | undefined;
  aFile?: readonly string[] | undefined;
  aFloat32?: readonly number[] | undefined;
  aFloat64?: readonly number[] | undefined;
  aInt32?: readonly number[] | undefined;
  aInt64?: readonly _p.IntegerInput[] | undefined;
  aJson?: readonly _p.Json[] | undefined;
  aSequence?: readonly string[] | undefined;
  aText?: readonly string[] | undefined;
  aTimeseries?: readonly string[] | undefined;
  aTimestamp?: readonly _p.TimestampInput[] | undefined;
}

/** Keyword filters, combined with and. */
export interface RequiredListsFilter extends _p.NodeFilter {
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
export interface RequiredListsFields extends _p.NodeFields {
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

export type RequiredListsField = _p.FieldOf<RequiredListsFields>;

/** A query over RequiredLists. */
export interface RequiredListsQuery extends _p.Query<RequiredLists, RequiredListsField> {
  where(...conditions: _p.Conditions<RequiredListsFilter, RequiredListsFields>[]): this;
}

export interface RequiredListsApi
  extends _p.ViewApi<
    RequiredLists,
    RequiredListsWrite,
    RequiredListsFilter,
    RequiredListsFields,
    RequiredListsField,
    RequiredListsQuery
  > {}

export declare const RequiredLists: _p.Table<RequiredLists, RequiredListsWrite, RequiredListsApi>;
