import type * as _p from "pygen-runtime/spi";
import type {
  WindTurbine,
  WindTurbineFields,
  WindTurbineNone,
  WindTurbineQuery,
  WindTurbineWrite,
} from "./wind-turbine.js";

export interface DocumentNone {
  describes: _p.NotIncluded<"withDescribes">;
}

/** A paper, drawing or manual. */
export interface Document<I extends DocumentNone = DocumentNone> extends _p.Node {
  /** The file with the document. */
  readonly content?: string;
  readonly pages?: number;
  readonly title: string;
  readonly describes: I["describes"];
}

/** Only what is set is sent. */
export interface DocumentWrite extends _p.NodeWrite {
  content?: _p.Opt<string>;
  pages?: _p.Opt<number>;
  title?: string | undefined;
  describes?: _p.Several<WindTurbineWrite>;
}

/** Keyword filters, combined with and. */
export interface DocumentFilter extends _p.NodeFilter {
  content?: _p.Is<string>;
  minPages?: number | null;
  maxPages?: number | null;
  title?: _p.Is<string>;
  titlePrefix?: string | null;
}

/** For typed conditions. */
export interface DocumentFields extends _p.NodeFields {
  content: _p.TextField;
  pages: _p.NumberField;
  title: _p.TextField;
  describes: _p.ConnectionField<WindTurbineFields>;
}

export type DocumentField = _p.FieldOf<DocumentFields, "describes">;

/** A query over Document. */
export interface DocumentQuery<I extends DocumentNone = DocumentNone>
  extends _p.Query<Document<I>, DocumentField, I> {
  where(...conditions: _p.Conditions<DocumentFilter, DocumentFields>[]): this;
  withDescribes<J extends WindTurbineNone = WindTurbineNone>(
    sub?: _p.Sub<WindTurbineQuery, J>,
    options?: _p.BranchOptions,
  ): DocumentQuery<_p.Put<I, "describes", readonly WindTurbine<J>[]>>;
}

export interface DocumentApi
  extends _p.ViewApi<
    Document,
    DocumentWrite,
    DocumentFilter,
    DocumentFields,
    DocumentField,
    DocumentQuery
  > {}

export declare const Document: _p.Table<Document, DocumentWrite, DocumentApi>;
