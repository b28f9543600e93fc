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

/** What can be written of Lists; only what is set is sent. */
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

/** Keyword filters of Lists; several are combined with and. */
export interface ListsFilter extends _p.NodeFilter {
  aBooleanContains?: boolean | null;
  aDateContains?: _p.DateInput | readonly _p.DateInput[] | null;
  aFileContains?: string | readonly string[] | null;
  aFloat32Contains?: number | readonly number[] | null;
  aFloat64Contains?: number | readonly number[] | null;
  aInt32Contains?: number | readonly number[] | null;
  aInt64Contains?: _p.IntegerInput | readonly _p.IntegerInput[] | null;
  aJsonContains?: _p.Json | readonly _p.Json[] | null;
  aSequenceContains?: string | readonly string[] | null;
  aTextContains?: string | readonly string[] | null;
  aTimeseriesContains?: string | readonly string[] | null;
  aTimestampContains?: _p.TimestampInput | readonly _p.TimestampInput[] | null;
}

/** Fields of Lists for typed conditions. */
export interface ListsFields extends _p.NodeFields {
  readonly aBoolean: _p.ListField<boolean>;
  readonly aDate: _p.ListField<_p.DateInput>;
  readonly aFile: _p.ListField<string>;
  readonly aFloat32: _p.ListField<number>;
  readonly aFloat64: _p.ListField<number>;
  readonly aInt32: _p.ListField<number>;
  readonly aInt64: _p.ListField<_p.IntegerInput>;
  readonly aJson: _p.ListField<_p.Json>;
  readonly aSequence: _p.ListField<string>;
  readonly aText: _p.ListField<string>;
  readonly aTimeseries: _p.ListField<string>;
  readonly aTimestamp: _p.ListField<_p.TimestampInput>;
}

export type ListsField =
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
  | "aTimestamp";

/** A query over Lists. */
export interface ListsQuery extends _p.Query<Lists, ListsField> {
  where(...conditions: _p.Conditions<ListsFilter, ListsFields>[]): this;
}

/** Reads and writes Lists. */
export interface ListsApi
  extends _p.ViewApi<Lists, ListsWrite, ListsFilter, ListsFields, ListsField, ListsQuery> {}

export declare const Lists: _p.Table<Lists, ListsWrite, ListsApi>;
