import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface ExceptionNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Exception: nodes of the view hostile:Exception(v1). */
export interface Exception<I extends ExceptionNone = ExceptionNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface ExceptionWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface ExceptionFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface ExceptionFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type ExceptionField = _p.FieldOf<ExceptionFields, "many">;

/** A query over Exception. */
export interface ExceptionQuery<I extends ExceptionNone = ExceptionNone>
  extends _p.Query<Exception<I>, ExceptionField, I> {
  where(...conditions: _p.Conditions<ExceptionFilter, ExceptionFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): ExceptionQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): ExceptionQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface ExceptionApi
  extends _p.ViewApi<
    Exception,
    ExceptionWrite,
    ExceptionFilter,
    ExceptionFields,
    ExceptionField,
    ExceptionQuery
  > {}

export declare const Exception: _p.Table<Exception, ExceptionWrite, ExceptionApi>;
