import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type {
  AWrite2,
  AWrite2Fields,
  AWrite2None,
  AWrite2Query,
  AWrite2Write,
} from "./a-write2.js";

export interface LocalNone {
  many: _p.NotIncluded<"withMany">;
  other: _p.NotIncluded<"withOther"> | undefined;
}

/** Local: nodes of the view hostile:Local(v1). */
export interface Local<I extends LocalNone = LocalNone> extends _p.Node {
  readonly name?: string;
  readonly other?: _p.NodeRef<I["other"]>;
  readonly many: I["many"];
}

/** Only what is set is sent. */
export interface LocalWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  other?: _p.Nested<AWrite>;
  many?: _p.Several<AWrite2Write>;
}

/** Keyword filters, combined with and. */
export interface LocalFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
  other?: _p.Is<_p.InstanceInput>;
}

/** For typed conditions. */
export interface LocalFields extends _p.NodeFields {
  name: _p.TextField;
  other: _p.RelationField<AFields>;
  many: _p.ConnectionField<AWrite2Fields>;
}

export type LocalField = _p.FieldOf<LocalFields, "many">;

/** A query over Local. */
export interface LocalQuery<I extends LocalNone = LocalNone>
  extends _p.Query<Local<I>, LocalField, I> {
  where(...conditions: _p.Conditions<LocalFilter, LocalFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: _p.Sub<AQuery, J>,
    options?: _p.BranchOptions,
  ): LocalQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: _p.Sub<AWrite2Query, J>,
    options?: _p.WayOptions<AWrite2Fields>,
  ): LocalQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

export interface LocalApi
  extends _p.ViewApi<Local, LocalWrite, LocalFilter, LocalFields, LocalField, LocalQuery> {}

export declare const Local: _p.Table<Local, LocalWrite, LocalApi>;
