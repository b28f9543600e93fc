/** What generated code imports: mostly types. People import from `pygen-runtime`. */

export { Client, clientOf } from "./client.ts";
export type { Where } from "./filters/condition.ts";
export type * from "./filters/field-types.ts";
export type { Conditions, EdgeFilter, Is, NodeFilter } from "./filters/keywords.ts";
export type { ConnectionTable, Model, Table, ViewId } from "./instances/table.ts";
export type * from "./instances/types.ts";
export type { ClientOptions } from "./options.ts";
export type {
  BranchOptions,
  LinkOptions,
  Narrow,
  NodesQuery,
  Query,
  ResultOf,
  Selected,
  Sub,
  WayOptions,
} from "./reading/builder/types.ts";
export { savedQueries } from "./reading/saved.ts";
export type { ViewApi } from "./reading/verbs/types.ts";
