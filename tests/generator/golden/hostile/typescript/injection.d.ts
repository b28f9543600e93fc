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

/** What can be written of Injection; only what is set is sent. */
export interface InjectionWrite extends _p.NodeWrite {
  code?: string | null | undefined;
  dunder?: string | null | undefined;
  huge?: _p.IntegerInput | null | undefined;
  moment?: _p.TimestampInput | null | undefined;
  nested?: _p.Json | null | undefined;
  quote?: string | null | undefined;
  tiny?: number | null | undefined;
}

/** Keyword filters of Injection; several are combined with and. */
export interface InjectionFilter extends _p.NodeFilter {
  code?: string | readonly string[] | null;
  codePrefix?: string | null;
  dunder?: string | readonly string[] | null;
  dunderPrefix?: string | null;
  minHuge?: _p.IntegerInput | null;
  maxHuge?: _p.IntegerInput | null;
  minMoment?: _p.TimestampInput | null;
  maxMoment?: _p.TimestampInput | null;
  quote?: string | readonly string[] | null;
  quotePrefix?: string | null;
  minTiny?: number | null;
  maxTiny?: number | null;
}

/** Fields of Injection for typed conditions. */
export interface InjectionFields extends _p.NodeFields {
  readonly code: _p.TextField;
  readonly dunder: _p.TextField;
  readonly huge: _p.IntegerField;
  readonly moment: _p.TimestampField;
  readonly nested: _p.JsonField;
  readonly quote: _p.TextField;
  readonly tiny: _p.NumberField;
}

export type InjectionField =
  | "externalId"
  | "space"
  | "code"
  | "dunder"
  | "huge"
  | "moment"
  | "nested"
  | "quote"
  | "tiny";

/** A query over Injection. */
export interface InjectionQuery extends _p.Query<Injection, InjectionField> {
  where(...conditions: _p.Conditions<InjectionFilter, InjectionFields>[]): this;
}

/** Reads and writes Injection. */
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
