// One instance: its properties, the view it is most of first, what it is connected to; changed and deleted here.

import { about, post, valuesOf, viewRef } from "./api.js";
import { button, crumbs, hash, link, make, sure } from "./dom.js";
import { editor } from "./edit.js";
import { consoleAddress } from "./table.js";
import { heading, show, storedOf } from "./values.js";

// The views with values, those that show most of the instance first; of equal ones that which implements the other.
function ranked(item, views) {
  const filled = (view) => Object.values(valuesOf(item, view)).filter((value) => value !== null).length;
  const above = (view) => views.filter((other) => implemented(view).has(`${other.space}:${other.externalId}/${other.version}`)).length;
  const implemented = (view) => new Set((view.implements ?? []).map((one) => `${one.space}:${one.externalId}/${one.version}`));
  return views.filter(filled).sort((one, other) => filled(other) - filled(one) || above(other) - above(one)
    || one.externalId.localeCompare(other.externalId));
}

function values(item, view) {
  const rows = storedOf(view).filter(([name]) => valuesOf(item, view)[name] != null)
    .map(([name, one]) => make("tr", {}, make("th", {}, heading(name, one)), make("td", {}, show(valuesOf(item, view)[name], one.type.type))));
  return make("table", { class: "card" }, make("tbody", {}, ...rows));
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
  const wanted = new Map();
  for (const view of views) {
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

async function involved(id, item) {
  const inspected = await post("/instances/inspect", { items: [id], inspectionOperations: { involvedViews: {} } });
  const refs = inspected.items[0]?.inspectionResults.involvedViews ?? [];
  if (!refs.length) return [];
  for (const ref of refs) {
    const more = await post("/instances/byids", { items: [id], sources: [{ source: viewRef(ref) }] });
    const read = more.items[0]?.properties?.[ref.space];
    if (read) item.properties = { ...item.properties, [ref.space]: { ...item.properties?.[ref.space], ...read } };
  }
  return (await post("/views/byids", { items: refs.slice(0, 100).map(({ type, ...ref }) => ref) })).items;
}

function section(item, view, first, readOnly) {
  const title = link(`${view.externalId}/${view.version}`, "view", view.space, view.externalId, view.version);
  const place = make("div", { class: "place" }, values(item, view));
  const edit = readOnly ? null : button("Edit", () => {
    place.replaceChildren(editor(view, item));
    edit.remove();
  }, { "data-edit": view.externalId });
  const shown = [make("h2", {}, title), place, edit];
  return first ? make("div", { class: "view" }, ...shown)
    : make("details", { class: "view" }, make("summary", {}, `also as ${view.externalId}`), ...shown);
}

export async function instance(query, kind, space, externalId) {
  const id = { instanceType: kind, space, externalId };
  const found = await post("/instances/byids", { items: [id] });
  if (!found.items.length) return make("p", { class: "error" }, "No such instance.");
  const item = found.items[0];
  const views = await involved(id, item);
  const { readOnly } = await about();
  const ends = kind === "edge"
    ? [make("p", {}, show(item.startNode), ` → ${item.type.externalId} → `, show(item.endNode))] : [];
  const connected = kind === "edge" ? [] : [...await edges(space, externalId, "outwards"),
    ...await edges(space, externalId, "inwards"), ...await reverse(space, externalId, views)];
  const changed = make("time", { title: new Date(item.lastUpdatedTime).toISOString() }, new Date(item.lastUpdatedTime).toLocaleString());
  const problem = make("p", { class: "error", role: "alert" });
  const remove = sure("Delete", "Really delete?", async () => {
    try {
      await post("/instances/delete", { items: [id] });
      location.hash = ranked(item, views).slice(0, 1).map((one) => hash("view", one.space, one.externalId, one.version))[0] ?? "#/";
    } catch (error) {
      problem.textContent = error.message;
    }
  }, { id: "delete" });
  const order = ranked(item, views);
  const home = order[0] ? link(order[0].externalId, "view", order[0].space, order[0].externalId, order[0].version) : kind;
  return make("section", {}, crumbs(link("Data models"), home, externalId), make("h1", {}, externalId),
    make("p", { class: "note" }, `${kind} in ${space}, version ${item.version}, changed `, changed), ...ends, problem,
    ...order.map((view, index) => section(item, view, index === 0, readOnly)),
    order.length ? null : make("p", { class: "note" }, "No values in any view."),
    make("h2", {}, "Connections"),
    connected.length ? make("div", { class: "scroll" }, make("table", { id: "connections" }, make("tbody", {}, ...connected)))
      : make("p", { class: "note" }, "None."),
    make("p", { class: "tools" }, readOnly ? null : remove, " ",
      make("a", { href: consoleAddress("byids", { items: [id], sources: order.slice(0, 10).map((view) => ({ source: viewRef(view) })) }) }, "Open in the console")));
}
