/** From nested objects to the nodes and edges they stand for. */

import { type Place, ValidationFailed } from "../../errors/input.ts";
import { memo } from "../../memo.ts";
import type { Context } from "../context.ts";
import { idOf } from "../ids.ts";
import { keyOf } from "../keys.ts";
import { type Edges, isStored, membersOf, type Reverse } from "../members.ts";
import type { Model } from "../table.ts";
import type { InstanceId, InstanceInput } from "../types.ts";
import { type Relation, type View, viewNamed, viewOf } from "../view.ts";
import { addSource, append, put, putEnds } from "./merging.ts";
import { edgeExternalId, LongName, loadDigest } from "./naming.ts";
import { WriteRow } from "./results.ts";
import { tableOf } from "./tagged.ts";
import { writeValue } from "./values.ts";

type Item = Readonly<Record<string, any>>;

/** Of every write object, besides the members of its view. */
const NODE_BASE = new Set(["space", "externalId", "existingVersion", "nodeType"]);
const EDGE_BASE = new Set([
  "space",
  "externalId",
  "existingVersion",
  "edgeType",
  "startNode",
  "endNode",
]);
/** What reads give and nobody writes; so that a spread of an instance that was read can be written. */
const READ_ONLY = new Set(["version", "createdTime", "lastUpdatedTime", "deletedTime"]);

/** The nodes and edges of objects and of everything nested in them. */
export async function rowsOf(
  { model, instanceSpace }: Context,
  items: readonly unknown[],
  view: View | undefined,
): Promise<WriteRow[]> {
  const walked = (): WriteRow[] => new GraphWalk(model, instanceSpace).rows(items, view);
  try {
    return walked();
  } catch (error) {
    if (!(error instanceof LongName)) throw error;
    await loadDigest();
    return walked();
  }
}

/** Visits every object once, however the objects are nested: shared children and cycles are fine. */
class GraphWalk {
  readonly #model: Model;
  readonly #instanceSpace: string | undefined;
  readonly #rows = new Map<string, WriteRow>();
  readonly #seen = new Set<object>();
  readonly #queue: { item: Item; view: View }[] = [];
  /** What goes into lists of relations of other nodes, once these are encoded. */
  readonly #appended: (() => void)[] = [];

  constructor(model: Model, instanceSpace: string | undefined) {
    this.#model = model;
    this.#instanceSpace = instanceSpace;
  }

