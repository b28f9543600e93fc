import type * as _p from "pygen-runtime/spi";

/** Somebody. */
export interface Person extends _p.Node {
  readonly email?: string;
  readonly name: string;
}

/** What can be written of Person; only what is set is sent. */
export interface PersonWrite extends _p.NodeWrite {
  email?: string | null | undefined;
  name?: string | undefined;
}

/** Keyword filters of Person; several are combined with and. */
export interface PersonFilter extends _p.NodeFilter {
  email?: string | readonly string[] | null;
  emailPrefix?: string | null;
  name?: string | readonly string[] | null;
  namePrefix?: string | null;
}

/** Fields of Person for typed conditions. */
export interface PersonFields extends _p.NodeFields {
  readonly email: _p.TextField;
  readonly name: _p.TextField;
}

export type PersonField = "externalId" | "space" | "email" | "name";

/** A query over Person. */
export interface PersonQuery extends _p.Query<Person, PersonField> {
  where(...conditions: _p.Conditions<PersonFilter, PersonFields>[]): this;
}

/** Reads and writes Person. */
export interface PersonApi
  extends _p.ViewApi<Person, PersonWrite, PersonFilter, PersonFields, PersonField, PersonQuery> {}

export declare const Person: _p.Table<Person, PersonWrite, PersonApi>;
