// The instances of a view as a table that is filtered and sorted; both are in the address.

import { about, post, spaceAtHand, valuesOf, viewOf, viewRef } from "./api.js";
import { button, crumbs, hash, link, make } from "./dom.js";
import { ALONE, conditionRow, filterOf, propertyRef } from "./filtering.js";
import { pretty } from "./json.js";
import { heading, isNumber, isStored, show, storedOf } from "./values.js";

const PAGE = 100;

function address(view, state) {
  const parts = new URLSearchParams();
  if (state.where.length) parts.set("where", JSON.stringify(state.where));
  if (state.sort) parts.set("sort", JSON.stringify(state.sort));
  if (state.every) parts.set("columns", "all");
  const query = parts.toString();
  return hash("view", view.space, view.externalId, view.version) + (query ? `?${query}` : "");
}

// What the address says; one that somebody wrote by hand may say nonsense.
function stateOf(view, query) {
  const read = (name) => {
    try {
      return JSON.parse(query.get(name) ?? "null");
    } catch {
      return null;
    }
  };
  const isName = (name) => name === "externalId" || (Object.hasOwn(view.properties, name) && isStored(view.properties[name]));
  const where = Array.isArray(read("where")) ? read("where") : [];
  const sort = read("sort");
  return {
    where: where.filter((one) => isName(one?.name) && typeof one.operator === "string")
      .map((one) => ({ ...one, value: String(one.value ?? "") })),
    sort: isName(sort?.name) ? { name: sort.name, down: sort.down === true } : null,
    every: query.get("columns") === "all",
  };
}

async function suggest(source) {
  const answer = await post("/instances/list", { instanceType: "node", sources: [{ source: viewRef(source) }], limit: PAGE });
  return answer.items.map((item) => `${item.space}:${item.externalId}`);
}

export function listBody(view, filter, sort) {
  const body = { instanceType: view.usedFor === "edge" ? "edge" : "node", sources: [{ source: viewRef(view) }], limit: PAGE };
  if (filter) body.filter = filter;
  if (sort) {
    const direction = sort.down ? "descending" : "ascending";
    body.sort = [{ property: propertyRef(view, sort.name), direction, nullsFirst: false }];
  }
  return body;
}

export async function view(query, space, externalId, version) {
  const shown = await viewOf(space, externalId, version);
  if (!shown) return make("p", { class: "error" }, "No such view.");
  const state = stateOf(shown, query);
  const names = storedOf(shown).map(([name]) => name);
  const items = [];
  const body = make("tbody");
  const head = make("thead");
  const said = make("p", { class: "note", id: "state", role: "status" });
  const problem = make("p", { class: "error", role: "alert" });
  const more = button("More", () => load(), { id: "more" });
  let total = null;
  let cursor = null;
  let filter = null;

  const go = (change) => { location.hash = address(shown, { ...state, ...change }); };

  function draw() {
    const filled = state.every ? names : names.filter((name) => items.some((item) => valuesOf(item, shown)[name] != null));
    const columns = filled.length || items.length ? filled : names;
    head.replaceChildren(make("tr", {}, sortable("externalId", "external id"), make("th", {}, "space"),
      ...columns.map((name) => sortable(name, heading(name, shown.properties[name])))));
    body.replaceChildren(...items.map((item) => instanceRow(item, columns)));
    const hidden = names.length - columns.length;
    const of = total !== null && total > items.length ? ` of ${total.toLocaleString()}` : "";
    said.replaceChildren(`${items.length.toLocaleString()}${of} shown`, hidden ? `, ${hidden} empty columns hidden ` : " ",
      hidden ? button("show", () => go({ every: true }), { class: "plain" })
        : state.every ? button("hide empty columns", () => go({ every: false }), { class: "plain" }) : "");
    more.hidden = cursor === null;
  }

  function sortable(name, text) {
    const type = shown.properties[name]?.type;
    if (type && (type.list || type.type === "json")) return make("th", {}, text);
    const current = state.sort?.name === name ? state.sort : null;
    const next = current === null ? { name, down: false } : current.down ? null : { name, down: true };
    const number = type && isNumber(type.type) ? "number" : null;
    return make("th", { class: number, "aria-sort": current ? (current.down ? "descending" : "ascending") : null },
      button(text, () => go({ sort: next }), { class: "plain", "data-sort": name }), current ? (current.down ? " ▼" : " ▲") : "");
  }

  function instanceRow(item, columns) {
    const values = valuesOf(item, shown);
    return make("tr", {}, make("td", {}, link(item.externalId, "instance", item.instanceType, item.space, item.externalId)),
      make("td", { class: "quiet" }, item.space), ...columns.map((name) => {
        const type = shown.properties[name].type;
        return make("td", { class: isNumber(type.type) && !type.list ? "number" : null }, show(values[name], type.type));
      }));
  }

  async function load() {
    try {
      const answer = await post("/instances/list", { ...listBody(shown, filter, state.sort), cursor });
      items.push(...answer.items);
      cursor = answer.nextCursor ?? null;
    } catch (error) {
      fail(error);
    }
    draw();
  }

  function fail(error) {
    items.length = 0;
    [cursor, total, problem.textContent] = [null, null, error.message];
  }

  const conditions = make("span", { id: "conditions" });
  const add = (given) => conditions.append(conditionRow(shown, given, suggest, (gone) => gone.remove()));
  state.where.forEach(add);
  const form = make("form", {
    id: "filter",
    onsubmit: (event) => {
      event.preventDefault();
      const where = [...conditions.children].map((one) => one.read()).filter((one) => ALONE.has(one.operator) || one.value !== "");
      if (address(shown, { ...state, where }) === location.hash) window.dispatchEvent(new HashChangeEvent("hashchange"));
      else go({ where });
    },
  }, conditions, button("Add a condition", () => add({}), { id: "add" }), make("button", { class: "main" }, "Filter"));
  if (!state.where.length) add({});

  try {
    filter = filterOf(shown, state.where, state.where.length ? await spaceAtHand() : null);
    const counting = { view: viewRef(shown), instanceType: shown.usedFor === "edge" ? "edge" : "node", aggregates: [{ count: {} }], filter };
    total = (await post("/instances/aggregate", counting)).items[0]?.aggregates[0].value ?? 0;
    await load();
  } catch (error) {
    fail(error);
    draw();
  }
  const tools = make("p", { class: "tools" },
    make("a", { href: consoleAddress("list", listBody(shown, filter, state.sort)) }, "Open in the console"));
  if (!(await about()).readOnly && shown.writable !== false) {
    tools.prepend(make("a", { href: hash("new", space, externalId, version), class: "action" }, "New"), " ");
  }
  return make("section", {}, crumbs(link("Data models"), externalId), make("h1", {}, shown.name ?? externalId),
    make("p", { class: "note" }, `${space}:${externalId}/${version}`, shown.description ? ` · ${shown.description}` : ""),
    form, problem, said, make("div", { class: "scroll" }, make("table", { id: "instances" }, head, body)), more, tools);
}

export function consoleAddress(operation, body) {
  return `${hash("console")}?${new URLSearchParams({ operation, body: pretty(body) })}`;
}
