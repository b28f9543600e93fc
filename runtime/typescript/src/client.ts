/** The client: the views of a model, and what is done across them. */

import { Datapoints } from "./datapoints/api.ts";
import { Files } from "./files/api.ts";
import { Http } from "./http/exchange.ts";
import type { CallOptions } from "./http/values.ts";
import type { Context } from "./instances/context.ts";
import type { Model, Table } from "./instances/table.ts";
import { EDGES, viewOf } from "./instances/view.ts";
import type { Doomed } from "./instances/writing/delete.ts";
import type { DeleteResult, UpsertPreview, UpsertResult } from "./instances/writing/results.ts";
import type { UpsertOptions } from "./instances/writing/upsert.ts";
import { type ClientOptions, configOf } from "./options.ts";
import type { DeletionPlan } from "./reading/deleting.ts";
import type { PlainEdges } from "./reading/verbs/types.ts";
import { ViewVerbs } from "./reading/verbs/view.ts";
import { SchemaResource } from "./resources/resource.ts";
import type {
  Container,
  ContainerId,
  DataModel,
  SchemaView,
  Space,
  SpaceId,
  VersionedId,
} from "./resources/types.ts";
import { Sequences } from "./sequences/api.ts";

type ApiOf<T> = T extends Table<any, any, infer Api> ? Api : never;

/** A client that knows no view: `client.of(WindTurbine)` gives the API of one. Generated clients know theirs. */
export class Client {
  readonly #context: Context;
  readonly spaces: SchemaResource<Space, SpaceId>;
  readonly containers: SchemaResource<Container, ContainerId>;
  readonly views: SchemaResource<SchemaView, VersionedId>;
  readonly dataModels: SchemaResource<DataModel, VersionedId>;
  readonly datapoints: Datapoints;
  readonly files: Files;
  readonly sequences: Sequences;
  readonly edges: PlainEdges;

  constructor(options: ClientOptions, model: Model = {}) {
    const http = new Http(configOf(options));
    this.spaces = new SchemaResource(http, "/models/spaces");
    this.containers = new SchemaResource(http, "/models/containers");
    this.views = new SchemaResource(http, "/models/views");
    this.dataModels = new SchemaResource(http, "/models/datamodels");
    this.#context = {
      http,
      model,
      instanceSpace: options.instanceSpace,
    };
    this.datapoints = new Datapoints(this.#context);
    this.files = new Files(this.#context);
    this.sequences = new Sequences(this.#context);
    this.edges = new ViewVerbs(this.#context, EDGES);
  }

  /** Reads and writes of one view; `others` are the views its connections lead to, by name. */
  of<T extends Table<any, any, any>>(table: T, others: Model = {}): ApiOf<T> {
    const model = { ...this.#context.model, ...others, [table.name]: table };
    return new ViewVerbs({ ...this.#context, model }, viewOf(table)) as ApiOf<T>;
  }

  /** Writes objects of any views, each tagged by `as(View, { ... })`, and everything nested in them. */
  upsert(
    items: object | readonly object[],
    options: UpsertOptions & { readonly dryRun: true },
  ): Promise<UpsertPreview>;
  upsert(items: object | readonly object[], options?: UpsertOptions): Promise<UpsertResult>;
  async upsert(
    items: object | readonly object[],
    options: UpsertOptions = {},
  ): Promise<UpsertResult | UpsertPreview> {
    return (await import("./instances/writing/upsert.ts")).upsert(
      this.#context,
      items,
      undefined,
      options,
    );
  }

  /** What a deletion would take along and cut, before anything is gone; `client.delete(plan)` carries it out. */
  async deletionPlan(doomed: Doomed, options: CallOptions = {}): Promise<DeletionPlan> {
    return (await import("./reading/deleting.ts")).deletionPlan(this.#context, doomed, options);
  }

  /** Deletes nodes and edges by their ids, edges first. */
  async delete(doomed: Doomed, options: CallOptions = {}): Promise<DeleteResult> {
    return (await import("./instances/writing/delete.ts")).remove(this.#context, doomed, options);
  }
}

/**
 * A client class whose views are attributes, each made when it is first used; what generated clients are.
 * `defaults` are the options a project has decided on, `saved` makes the queries that are kept with it.
 */
export function clientOf(
  model: Model,
  names: Readonly<Record<string, string>>,
  defaults: Partial<ClientOptions> = {},
  saved?: (client: Client) => object,
): typeof Client {
  class ModelClient extends Client {
    constructor(options: ClientOptions) {
      super({ ...defaults, ...options }, model);
    }
  }
  const attribute = (name: string, made: (client: ModelClient) => object) =>
    Object.defineProperty(ModelClient.prototype, name, {
      get(this: ModelClient) {
        const value = made(this);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    });
  for (const [name, view] of Object.entries(names)) {
    attribute(name, (client) => client.of(model[view]!) as object);
  }
  if (saved) attribute("queries", saved);
  return ModelClient;
}
