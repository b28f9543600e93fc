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

/** What can be written of Limits_; only what is set is sent. */
export interface Limits_Write extends _p.NodeWrite {
  few?: readonly string[] | null | undefined;
  fixed?: string | null | undefined;
  number?: _p.IntegerInput | null | undefined;
  pressure?: number | null | undefined;
  short?: string | null | undefined;
  state?: "off" | "on" | null | undefined;
  temperatures?: readonly number[] | null | undefined;
}

/** Keyword filters of Limits_; several are combined with and. */
export interface Limits_Filter extends _p.NodeFilter {
  fewContains?: string | readonly string[] | null;
  fixed?: string | readonly string[] | null;
  fixedPrefix?: string | null;
  minNumber?: _p.IntegerInput | null;
  maxNumber?: _p.IntegerInput | null;
  minPressure?: number | null;
  maxPressure?: number | null;
  short?: string | readonly string[] | null;
  shortPrefix?: string | null;
  state?: string | readonly string[] | null;
  temperaturesContains?: number | readonly number[] | null;
}

/** Fields of Limits_ for typed conditions. */
export interface Limits_Fields extends _p.NodeFields {
  readonly few: _p.ListField<string>;
  readonly fixed: _p.TextField;
  readonly number: _p.IntegerField;
  readonly pressure: _p.NumberField;
  readonly short: _p.TextField;
  readonly state: _p.TextField;
  readonly temperatures: _p.ListField<number>;
}

export type Limits_Field =
  | "externalId"
  | "space"
  | "few"
  | "fixed"
  | "number"
  | "pressure"
  | "short"
  | "state"
  | "temperatures";

/** A query over Limits_. */
export interface Limits_Query extends _p.Query<Limits_, Limits_Field> {
  where(...conditions: _p.Conditions<Limits_Filter, Limits_Fields>[]): this;
}

/** Reads and writes Limits_. */
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
