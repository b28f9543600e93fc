/** Turbines as a table: filtered and sorted by the service, page by page. */

import { asc, desc, type WindClient, type WindTurbine, type WindTurbineField } from "acme-wind";
import { badge, choice, field, h } from "./dom.ts";

const PAGE = 12;
const COLUMNS: readonly (readonly [WindTurbineField, string])[] = [
  ["name", "Turbine"],
  ["status", "Status"],
  ["capacity", "MW"],
  ["hubHeight", "Hub, m"],
  ["commissioned", "In service since"],
];
const ANY = ["", "any"] as const;

/** What the people of the page have chosen; kept while they look at a turbine. */
const chosen = {
  name: "",
  farm: "",
  status: "",
  least: "",
  sort: "name" as WindTurbineField,
  down: false,
};

export async function list(client: WindClient, signal: AbortSignal): Promise<HTMLElement> {
  const farms = await client.windFarm.list({ properties: ["name"], sortBy: "name", signal });
  const rows = h("tbody");
  const more = h("button", { id: "more" }, "Show more");
  const said = h("p", { class: "muted", id: "said" });
  let turn = 0;
  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    const pages = found(client, signal).pages();
    const step = async (first = false): Promise<void> => {
      const { value: page } = await pages.next();
      if (mine !== turn) return; // the filters have changed meanwhile
      if (first) rows.replaceChildren();
      rows.append(...(page?.items ?? []).map(row));
      more.hidden = !page?.cursor;
      said.textContent = rows.childElementCount ? "" : "No turbine is like this.";
    };
    more.onclick = () => void step();
    await step(true);
  };
  await refresh();
  return h(
    "section",
    {},
    h("h1", {}, "Turbines"),
    filters(
      farms.map((farm) => [farm.externalId, farm.name] as const),
      refresh,
    ),
    h("div", { class: "card table" }, h("table", {}, head(refresh), rows)),
    said,
    h("div", { class: "actions" }, more),
  );
}

function found(client: WindClient, signal: AbortSignal) {
  const { name, farm, status, least, sort, down } = chosen;
  return client.windTurbine.iterate({
    namePrefix: name || null, // null is a filter that is not given
    windFarm: farm || null,
    status: status || null,
    minCapacity: least ? Number(least) : null,
    sortBy: down ? desc(sort) : asc(sort),
    chunkSize: PAGE,
    signal,
  });
}

function row(turbine: WindTurbine): HTMLElement {
  const { externalId, name, status, capacity, hubHeight, commissioned } = turbine;
  const link = h("a", { href: `#/turbines/${encodeURIComponent(externalId)}` }, name ?? externalId);
  return h(
    "tr",
    {},
    h("td", {}, link),
    h("td", {}, badge(status)),
    h("td", { class: "number" }, capacity?.toFixed(2) ?? "-"),
    h("td", { class: "number" }, hubHeight ?? "-"),
    h("td", {}, commissioned?.toLocaleDateString("en-GB", { dateStyle: "medium" }) ?? "-"),
  );
}

function head(refresh: () => Promise<void>): HTMLElement {
  const made = COLUMNS.map(([name, text]) => {
    const button = h("button", { type: "button" }, text);
    button.onclick = () => {
      chosen.down = chosen.sort === name && !chosen.down;
      chosen.sort = name;
      void refresh();
    };
    const number = name === "capacity" || name === "hubHeight";
    return h("th", { scope: "col", class: number ? "number" : "" }, button);
  });
  return h("thead", {}, h("tr", {}, ...made));
}

function filters(
  farms: readonly (readonly [id: string, name: string])[],
  refresh: () => Promise<void>,
): HTMLElement {
  const name = h("input", {
    name: "name",
    type: "search",
    placeholder: "Hornsea",
    value: chosen.name,
  });
  const least = h("input", {
    name: "least",
    type: "number",
    min: "0",
    step: "0.5",
    value: chosen.least,
  });
  const farm = choice("farm", [ANY, ...farms], chosen.farm);
  const states = ["planned", "running", "stopped"].map((state) => [state, state] as const);
  const status = choice("status", [ANY, ...states], chosen.status);
  const form = h(
    "form",
    { class: "filters" },
    field("Name begins with", name),
    field("Farm", farm),
    field("Status", status),
    field("At least, MW", least),
  );
  form.oninput = () => {
    Object.assign(chosen, {
      name: name.value,
      farm: farm.value,
      status: status.value,
      least: least.value,
    });
    void refresh();
  };
  form.onsubmit = (event) => event.preventDefault();
  return form;
}