  rows(items: readonly unknown[], view: View | undefined): WriteRow[] {
    for (const item of items) {
      if (item instanceof WriteRow) {
        this.#rows.set(rowKey(item.instanceType, item.id), item);
        continue;
      }
      const own = this.#viewOf(item, view);
      if (own.instanceType === "edge") this.#edge(item as Item, own, undefined, undefined);
      else this.#enqueue(item as Item, own);
    }
    // Children are taken from a queue, not by recursion: a chain may be longer than the stack is deep.
    for (let at = 0; at < this.#queue.length; at += 1) {
      const { item, view } = this.#queue[at]!;
      this.#node(item, view);
    }
    for (const append of this.#appended) append();
    return [...this.#rows.values()];
  }

  #viewOf(item: unknown, view: View | undefined): View {
    if (typeof item !== "object" || item === null) {
      throw new ValidationFailed(`expected an object to write, got ${String(item)}`, {
        view: view?.name,
      });
    }
    const table = tableOf(item);
    const own = table ? viewOf(table) : view;
    if (!own)
      throw new ValidationFailed("say of which view the object is: as(WindTurbine, { ... })");
    if (own.table.readonly)
      throw new ValidationFailed("the view cannot be written", { view: own.name });
    return own;
  }

  #enqueue(item: Item, view: View): void {
    if (this.#seen.has(item)) return;
    this.#seen.add(item);
    this.#queue.push({ item, view });
  }

  /** The id of what a relation or connection is set to; when it is more than an id, it is written too. */
  #target(value: InstanceInput, to: string | undefined, place: Place = {}): InstanceId {
    const id = idOf(value, this.#instanceSpace, place);
    if (typeof value !== "object" || !hasContent(value)) return id;
    const table = tableOf(value);
    const view = table ? viewOf(table) : viewNamed(this.#model, to);
    if (!view) {
      throw new ValidationFailed(
        "say of which view the nested object is: as(WindTurbine, { ... })",
        {
          item: keyOf(id),
        },
      );
    }
    if (view.instanceType === "edge")
      throw new ValidationFailed("an edge stands where a node is wanted");
    this.#enqueue(value, view);
    return id;
  }

  #node(item: Item, view: View): void {
    this.#checkNames(item, view, NODE_BASE);
    const id = idOf(item as { externalId: string }, this.#instanceSpace);
    const row = this.#row("node", id);
    this.#properties(row, item, view);
    if (item.existingVersion !== undefined) put(row, "existingVersion", item.existingVersion);
    const { nodeType } = view.table;
    if (item.nodeType !== undefined) {
      const type = item.nodeType as InstanceInput | null;
      put(row, "type", type === null ? null : this.#target(type, undefined));
    } else if (nodeType) {
      put(row, "type", { space: nodeType[0], externalId: nodeType[1] });
    }
    for (const member of membersOf(view).values()) {
      const value = item[member.name];
      if (isStored(member) || member.kind === "end" || value === undefined || value === null)
        continue;
      const place = { view: view.name, property: member.name, item: id.externalId };
      for (const other of several(value, member.many, place)) {
        this.#connect(member, view, id, other as InstanceInput & Item);
      }
    }
  }

  #checkNames(item: Item, view: View, base: ReadonlySet<string>): void {
    for (const name of Object.keys(item)) {
      if (
        base.has(name) ||
        READ_ONLY.has(name) ||
        membersOf(view).has(name) ||
        item[name] === undefined
      )
        continue;
      const known = [...base, ...membersOf(view).keys()].join(", ");
      throw new ValidationFailed(
        `there is no property ${JSON.stringify(name)} to write; there are: ${known}`,
        {
          view: view.name,
          item: String(item.externalId),
        },
      );
    }
  }

  /** The values and relations that were set, as one source of the row. */
  #properties(row: WriteRow, item: Item, view: View): void {
    const properties: Record<string, unknown> = {};
    for (const member of view.stored) {
      const value = item[member.name];
      if (value === undefined || member.readonly) continue;
      if (value === null) {
        if (member.required) {
          const place = { view: view.name, property: member.name, item: row.id.externalId };
          throw new ValidationFailed("it must have a value and cannot be cleared", place);
        }
        properties[member.id] = null;
      } else if (member.kind === "value") {
        properties[member.id] = writeValue(view, member, value);
      } else {
        properties[member.id] = this.#relation(row, member, value);
      }
    }
    addSource(row, view.source, properties);
  }

  #relation(row: WriteRow, member: Relation, value: unknown): unknown {
    const place = { property: member.name, item: row.id.externalId };
    const ids = several(value, member.list, place).map((one) => {
      const id = this.#target(one, member.to, place);
      row.pointAt(id);
      return id;
    });
    return member.list ? ids : ids[0];
  }

