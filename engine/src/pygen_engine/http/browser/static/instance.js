// One instance: its properties in every view it has data in, and what it is connected to.

import { link, make, post, show, viewRef } from "./api.js";

function values(item, views) {
  return views.map((ref) => {
    const found = Object.entries(item.properties[ref.space]?.[`${ref.externalId}/${ref.version}`] ?? {});
    const rows = found.map(([name, value]) => make("tr", {}, make("th", {}, name), make("td", {}, show(value))));
    return make("div", {},
      make("h2", {}, link(`${ref.externalId}/${ref.version}`, "view", ref.space, ref.externalId, ref.version)),
      rows.length ? make("table", {}, make("tbody", {}, ...rows)) : make("p", { class: "note" }, "No values."));
  });
}

async function edges(space, externalId, direction) {
  const answer = await post("/instances/query", {
    with: {
      start: { nodes: { filter: { instanceReferences: [{ space, externalId }] } }, limit: 1 },
      edges: { edges: { from: "start", direction, maxDistance: 1 }, limit: 200 },
    },
    select: { edges: {} },
  });
  return answer.items.edges.map((edge) => make("tr", {},
    make("td", {}, direction === "outwards" ? "→" : "←"), make("td", {}, edge.type.externalId),
    make("td", {}, show(direction === "outwards" ? edge.endNode : edge.startNode)),
    make("td", {}, link(edge.externalId, "instance", "edge", edge.space, edge.externalId))));
}

async function reverse(space, externalId, views) {
  const found = await post("/views/byids", { items: views.slice(0, 100).map(({ type, ...ref }) => ref) });
  const wanted = new Map();
  for (const view of found.items) {
    for (const [name, one] of Object.entries(view.properties)) {
      if (one.connectionType?.includes("reverse")) wanted.set(`${name} (${one.source.externalId})`, one);
    }
  }
  const rows = [];
  for (const [name, one] of [...wanted].slice(0, 20)) {
    const through = one.through.source;
    const owner = through.version ? `${through.externalId}/${through.version}` : through.externalId;
    const property = [through.space, owner, one.through.identifier];
    const value = { space, externalId };
    const filter = one.targetsList ? { containsAny: { property, values: [value] } } : { equals: { property, value } };
    const answer = await post("/instances/list", { filter, limit: 50 });
    rows.push(...answer.items.map((item) => make("tr", {}, make("td", {}, "⇐"), make("td", {}, name),
      make("td", {}, show({ space: item.space, externalId: item.externalId })), make("td"))));
  }
  return rows;
}

export async function instance(kind, space, externalId) {
  const id = { instanceType: kind, space, externalId };
  const inspected = await post("/instances/inspect", { items: [id], inspectionOperations: { involvedViews: {} } });
  const views = inspected.items[0]?.inspectionResults.involvedViews ?? [];
  const found = await post("/instances/byids", { items: [id] });
  if (!found.items.length) return make("p", { class: "error" }, "No such instance.");
  const item = found.items[0];
  for (const ref of views) {
    const more = await post("/instances/byids", { items: [id], sources: [{ source: viewRef(ref) }] });
    const read = more.items[0]?.properties[ref.space];
    if (read) item.properties[ref.space] = { ...item.properties[ref.space], ...read };
  }
  const ends = kind === "edge"
    ? [make("p", {}, show(item.startNode), ` → ${item.type.externalId} → `, show(item.endNode))] : [];
  const relations = kind === "edge" ? [] : [...await edges(space, externalId, "outwards"),
    ...await edges(space, externalId, "inwards"), ...await reverse(space, externalId, views)];
  const changed = new Date(item.lastUpdatedTime).toISOString();
  return make("section", {}, make("h1", {}, `${externalId}`),
    make("p", { class: "note" }, `${kind} in ${space}, version ${item.version}, changed ${changed}`), ...ends,
    ...values(item, views), make("h2", {}, "Connections"),
    relations.length ? make("table", { id: "connections" }, make("tbody", {}, ...relations))
      : make("p", { class: "note" }, "None."));
}
