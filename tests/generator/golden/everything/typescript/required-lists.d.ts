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

/** What can be written of RequiredLists; only what is set is sent. */
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

/** Keyword filters of RequiredLists; several are combined with and. */
export interface RequiredListsFilter extends _p.NodeFilter {
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

/** Fields of RequiredLists for typed conditions. */
export interface RequiredListsFields extends _p.NodeFields {
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

export type RequiredListsField =
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

/** A query over RequiredLists. */
export interface RequiredListsQuery extends _p.Query<RequiredLists, RequiredListsField> {
  where(...conditions: _p.Conditions<RequiredListsFilter, RequiredListsFields>[]): this;
}

/** Reads and writes RequiredLists. */
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
