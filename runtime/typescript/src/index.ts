/** What people import from `pygen-runtime`; generated packages hand most of it on. */

export { ClientCredentials, type ClientCredentialsOptions } from "./auth/client-credentials.ts";
export { type Token, TokenCredentials } from "./auth/credentials.ts";
export { DeviceCode, type DeviceCodeOptions } from "./auth/device-code.ts";
export { Client } from "./client.ts";
export type { Datapoints, LatestOptions } from "./datapoints/api.ts";
export type { SeriesPoints } from "./datapoints/series.ts";
export type {
  DataPoint,
  DatapointsOptions,
  PointAggregate,
  PointTime,
  PointValue,
  SeriesInput,
} from "./datapoints/types.ts";
export * from "./errors/index.ts";
export type { Files } from "./files/api.ts";
export type {
  FileContent,
  FileInfo,
  FileInput,
  TransferOptions,
  UploadOptions,
} from "./files/types.ts";
export type { Condition } from "./filters/condition.ts";
export type { Filter } from "./filters/filter.ts";
export { asc, desc, type Sort, type SortBy } from "./filters/sort.ts";
export type { Credentials, Fetch, LoginContext } from "./http/login.ts";
export type { Limits, Retries } from "./http/pacing.ts";
export type { CallOptions, Kind, LogEvent } from "./http/values.ts";
export { plainDate, plainDateOf } from "./instances/dates.ts";
export type {
  DateInput,
  InstanceId,
  InstanceInput,
  Json,
  PlainDate,
  PlainEdge,
  TimestampInput,
} from "./instances/types.ts";
export type {
  DeleteResult,
  Progress,
  UpsertPreview,
  UpsertResult,
  Written,
} from "./instances/writing/results.ts";
export { as, is } from "./instances/writing/tagged.ts";
export type { UpsertOptions } from "./instances/writing/upsert.ts";
export type { ClientOptions } from "./options.ts";
export type { ResultOf } from "./reading/builder/types.ts";
export type { DeletionPlan } from "./reading/deleting.ts";
export type { Explanation } from "./reading/explain.ts";
export type { PageOf, Pages } from "./reading/read.ts";
export type { Changes } from "./reading/verbs/changes.ts";
export type { Change } from "./reading/verbs/feed.ts";
export type { Bucket } from "./reading/verbs/histogram.ts";
export type { PlainEdges } from "./reading/verbs/types.ts";
export type {
  Container,
  ContainerId,
  DataModel,
  SchemaListing,
  SchemaView,
  Space,
  SpaceId,
  VersionedId,
} from "./resources/types.ts";
export type { Sequences } from "./sequences/api.ts";
export type { SequenceRows } from "./sequences/rows.ts";
export type {
  ColumnType,
  SequenceColumn,
  SequenceInput,
  SequenceOptions,
  SequenceRow,
  SequenceValue,
} from "./sequences/types.ts";
