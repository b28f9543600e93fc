import type * as _p from "pygen-runtime/spi";

/** Somebody. */
export interface Person extends _p.Node {
  readonly email?: string;
  readonly name: string;
}

/** Only what is set is sent. */
export interface PersonWrite extends _p.NodeWrite {
  email?: _p.Opt<string>;
  name?: string | undefined;
}

/** Keyword filters, combined with and. */
export interface PersonFilter extends _p.NodeFilter {
  email?: _p.Is<string>;
  emailPrefix?: string | null;
  name?: _p.Is<string>;
  namePrefix?: string | null;
}

/** For typed conditions. */
export interface PersonFields extends _p.NodeFields {
  email: _p.TextField;
  name: _p.TextField;
}

export type PersonField = _p.FieldOf<PersonFields>;

/** A query over Person. */
export interface PersonQuery extends _p.Query<Person, PersonField> {
  where(...conditions: _p.Conditions<PersonFilter, PersonFields>[]): this;
}

export interface PersonApi
  extends _p.ViewApi<Person, PersonWrite, PersonFilter, PersonFields, PersonField, PersonQuery> {}

export declare const Person: _p.Table<Person, PersonWrite, PersonApi>;
