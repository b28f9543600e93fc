import type * as _p from "pygen-runtime/spi";

/** Sizes, units, and what cannot be changed. */
export interface Limits_ extends _p.Node {
  /** At most 3 items. */
  readonly few?: readonly string[];
  /** Cannot be changed once set. */
  readonly fixed?: string;
  /** Counted up when not given. */
  readonly number?: bigint;
  /** Of the inlet. Unit: pressure:bar. */
  readonly pressure?: number;
  /** No novel. At most 10 bytes. */
  readonly short?: string;
  readonly state?: "off" | "on" | (string & {});
  /** Unit: temperature:deg_c. */
  readonly temperatures?: readonly number[];
}

/** Only what is set is sent. */
export interface Limits_Write extends _p.NodeWrite {
  few?: readonly string[] | null | undefined;
  fixed?: _p.Opt<string>;
  number?: _p.Opt<_p.IntegerInput>;
  pressure?: _p.Opt<number>;
  short?: _p.Opt<string>;
  state?: "off" | "on" | null | undefined;
  temperatures?: readonly number[] | null | undefined;
}

/** Keyword filters, combined with and. */
export interface Limits_Filter extends _p.NodeFilter {
  fewContains?: _p.Is<string>;
  fixed?: _p.Is<string>;
  fixedPrefix?: string | null;
  minNumber?: _p.IntegerInput | null;
  maxNumber?: _p.IntegerInput | null;
  minPressure?: number | null;
  maxPressure?: number | null;
  short?: _p.Is<string>;
  shortPrefix?: string | null;
  state?: _p.Is<string>;
  temperaturesContains?: _p.Is<number>;
}

/** For typed conditions. */
export interface Limits_Fields extends _p.NodeFields {
  few: _p.ListField<string>;
  fixed: _p.TextField;
  number: _p.IntegerField;
  pressure: _p.NumberField;
  short: _p.TextField;
  state: _p.TextField;
  temperatures: _p.ListField<number>;
}

export type Limits_Field = _p.FieldOf<Limits_Fields>;

/** A query over Limits_. */
export interface Limits_Query extends _p.Query<Limits_, Limits_Field> {
  where(...conditions: _p.Conditions<Limits_Filter, Limits_Fields>[]): this;
}

export interface Limits_Api
  extends _p.ViewApi<
    Limits_,
    Limits_Write,
    Limits_Filter,
    Limits_Fields,
    Limits_Field,
    Limits_Query
  > {}

export declare const Limits_: _p.Table<Limits_, Limits_Write, Limits_Api>;
