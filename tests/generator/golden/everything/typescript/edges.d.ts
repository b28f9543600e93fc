import type * as _p from "pygen-runtime/spi";
import type { EdgeValues, EdgeValuesFields, EdgeValuesWrite } from "./edge-values.js";
import type { Scalars, ScalarsFields, ScalarsQuery, ScalarsWrite } from "./scalars.js";

export interface Edges_None {
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
export interface Edges_<I extends Edges_None = Edges_None> extends _p.Node {
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
export interface Edges_Write extends _p.NodeWrite {
  name?: _p.Opt<string>;
  around?: _p.Several<Edges_Write>;
  into?: _p.Several<Edges_Write>;
  out?: _p.Several<ScalarsWrite>;
  rich?: readonly (EdgeValuesWrite | ScalarsWrite | _p.InstanceInput)[] | undefined;
  richAround?: readonly (EdgeValuesWrite | Edges_Write | _p.InstanceInput)[] | undefined;
  richInto?: readonly (EdgeValuesWrite | Edges_Write | _p.InstanceInput)[] | undefined;
  richSingle?: EdgeValuesWrite | ScalarsWrite | _p.InstanceInput | undefined;
  single?: ScalarsWrite | _p.InstanceInput | undefined;
  singleInto?: Edges_Write | _p.InstanceInput | undefined;
}

/** Keyword filters, combined with and. */
export interface Edges_Filter extends _p.NodeFilter {
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface Edges_Fields extends _p.NodeFields {
  name: _p.TextField;
  around: _p.ConnectionField<Edges_Fields>;
  into: _p.ConnectionField<Edges_Fields>;
  out: _p.ConnectionField<ScalarsFields>;
  rich: _p.LinkField<ScalarsFields, EdgeValuesFields>;
  richAround: _p.LinkField<Edges_Fields, EdgeValuesFields>;
  richInto: _p.LinkField<Edges_Fields, EdgeValuesFields>;
  richSingle: _p.LinkField<ScalarsFields, EdgeValuesFields>;
  single: _p.ConnectionField<ScalarsFields>;
  singleInto: _p.ConnectionField<Edges_Fields>;
}

export type Edges_Field = _p.FieldOf<
  Edges_Fields,
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

/** A query over Edges_. */
export interface Edges_Query<I extends Edges_None = Edges_None>
  extends _p.Query<Edges_<I>, Edges_Field, I> {
  where(...conditions: _p.Conditions<Edges_Filter, Edges_Fields>[]): this;
  withAround<J extends Edges_None = Edges_None>(
    sub?: _p.Sub<Edges_Query, J>,
    options?: _p.WayOptions<Edges_Fields>,
  ): Edges_Query<_p.Put<I, "around", readonly Edges_<J>[]>>;
  withInto<J extends Edges_None = Edges_None>(
    sub?: _p.Sub<Edges_Query, J>,
    options?: _p.WayOptions<Edges_Fields>,
  ): Edges_Query<_p.Put<I, "into", readonly Edges_<J>[]>>;
  withOut(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields>,
  ): Edges_Query<_p.Put<I, "out", readonly Scalars[]>>;
  withRich(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.WayOptions<ScalarsFields> & _p.LinkOptions<EdgeValuesFields>,
  ): Edges_Query<_p.Put<I, "rich", readonly _p.Link<EdgeValues, Scalars>[]>>;
  withRichAround<J extends Edges_None = Edges_None>(
    sub?: _p.Sub<Edges_Query, J>,
    options?: _p.WayOptions<Edges_Fields> & _p.LinkOptions<EdgeValuesFields>,
  ): Edges_Query<_p.Put<I, "richAround", readonly _p.Link<EdgeValues, Edges_<J>>[]>>;
  withRichInto<J extends Edges_None = Edges_None>(
    sub?: _p.Sub<Edges_Query, J>,
    options?: _p.WayOptions<Edges_Fields> & _p.LinkOptions<EdgeValuesFields>,
  ): Edges_Query<_p.Put<I, "richInto", readonly _p.Link<EdgeValues, Edges_<J>>[]>>;
  withRichSingle(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.LinkOptions<EdgeValuesFields>,
  ): Edges_Query<_p.Put<I, "richSingle", _p.Link<EdgeValues, Scalars> | undefined>>;
  withSingle(
    sub?: _p.Narrow<ScalarsQuery>,
    options?: _p.BranchOptions,
  ): Edges_Query<_p.Put<I, "single", Scalars | undefined>>;
  withSingleInto<J extends Edges_None = Edges_None>(
    sub?: _p.Sub<Edges_Query, J>,
    options?: _p.BranchOptions,
  ): Edges_Query<_p.Put<I, "singleInto", Edges_<J> | undefined>>;
}

export interface Edges_Api
  extends _p.ViewApi<Edges_, Edges_Write, Edges_Filter, Edges_Fields, Edges_Field, Edges_Query> {}

export declare const Edges_: _p.Table<Edges_, Edges_Write, Edges_Api>;
