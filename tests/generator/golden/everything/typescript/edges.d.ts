import type * as _p from "pygen-runtime/spi";
import type { EdgeValues, EdgeValuesFields, EdgeValuesWrite } from "./edge-values.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

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

/** Only what is set is sent. */
export interface EdgesWrite extends _p.NodeWrite {
  name?: _p.Opt<string>;
  around?: _p.Several<EdgesWrite>;
  into?: _p.Several<EdgesWrite>;
  out?: _p.Several<ScalarsWrite>;
  rich?: readonly (EdgeValuesWrite | ScalarsWrite | _p.InstanceInput)[] | undefined;
  richAround?: readonly (EdgeValuesWrite | EdgesWrite | _p.InstanceInput)[] | undefined;
  richInto?: readonly (EdgeValuesWrite | EdgesWrite | _p.InstanceInput)[] | undefined;
  richSingle?: EdgeValuesWrite | ScalarsWrite | _p.InstanceInput | undefined;
  single?: ScalarsWrite | _p.InstanceInput | undefined;
  singleInto?: EdgesWrite | _p.InstanceInput | undefined;
}

/** Keyword filters, combined with and. */
export interface EdgesFilter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface EdgesFields extends _p.NodeFields {
  name: _p.TextField;
  around: _p.ConnectionField<EdgesFields>;
  into: _p.ConnectionField<EdgesFields>;
  out: _p.ConnectionField<ScalarsFields>;
  rich: _p.LinkField<ScalarsFields, EdgeValuesFields>;
  richAround: _p.LinkField<EdgesFields, EdgeValuesFields>;
  richInto: _p.LinkField<EdgesFields, EdgeValuesFields>;
  richSingle: _p.LinkField<ScalarsFields, EdgeValuesFields>;
  single: _p.ConnectionField<ScalarsFields>;
  singleInto: _p.ConnectionField<EdgesFields>;
}

export type EdgesField = _p.FieldOf<
  EdgesFields,
  | "around"
  | "into"
  | "out"
  | "rich"
  | "richAround"
  | "richInto"
  | "richSingle"
  | "single"
  | "singleInto"
>;

/** A query over Edges. */
export interface EdgesQuery<I extends EdgesNone = EdgesNone>
  extends _p.Query<Edges<I>, EdgesField, I> {
  where(...conditions: _p.Conditions<EdgesFilter, EdgesFields>[]): this;
  withAround<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
    options?: _p.WayOptions<EdgesFields>,
  ): EdgesQuery<_p.Put<I, "around", readonly Edges<J>[]>>;
  withInto<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
    options?: _p.WayOptions<EdgesFields>,
  ): EdgesQuery<_p.Put<I, "into", readonly Edges<J>[]>>;
  withOut(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields>,
  ): EdgesQuery<_p.Put<I, "out", readonly Scalars[]>>;
  withRich(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields> & _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "rich", readonly _p.Link<EdgeValues, Scalars>[]>>;
  withRichAround<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
    options?: _p.WayOptions<EdgesFields> & _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richAround", readonly _p.Link<EdgeValues, Edges<J>>[]>>;
  withRichInto<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
    options?: _p.WayOptions<EdgesFields> & _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richInto", readonly _p.Link<EdgeValues, Edges<J>>[]>>;
  withRichSingle(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): EdgesQuery<_p.Put<I, "richSingle", _p.Link<EdgeValues, Scalars> | undefined>>;
  withSingle(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): EdgesQuery<_p.Put<I, "single", Scalars | undefined>>;
  withSingleInto<J extends EdgesNone = EdgesNone>(
    sub?: _p.Sub<EdgesQuery, J>,
    options?: _p.BranchOptions,
  ): EdgesQuery<_p.Put<I, "singleInto", Edges<J> | undefined>>;
}

export interface EdgesApi
  extends _p.ViewApi<Edges, EdgesWrite, EdgesFilter, EdgesFields, EdgesField, EdgesQuery> {}

export declare const Edges: _p.Table<Edges, EdgesWrite, EdgesApi>;
