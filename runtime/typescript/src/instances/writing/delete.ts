/** Delete: ids and instances, edges before the nodes they join. */

import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../context.ts";
import { idOf } from "../ids.ts";
import { itemsIn } from "../items.ts";
import { encodeJson } from "../json.ts";
import { keyOf } from "../keys.ts";
import type { InstanceId, InstanceInput } from "../types.ts";
import type { DeleteResult } from "./results.ts";
import { chunks, inWaves } from "./sending.ts";

type Gone = InstanceId & { readonly instanceType: "node" | "edge" };

/** What to delete. */
export interface Doomed {
  readonly nodes?: readonly InstanceInput[];
  readonly edges?: readonly InstanceInput[];
}

/** Deletes what is named, and only that. */
export async function remove(
  context: Context,
  doomed: Doomed,
  call: CallOptions,
): Promise<DeleteResult> {
  const gone: Gone[] = [];
  const groups = (["edge", "node"] as const).map((instanceType) => {
    const given = (instanceType === "edge" ? doomed.edges : doomed.nodes) ?? [];
    const ids = given.map((one) => idOf(one, context.instanceSpace));
    const unique = [...new Map(ids.map((id) => [keyOf(id), id])).values()];
    return chunks(
      unique.map(({ space, externalId }): Gone => ({ instanceType, space, externalId })),
    );
  });
  const send = async (items: Gone[]): Promise<void> => {
    const body = encodeJson({ items });
    const request = {
      method: "POST",
      path: "/models/instances/delete",
      body,
      kind: "delete",
    } as const;
    gone.push(...(await context.http.send(request, itemsIn<Gone>, call)));
  };
  await inWaves("the delete", groups, gone, send);
  const of = (kind: Gone["instanceType"]): InstanceId[] =>
    gone
      .filter((one) => one.instanceType === kind)
      .map(({ space, externalId }) => ({ space, externalId }));
  return { nodes: of("node"), edges: of("edge") };
}
