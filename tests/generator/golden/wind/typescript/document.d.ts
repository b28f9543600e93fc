import type * as _p from "pygen-runtime/spi";
import type {
  WindTurbine,
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

/** What can be written of Document; only what is set is sent. */
export interface DocumentWrite extends _p.NodeWrite {
  content?: string | null | undefined;
  pages?: number | null | undefined;
  title?: string | undefined;
  describes?: readonly (WindTurbineWrite | _p.InstanceInput)[] | undefined;
}

/** Keyword filters of Document; several are combined with and. */
export interface DocumentFilter extends _p.NodeFilter {
  content?: string | readonly string[] | null;
  minPages?: number | null;
  maxPages?: number | null;
  title?: string | readonly string[] | null;
  titlePrefix?: string | null;
}

/** Fields of Document for typed conditions. */
export interface DocumentFields extends _p.NodeFields {
  readonly content: _p.TextField;
  readonly pages: _p.NumberField;
  readonly title: _p.TextField;
}

export type DocumentField = "externalId" | "space" | "content" | "pages" | "title";

/** A query over Document. */
export interface DocumentQuery<I extends DocumentNone = DocumentNone>
  extends _p.Query<Document<I>, DocumentField, I> {
  where(...conditions: _p.Conditions<DocumentFilter, DocumentFields>[]): this;
  withDescribes<J extends WindTurbineNone = WindTurbineNone>(
    sub?: (query: WindTurbineQuery) => _p.Selected<J>,
  ): DocumentQuery<_p.Put<I, "describes", readonly WindTurbine<J>[]>>;
}

/** Reads and writes Document. */
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
