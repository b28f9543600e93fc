// The instances of a view as a table, with one condition per property.

import { link, make, post, show, viewRef } from "./api.js";

const NUMBERS = new Set(["int32", "int64", "float32", "float64"]);
const OPERATORS = { prefix: "starts with", equals: "=", gte: "≥", lte: "≤", exists: "has a value" };

function condition(view, name, operator, text) {
  const property = [view.space, `${view.externalId}/${view.version}`, name];
  if (name === "externalId") property.splice(0, 3, view.usedFor === "edge" ? "edge" : "node", "externalId");
  const type = view.properties[name]?.type ?? { type: "text" };
  let value = text;
  if (NUMBERS.has(type.type) && operator !== "prefix") value = Number(text);
  if (type.type === "boolean") value = text === "true";
  if (operator === "exists") return { exists: { property } };
  if (operator === "equals" && type.list) return { containsAny: { property, values: [value] } };
  if (operator === "gte" || operator === "lte") return { range: { property, [operator]: value } };
  return { [operator]: { property, value } };
}

function headings(names) {
  return make("thead", {}, make("tr", {}, make("th", {}, "externalId"), make("th", {}, "space"),
    ...names.map((name) => make("th", {}, name))));
}

function row(item, view, names) {
  const values = item.properties[view.space]?.[`${view.externalId}/${view.version}`] ?? {};
  return make("tr", {}, make("td", {}, link(item.externalId, "instance", item.instanceType, item.space, item.externalId)),
    make("td", {}, item.space), ...names.map((name) => make("td", {}, show(values[name]))));
}

export async function view(space, externalId, version) {
  const found = await post("/views/byids", { items: [{ space, externalId, version }] });
  if (!found.items.length) return make("p", { class: "error" }, "No such view.");
  const shown = found.items[0];
  const names = Object.entries(shown.properties).filter(([, one]) => !one.connectionType).map(([name]) => name);
  const body = make("tbody");
  const state = make("p", { class: "note", id: "state" });
  const problem = make("p", { class: "error" });
  const more = make("button", { type: "button", id: "more" }, "More");
  let filter = null;
  let cursor = null;

  async function load(fresh) {
    problem.textContent = "";
    try {
      const instanceType = shown.usedFor === "edge" ? "edge" : "node";
      const request = { instanceType, sources: [{ source: viewRef(shown) }], limit: 100, filter, cursor };
      const answer = await post("/instances/list", request);
      if (fresh) body.replaceChildren();
      body.append(...answer.items.map((item) => row(item, shown, names)));
      cursor = answer.nextCursor ?? null;
    } catch (error) {
      problem.textContent = error.message;
      cursor = null;
    }
    more.hidden = cursor === null;
    state.textContent = `${body.childElementCount} shown${cursor ? ", there may be more" : ""}`;
  }

  const property = make("select", { name: "property" }, ...["externalId", ...names].map((one) => make("option", {}, one)));
  const operator = make("select", { name: "operator" },
    ...Object.entries(OPERATORS).map(([value, text]) => make("option", { value }, text)));
  const text = make("input", { name: "value", placeholder: "value" });
  const form = make("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const asked = text.value !== "" || operator.value === "exists";
      filter = asked ? condition(shown, property.value, operator.value, text.value) : null;
      cursor = null;
      await load(true);
    },
  }, property, operator, text, make("button", {}, "Filter"));
  more.addEventListener("click", () => load(false));
  await load(true);
  return make("section", {}, make("h1", {}, `${shown.name ?? externalId} (${space}:${externalId}/${version})`),
    make("p", { class: "note" }, shown.description ?? ""), form, problem, state,
    make("div", { class: "scroll" }, make("table", { id: "instances" }, headings(names), body)), more);
}
