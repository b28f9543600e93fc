import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

export interface Client_None {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Client_: nodes of the view hostile:Client(v1). */
export interface Client_<I extends Client_None = Client_None> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** What can be written of Client_; only what is set is sent. */
export interface Client_Write extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Client_; several are combined with and. */
export interface Client_Filter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Client_ for typed conditions. */
export interface Client_Fields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type Client_Field = "externalId" | "space" | "name" | "other";

/** A query over Client_. */
export interface Client_Query<I extends Client_None = Client_None>
  extends _p.Query<Client_<I>, Client_Field, I> {
  where(...conditions: _p.Conditions<Client_Filter, Client_Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): Client_Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): Client_Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Client_. */
export interface Client_Api
  extends _p.ViewApi<
    Client_,
    Client_Write,
    Client_Filter,
    Client_Fields,
    Client_Field,
    Client_Query
  > {}

export declare const Client_: _p.Table<Client_, Client_Write, Client_Api>;
