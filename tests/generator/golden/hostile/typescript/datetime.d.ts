import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface DatetimeNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Datetime: nodes of the view hostile:Datetime(v1). */
export interface Datetime<I extends DatetimeNone = DatetimeNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface DatetimeWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface DatetimeFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface DatetimeFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type DatetimeField = _p.FieldOf<DatetimeFields, "many">;

/** A query over Datetime. */
export interface DatetimeQuery<I extends DatetimeNone = DatetimeNone>
  extends _p.Query<Datetime<I>, DatetimeField, I> {
  where(...conditions: _p.Conditions<DatetimeFilter, DatetimeFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): DatetimeQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): DatetimeQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface DatetimeApi
  extends _p.ViewApi<
    Datetime,
    DatetimeWrite,
    DatetimeFilter,
    DatetimeFields,
    DatetimeField,
    DatetimeQuery
  > {}

export declare const Datetime: _p.Table<Datetime, DatetimeWrite, DatetimeApi>;
