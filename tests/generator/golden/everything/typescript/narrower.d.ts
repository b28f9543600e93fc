import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseFilter, BaseNone, BaseWrite } from "./base.js";
import type { Left, LeftFields, LeftNone, LeftQuery } from "./left.js";

export interface NarrowerNone extends BaseNone {}

/** Points at fewer. */
export interface Narrower<I extends NarrowerNone = NarrowerNone> extends Base<I> {
  readonly near?: _p.NodeRef<I["near"]>;
}

/** Only what is set is sent. */
export interface NarrowerWrite extends BaseWrite {}

/** Keyword filters, combined with and. */
export interface NarrowerFilter extends BaseFilter {}

/** For typed conditions. */
export interface NarrowerFields extends BaseFields {
  near: _p.RelationField<LeftFields>;
}

export type NarrowerField = _p.FieldOf<NarrowerFields>;

/** A query over Narrower. */
export interface NarrowerQuery<I extends NarrowerNone = NarrowerNone>
  extends _p.Query<Narrower<I>, NarrowerField, I> {
  where(...conditions: _p.Conditions<NarrowerFilter, NarrowerFields>[]): this;
  withNear<J extends LeftNone = LeftNone>(
    sub?: _p.Sub<LeftQuery, J>,
    options?: _p.BranchOptions,
  ): NarrowerQuery<_p.Put<I, "near", Left<J> | undefined>>;
}

export interface NarrowerApi
  extends _p.ViewApi<
    Narrower,
    NarrowerWrite,
    NarrowerFilter,
    NarrowerFields,
    NarrowerField,
    NarrowerQuery
  > {}

export declare const Narrower: _p.Table<Narrower, NarrowerWrite, NarrowerApi>;