  #connect(member: Edges | Reverse, view: View, me: InstanceId, other: InstanceInput & Item): void {
    if (member.kind === "reverse") {
      this.#pointBack(member, view, me, other);
      return;
    }
    const edgeView = viewNamed(this.#model, member.properties);
    const isEdge =
      typeof other === "object" && edgeView && ("startNode" in other || "endNode" in other);
    if (isEdge) {
      this.#edge(other, edgeView, member, me);
      return;
    }
    const place = { view: view.name, property: member.name, item: me.externalId };
    const far = this.#target(other, member.to, place);
    const [start, end] = member.inwards ? [far, me] : [me, far];
    const type = { space: member.type[0], externalId: member.type[1] };
    const row = this.#row("edge", {
      space: me.space,
      externalId: edgeExternalId(type, start, end),
    });
    putEnds(row, type, start, end);
  }

  /** An edge object; nested in a node it takes type and near end from there. */
  #edge(edge: Item, view: View, member: Edges | undefined, me: InstanceId | undefined): void {
    this.#checkNames(edge, view, EDGE_BASE);
    const nested = member && { space: member.type[0], externalId: member.type[1] };
    const given = {
      edgeType: edge.edgeType ?? nested,
      startNode: edge.startNode ?? (member?.inwards ? undefined : me),
      endNode: edge.endNode ?? (member?.inwards ? me : undefined),
    };
    const missing = Object.entries(given).filter(([, value]) => value === undefined);
    if (missing.length) {
      const names = missing.map(([name]) => name).join(", ");
      throw new ValidationFailed(`an edge needs ${names}`, {
        view: view.name,
        item: edge.externalId,
      });
    }
    const far = member?.to;
    const [startView, endView] = view.table.edge ?? [];
    const type = this.#target(given.edgeType, undefined);
    const start = this.#target(given.startNode, member?.inwards ? far : startView);
    const end = this.#target(given.endNode, member && !member.inwards ? far : endView);
    const space = edge.space ?? me?.space ?? this.#instanceSpace ?? start.space;
    const externalId = edge.externalId ?? edgeExternalId(type, start, end);
    const row = this.#row("edge", idOf({ space, externalId }, undefined));
    putEnds(row, type, start, end);
    this.#properties(row, edge, view);
    if (edge.existingVersion !== undefined) put(row, "existingVersion", edge.existingVersion);
  }

  /** The relation is stored on the other node: set it there. */
  #pointBack(member: Reverse, view: View, me: InstanceId, other: InstanceInput): void {
    const place = { view: view.name, property: member.name, item: me.externalId };
    const child = this.#target(other, member.to, place);
    const target = viewNamed(this.#model, member.to);
    const by = member.by === undefined ? undefined : target && membersOf(target).get(member.by);
    const source = by && target ? target.source : sourceOf(member.through);
    const id = by?.id ?? member.through[2];
    if (!member.list) {
      const row = this.#row("node", child);
      row.pointAt(me);
      addSource(row, source, { [id]: me });
      return;
    }
    if (typeof other !== "object" || !hasContent(other)) {
      throw new ValidationFailed(
        "it is kept in a list of the other side, which is replaced as a whole: set that list instead",
        place,
      );
    }
    this.#appended.push(() => append(this.#row("node", child), source, id, me));
  }

  #row(instanceType: "node" | "edge", id: InstanceId): WriteRow {
    return memo(this.#rows, rowKey(instanceType, id), () => new WriteRow(instanceType, id));
  }
}

/** What a relation or connection is set to, as a list. */
function several(value: unknown, many: boolean, place: Place): readonly InstanceInput[] {
  if (many && !Array.isArray(value)) throw new ValidationFailed("expected an array", place);
  return many ? (value as InstanceInput[]) : [value as InstanceInput];
}

/** Nodes and edges have names of their own. */
function rowKey(instanceType: string, id: InstanceId): string {
  return `${instanceType} ${keyOf(id)}`;
}

/** Whether an object is more than an id: then it is to be written. */
function hasContent(value: object): boolean {
  if (tableOf(value)) return true;
  if ("createdTime" in value && "lastUpdatedTime" in value) return false; // it was read, and stands for its id
  return Object.keys(value).some(
    (key) => key !== "space" && key !== "externalId" && key !== "node",
  );
}

function sourceOf([space, key]: Reverse["through"]): Record<string, string> {
  const [externalId = "", version] = key.split("/");
  return version === undefined
    ? { type: "container", space, externalId }
    : { type: "view", space, externalId, version };
}
