import type * as _p from "pygen-runtime/spi";

/** "; import os; os.system("touch /tmp/pygen-was-here"); x=" */
export interface Injection extends _p.Node {
  /** Default: "\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\"); x=\\"". */
  readonly code?: string;
  /** Default: "__import__('os').system('true')". */
  readonly dunder?: string;
  /** Default: 9223372036854775807. */
  readonly huge?: bigint;
  /** Default: "2020-02-02T02:02:02.002+02:00". */
  readonly moment?: Date;
  /**
   * Default: {"\\"; import os; os.system(\\"touch /tmp/pygen-was-here\\"); x=\\"": ["\\"; import
   * os; os.system(\\"touch /tmp/pygen-was-here\\"); x=\\"", {"}": "{{"}]}.
   */
  readonly nested?: _p.Json;
  /** Default: "it's \\"both\\" \\\\ and\\nmore". */
  readonly quote?: string;
  /** Default: 5e-324. */
  readonly tiny?: number;
}

/** Only what is set is sent. */
export interface InjectionWrite extends _p.NodeWrite {
  code?: _p.Opt<string>;
  dunder?: _p.Opt<string>;
  huge?: _p.Opt<_p.IntegerInput>;
  moment?: _p.Opt<_p.TimestampInput>;
  nested?: _p.Opt<_p.Json>;
  quote?: _p.Opt<string>;
  tiny?: _p.Opt<number>;
}

/** Keyword filters, combined with and. */
export interface InjectionFilter extends _p.NodeFilter {
  code?: _p.Is<string>;
  codePrefix?: string | null;
  dunder?: _p.Is<string>;
  dunderPrefix?: string | null;
  minHuge?: _p.IntegerInput | null;
  maxHuge?: _p.IntegerInput | null;
  minMoment?: _p.TimestampInput | null;
  maxMoment?: _p.TimestampInput | null;
  quote?: _p.Is<string>;
  quotePrefix?: string | null;
  minTiny?: number | null;
  maxTiny?: number | null;
}

/** For typed conditions. */
export interface InjectionFields extends _p.NodeFields {
  code: _p.TextField;
  dunder: _p.TextField;
  huge: _p.IntegerField;
  moment: _p.TimestampField;
  nested: _p.JsonField;
  quote: _p.TextField;
  tiny: _p.NumberField;
}

export type InjectionField = _p.FieldOf<InjectionFields>;

/** A query over Injection. */
export interface InjectionQuery extends _p.Query<Injection, InjectionField> {
  where(...conditions: _p.Conditions<InjectionFilter, InjectionFields>[]): this;
}

export interface InjectionApi
  extends _p.ViewApi<
    Injection,
    InjectionWrite,
    InjectionFilter,
    InjectionFields,
    InjectionField,
    InjectionQuery
  > {}

export declare const Injection: _p.Table<Injection, InjectionWrite, InjectionApi>;
