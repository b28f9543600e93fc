/** Instances by their ids. */

import type { CallOptions } from "../../http/values.ts";
import type { Context } from "../../instances/context.ts";
import type { Row } from "../../instances/decode.ts";
import { idOf } from "../../instances/ids.ts";
import { itemsOf } from "../../instances/items.ts";
import { keyOf } from "../../instances/keys.ts";
import { readingOf } from "../../instances/reading.ts";
import type { InstanceId, InstanceInput } from "../../instances/types.ts";
import { type View, viewNamed } from "../../instances/view.ts";
import { tag } from "../../instances/writing/tagged.ts";
import type { Unit } from "../asked.ts";
import { askedOf, type Options } from "../asking.ts";
import { IDS } from "../plan.ts";
import { post } from "../running/requests.ts";
import { sourceOf } from "../wording.ts";

/** One by its id; several in the order of their ids, without those that do not exist or have no data in the view. */
export async function retrieve(
  context: Context,
  view: View,
  ids: InstanceInput | readonly InstanceInput[],
  options: Options,
): Promise<Row | undefined | Row[]> {
  const { asChild, ...rest } = options;
  const { units } = await askedOf(context, view, rest);
  const several = Array.isArray(ids);
  const given: InstanceInput[] = several ? ids : [ids];
  const found = await retrieved(context, view, given, units, options);
  return several ? found : found[0];
}

async function retrieved(
  context: Context,
  view: View,
  given: readonly InstanceInput[],
  units: readonly Unit[],
  options: CallOptions & { readonly asChild?: boolean },
): Promise<Row[]> {
  const ids = given.map((one) => idOf(one, context.instanceSpace));
  const wanted = [...new Map(ids.map((id) => [keyOf(id), id])).values()];
  const { asChild } = options;
  const names = asChild ? (view.table.children ?? []) : [];
  const children = names.map((name) => viewNamed(context.model, name));
  const views = [...children.filter((child) => child !== undefined), view];
  const read = await Promise.all(views.map((one) => byIds(context, one, wanted, units, options)));
  const found = new Map<string, Row>();
  for (const [at, rows] of read.entries()) {
    for (const row of rows) {
      if (found.has(keyOf(row))) continue;
      found.set(keyOf(row), asChild ? tag(views[at]!.table, row) : row);
    }
  }
  return ids.map((id) => found.get(keyOf(id))).filter((row) => row !== undefined);
}

async function byIds(
  context: Context,
  view: View,
  wanted: readonly InstanceId[],
  units: readonly Unit[],
  call: CallOptions,
): Promise<Row[]> {
  const { parse, decoderOf } = await readingOf([view]);
  const requests: Promise<Row[]>[] = [];
  for (let at = 0; at < wanted.length; at += IDS) {
    const body = {
      items: wanted.slice(at, at + IDS).map((id) => item(view, id)),
      sources: [sourceOf({ view, units })],
    };
    requests.push(
      context.http.send(
        post("/byids", body),
        (text) => {
          const { document, marked } = parse(text);
          return decoderOf(view)(itemsOf(document), marked);
        },
        call,
      ),
    );
  }
  return (await Promise.all(requests)).flat();
}

function item(view: View, { space, externalId }: InstanceId): Record<string, string> {
  return { instanceType: view.instanceType, space, externalId };
}
