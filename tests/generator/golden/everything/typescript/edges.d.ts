import type * as _p from "pygen-runtime/spi";
import type { EdgeValues, EdgeValuesFields, EdgeValuesWrite } from "./edge-values.js";
import type { Scalars, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface EdgesNone {
  around: _p.NotIncluded<"withAround">;
  into: _p.NotIncluded<"withInto">;
  out: _p.NotIncluded<"withOut">;
  rich: _p.NotIncluded<"withRich">;
  richAround: _p.NotIncluded<"withRichAround">;
  richInto: _p.NotIncluded<"withRichInto">;
  richSingle: _p.NotIncluded<"withRichSingle"> | undefined;
  single: _p.NotIncluded<"withSingle"> | undefined;
  singleInto: _p.NotIncluded<"withSingleInto"> | undefined;
}

/** Edges in every direction. */
export interface Edges<I extends EdgesNone = EdgesNone> extends _p.Node {
  readonly name?: string;
  readonly around: I["around"];
  readonly into: I["into"];
  /** Many, outwards. */
  readonly out: I["out"];
  readonly rich: I["rich"];
  readonly richAround: I["richAround"];
  readonly richInto: I["richInto"];
  readonly richSingle: I["richSingle"];
  readonly single: I["single"];
  readonly singleInto: I["singleInto"];
}

/** What can be written of Edges; only what is set is sent. */
export interface EdgesWrite extends _p.NodeWrite {
  name?: string | null | undefined;
  around?: readonly (EdgesWrite | _p.InstanceInput)[] | undefined;
  into?: readonly (EdgesWrite | _p.InstanceInput)[] | undefined;
  out?: readonly (ScalarsWrite | _p.InstanceInput)[] | undefined;
  rich?: readonly (EdgeValuesWrite | ScalarsWrite | _p.InstanceInput)[] | undefined;
  richAround?: readonly (EdgeValuesWrite | EdgesWrite | _p.InstanceInput)[] | undefined;
  richInto?: readonly (EdgeValuesWrite | EdgesWrite | _p.InstanceInput)[] | undefined;
  richSingle?: EdgeValuesWrite | ScalarsWrite | _p.InstanceInput | undefined;
  single?: ScalarsWrite | _p.InstanceInput | undefined;
  singleInto?: EdgesWrite | _p.InstanceInput | undefined;
}

/** Keyword filters of Edges; several are combined with and. */
export interface EdgesFilter extends _p.NodeFilter {
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of Edges for typed conditions. */
export interface EdgesFields extends _p.NodeFields {
  readonly name: _p.TextField;
}

export type EdgesField = "externalId" | "space" | "name";

/** A query over Edges. */
export interface EdgesQuery<I extends EdgesNone = EdgesNone>
  extends _p.Query<Edges<I>, EdgesField, I> {
  where(...conditions: _p.Conditions<EdgesFilter, EdgesFields>[]): this;
  withAround<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
  ): EdgesQuery<_p.Put<I, "around", readonly Edges<J>[]>>;
  withInto<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
  ): EdgesQuery<_p.Put<I, "into", readonly Edges<J>[]>>;
  withOut(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): EdgesQuery<_p.Put<I, "out", readonly Scalars[]>>;
  withRich(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "rich", readonly _p.Link<EdgeValues, Scalars>[]>>;
  withRichAround<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richAround", readonly _p.Link<EdgeValues, Edges<J>>[]>>;
  withRichInto<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richInto", readonly _p.Link<EdgeValues, Edges<J>>[]>>;
  withRichSingle(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richSingle", _p.Link<EdgeValues, Scalars> | undefined>>;
  withSingle(
    sub?: (query: ScalarsQuery) => ScalarsQuery,
  ): EdgesQuery<_p.Put<I, "single", Scalars | undefined>>;
  withSingleInto<J extends EdgesNone = EdgesNone>(
    sub?: (query: EdgesQuery) => _p.Selected<J>,
  ): EdgesQuery<_p.Put<I, "singleInto", Edges<J> | undefined>>;
}

/** Reads and writes Edges. */
export interface EdgesApi
  extends _p.ViewApi<Edges, EdgesWrite, EdgesFilter, EdgesFields, EdgesField, EdgesQuery> {}

export declare const Edges: _p.Table<Edges, EdgesWrite, EdgesApi>;
