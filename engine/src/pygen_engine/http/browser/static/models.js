// All data models, and one of them: its views with their counts, its diagram, and sample data for it.

import { about, all, get, post, viewRef } from "./api.js";
import { button, crumbs, hash, link, make, table } from "./dom.js";
import { diagram } from "./diagram.js";
import { SPACE, seed } from "./seed.js";

const COUNTED = 60;

export async function models() {
  const list = await all("/datamodels?includeGlobal=true");
  const statistics = await get("/statistics");
  const rows = list.map((one) => make("tr", {},
    make("td", {}, make("a", { href: hash("model", one.space, one.externalId, one.version) }, one.externalId)),
    make("td", {}, one.space), make("td", {}, one.version), make("td", { class: "number" }, String(one.views.length)),
    make("td", { class: "long" }, one.description ?? one.name ?? "")));
  const counted = `${statistics.instances.nodes} nodes, ${statistics.instances.edges} edges`;
  return make("section", {}, make("h1", {}, "Data models"), make("p", { class: "note", id: "counts" }, counted),
    list.length ? table(["Data model", "Space", "Version", "Views", "Description"], rows, { id: "models" })
      : make("p", {}, "There is no data model here yet: write one through the API, or start with `pygen-engine serve --model`."));
}

async function count(view) {
  const body = { view: viewRef(view), instanceType: view.usedFor === "edge" ? "edge" : "node", aggregates: [{ count: {} }] };
  return (await post("/instances/aggregate", body)).items[0]?.aggregates[0].value ?? 0;
}

function listed(views, counts) {
  const rows = views.map((view, index) => make("tr", {},
    make("td", {}, link(view.externalId, "view", view.space, view.externalId, view.version)),
    make("td", { class: "number" }, counts[index] === undefined ? "" : counts[index].toLocaleString()),
    make("td", { class: "long" }, view.description ?? view.name ?? "")));
  return table(["View", "Instances", "Description"], rows, { id: "views" });
}

export async function model(query, space, externalId, version) {
  const found = await post("/datamodels/byids?inlineViews=true", { items: [{ space, externalId, version }] });
  if (!found.items.length) return make("p", { class: "error" }, "No such data model.");
  const data = found.items[0];
  const views = data.views.filter((view) => view.properties).sort((one, other) => one.externalId.localeCompare(other.externalId));
  const counts = views.length <= COUNTED ? await Promise.all(views.map(count)) : [];
  const said = make("span", { id: "seeded", class: "note", role: "status" });
  const add = (await about()).readOnly ? null : button("Add sample data", async () => {
    add.disabled = true;
    said.className = "note";
    try {
      const written = await seed(views);
      const fresh = listed(views, await Promise.all(views.slice(0, COUNTED).map(count)));
      document.getElementById("views").closest(".scroll").replaceWith(fresh);
      said.textContent = `${written} instances written to the space ${SPACE}`;
    } catch (error) {
      said.className = "error";
      said.textContent = error.message;
    }
    add.disabled = false;
  }, { id: "seed" });
  return make("section", {}, crumbs(link("Data models"), externalId), make("h1", {}, data.name ?? externalId),
    make("p", { class: "note" }, `${space}:${externalId}/${version}`, data.description ? ` · ${data.description}` : ""),
    make("p", { class: "tools" }, add, " ", said), listed(views, counts), make("h2", {}, "Diagram"), diagram(views));
}
