import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

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

/** Only what is set is sent. */
export interface Client_Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface Client_Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface Client_Fields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type Client_Field = _p.FieldOf<Client_Fields, "many">;

/** A query over Client_. */
export interface Client_Query<I extends Client_None = Client_None>
  extends _p.Query<Client_<I>, Client_Field, I> {
  where(...conditions: _p.Conditions<Client_Filter, Client_Fields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): Client_Query<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): Client_Query<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

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
