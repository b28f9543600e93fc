import type * as _p from "pygen-runtime/spi";
import type { Base, BaseFields, BaseFilter, BaseNone, BaseWrite } from "./base.js";
import type { Left, LeftFields, LeftNone, LeftQuery } from "./left.js";

export interface NarrowerNone extends BaseNone {}

/** Points at fewer. */
export interface Narrower<I extends NarrowerNone = NarrowerNone> extends Base<I> {
  readonly near?: _p.NodeRef<I["near"]>;
}

/** What can be written of Narrower; only what is set is sent. */
export interface NarrowerWrite extends BaseWrite {}

/** Keyword filters of Narrower; several are combined with and. */
export interface NarrowerFilter extends BaseFilter {}

/** Fields of Narrower for typed conditions. */
export interface NarrowerFields extends BaseFields {
  readonly near: _p.RelationField<LeftFields>;
}

export type NarrowerField = "externalId" | "space" | "name" | "rank" | "near";

/** A query over Narrower. */
export interface NarrowerQuery<I extends NarrowerNone = NarrowerNone>
  extends _p.Query<Narrower<I>, NarrowerField, I> {
  where(...conditions: _p.Conditions<NarrowerFilter, NarrowerFields>[]): this;
  withNear<J extends LeftNone = LeftNone>(
    sub?: (query: LeftQuery) => _p.Selected<J>,
  ): NarrowerQuery<_p.Put<I, "near", Left<J> | undefined>>;
}

/** Reads and writes Narrower. */
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
