import type * as _p from "pygen-runtime/spi";
import type { A, AFields, ANone, AQuery, AWrite } from "./a.js";
import type { AWrite2, AWrite2None, AWrite2Query, AWrite2Write } from "./a-write2.js";

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

/** What can be written of Local; only what is set is sent. */
export interface LocalWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  other?: AWrite | _p.InstanceInput | null | undefined;
  many?: readonly (AWrite2Write | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Local; several are combined with and. */
export interface LocalFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
  other?: _p.InstanceInput | readonly _p.InstanceInput[] | null;
}

/** Fields of Local for typed conditions. */
export interface LocalFields extends _p.NodeFields {
  readonly name: _p.TextField;
  readonly other: _p.RelationField<AFields>;
}

export type LocalField = "externalId" | "space" | "name" | "other";

/** A query over Local. */
export interface LocalQuery<I extends LocalNone = LocalNone>
  extends _p.Query<Local<I>, LocalField, I> {
  where(...conditions: _p.Conditions<LocalFilter, LocalFields>[]): this;
  withOther<J extends ANone = ANone>(
    sub?: (query: AQuery) => _p.Selected<J>,
  ): LocalQuery<_p.Put<I, "other", A<J> | undefined>>;
  withMany<J extends AWrite2None = AWrite2None>(
    sub?: (query: AWrite2Query) => _p.Selected<J>,
  ): LocalQuery<_p.Put<I, "many", readonly AWrite2<J>[]>>;
}

/** Reads and writes Local. */
export interface LocalApi
  extends _p.ViewApi<Local, LocalWrite, LocalFilter, LocalFields, LocalField, LocalQuery> {}

export declare const Local: _p.Table<Local, LocalWrite, LocalApi>;
