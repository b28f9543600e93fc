import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Exception; only what is set is sent. */
export interface ExceptionWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Exception; several are combined with and. */
export interface ExceptionFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Exception for typed conditions. */
export interface ExceptionFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type ExceptionField = "externalId" | "space" | "name" | "other";

/** A query over Exception. */
export interface ExceptionQuery<I extends ExceptionNone = ExceptionNone>
  extends _p.Query<Exception<I>, ExceptionField, I> {
  where(...conditions: _p.Conditions<ExceptionFilter, ExceptionFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): ExceptionQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): ExceptionQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Exception. */
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
