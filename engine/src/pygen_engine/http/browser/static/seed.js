// Sample data from a model: a few instances of each view, connected with each other.

import { post, viewRef } from "./api.js";
import { isStored } from "./values.js";

export const SPACE = "samples";
const EACH = 6;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);

function id(view, number) {
  return { space: SPACE, externalId: `${view.externalId}-${number % EACH + 1}` };
}

function value(name, type, number, views) {
  const cut = (text) => (type.maxTextSize ? text.slice(0, type.maxTextSize) : text);
  switch (type.type) {
    case "text": return cut(`${name} ${number + 1}`);
    case "int32": case "int64": return 10 * (number + 1);
    case "float32": case "float64": return Math.round(1000 * (number + 1.25)) / 400;
    case "boolean": return number % 2 === 0;
    case "timestamp": return new Date(START + number * 11.3 * DAY).toISOString();
    case "date": return new Date(START + number * 31 * DAY).toISOString().slice(0, 10);
    case "json": return { sample: number + 1 };
    case "enum": return Object.keys(type.values)[number % Object.keys(type.values).length];
    case "direct": {
      const target = type.source && views.find((one) => one.externalId === type.source.externalId && one.space === type.source.space);
      return target && target.usedFor !== "edge" ? id(target, number + 1) : undefined;
    }
    default: return cut(`${name}-${number + 1}`);
  }
}

function properties(view, number, views) {
  const found = {};
  for (const [name, property] of Object.entries(view.properties).filter(([, one]) => isStored(one) && !one.autoIncrement)) {
    const given = value(name, property.type, number, views);
    if (given !== undefined) found[name] = property.type.list ? [given] : given;
  }
  return found;
}

// The type that the filter of a view asks its nodes to have.
function typeOf(filter) {
  const parts = filter?.and ?? [filter];
  const asked = parts.find((one) => one?.equals?.property?.join("/") === "node/type" || one?.in?.property?.join("/") === "node/type");
  return asked?.equals?.value ?? asked?.in?.values?.[0];
}

function nodes(view, views) {
  const type = typeOf(view.filter);
  return Array.from({ length: EACH }, (_, number) => ({
    instanceType: "node", ...id(view, number), ...(type ? { type } : {}),
    sources: [{ source: viewRef(view), properties: properties(view, number, views) }],
  }));
}

function edges(view, views) {
  const found = [];
  for (const [name, one] of Object.entries(view.properties)) {
    if (!one.connectionType?.endsWith("edge_connection") || one.direction === "inwards") continue;
    const target = views.find((other) => other.externalId === one.source.externalId && other.space === one.source.space);
    const of = one.edgeSource && views.find((other) => other.externalId === one.edgeSource.externalId && other.space === one.edgeSource.space);
    if (!target || target.usedFor === "edge") continue;
    for (let number = 0; number < EACH; number += 1) {
      const [startNode, endNode] = [id(view, number), id(target, number + 1)];
      const sources = of ? [{ source: viewRef(of), properties: properties(of, number, views) }] : [];
      found.push({ instanceType: "edge", space: SPACE, externalId: `${startNode.externalId}-${name}-${endNode.externalId}`,
        type: one.type, startNode, endNode, sources });
    }
  }
  return found;
}

// Nodes before edges; the engine makes what relations point at and comes later.
export async function seed(views) {
  await post("/spaces", { items: [{ space: SPACE, name: "Samples", description: "Made from the model." }] });
  const own = views.filter((view) => view.usedFor !== "edge" && view.writable !== false && Object.values(view.properties).some(isStored));
  const items = [...own.flatMap((view) => nodes(view, own)), ...own.flatMap((view) => edges(view, views))];
  for (let start = 0; start < items.length; start += 500) {
    await post("/instances", { items: items.slice(start, start + 500), autoCreateDirectRelations: true });
  }
  return items.length;
}
