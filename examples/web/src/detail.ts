/** One turbine with all it is connected to, brought by one query; what can be edited is written back. */

import { isApiError, type ResultOf, type WindClient } from "acme-wind";
import { badge, choice, field, h } from "./dom.ts";

function query(client: WindClient, id: string) {
  return client.windTurbine
    .query()
    .where({ externalId: id })
    .withWindFarm()
    .withRotor()
    .withBlades((blade) => blade.sortBy("name"))
    .withSensors()
    .withWorkOrders((order) => order.sortBy("priority"));
}

/** A turbine with what the page shows. */
type Turbine = ResultOf<ReturnType<typeof query>>;

export async function detail(
  client: WindClient,
  id: string,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const turbine = await query(client, id).first({ signal });
  if (!turbine) return h("section", { class: "card" }, h("p", {}, `There is no turbine ${id}.`));
  const page = h("section");
  const renew = async (): Promise<void> => page.replaceWith(await detail(client, id, signal));
  page.append(
    h("p", {}, h("a", { href: "#/" }, "All turbines")),
    h("h1", {}, turbine.name ?? id, " ", badge(turbine.status)),
    h("p", { class: "muted" }, turbine.windFarm?.node?.name ?? "in no farm"),
    h(
      "div",
      { class: "cards" },
      card("Edit", edit(client, turbine, renew)),
      card("Facts", facts(turbine)),
      card("Blades", blades(client, turbine, renew)),
      card("Sensors", sensors(turbine)),
      card("Work orders", orders(client, turbine, renew)),
    ),
  );
  return page;
}

function card(title: string, content: HTMLElement): HTMLElement {
  return h(
    "div",
    { class: "card", id: title.toLowerCase().replace(" ", "-") },
    h("h2", {}, title),
    content,
  );
}

function edit(client: WindClient, turbine: Turbine, renew: () => Promise<void>): HTMLElement {
  const name = h("input", { name: "name", required: true, value: turbine.name ?? "" });
  const capacity = h("input", {
    name: "capacity",
    type: "number",
    step: "0.01",
    min: "0",
    value: String(turbine.capacity ?? ""),
  });
  const states = ["planned", "running", "stopped"].map((state) => [state, state] as const);
  const status = choice("status", states, turbine.status);
  const said = h("span", { class: "error", role: "alert" });
  const save = h("button", { class: "main" }, "Save");
  const form = h(
    "form",
    { class: "edit" },
    field("Name", name),
    field("Capacity, MW", capacity),
    field("Status", status),
    h("div", { class: "actions" }, save, said),
  );
  form.onsubmit = async (event) => {
    event.preventDefault();
    save.disabled = true;
    try {
      await client.windTurbine.upsert({
        externalId: turbine.externalId,
        space: turbine.space,
        existingVersion: turbine.version, // somebody else's change is not lost
        name: name.value,
        capacity: capacity.value ? Number(capacity.value) : null,
        status: status.value as "planned" | "running" | "stopped",
      });
      await renew();
    } catch (error) {
      said.textContent = conflict(error) ?? String(error);
      save.disabled = false;
    }
  };
  return form;
}

/** What a write says that came too late. */
function conflict(error: unknown): string | undefined {
  const causes = (error as { causes?: readonly unknown[] }).causes ?? [error];
  const late = causes.some((cause) => isApiError(cause) && cause.kind === "conflict");
  return late ? "Somebody has changed it meanwhile: look at it again, then save." : undefined;
}

function facts(turbine: Turbine): HTMLElement {
  const { hubHeight, commissioned, rotor, externalId, version } = turbine;
  const entries: readonly (readonly [string, string])[] = [
    ["External id", externalId],
    ["Hub height", hubHeight === undefined ? "-" : `${hubHeight} m`],
    ["In service since", commissioned?.toLocaleDateString("en-GB", { dateStyle: "long" }) ?? "-"],
    ["Rotor", rotor?.node ? `${rotor.node.name}, ${rotor.node.diameter} m` : "-"],
    ["Version", String(version)],
  ];
  return h(
    "dl",
    {},
    ...entries.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
  );
}

function blades(client: WindClient, turbine: Turbine, renew: () => Promise<void>): HTMLElement {
  const items = turbine.blades.map((blade) => {
    const turn = h("button", {}, blade.isDamaged ? "Is repaired" : "Is damaged");
    turn.onclick = async () => {
      const { space, externalId } = blade;
      await client.blade.upsert({ space, externalId, isDamaged: !blade.isDamaged });
      await renew();
    };
    const state = blade.isDamaged ? badge("damaged", "bad") : badge("sound", "good");
    return h("li", {}, h("span", {}, `${blade.name}, ${blade.material} `, state), turn);
  });
  return h("ul", { class: "plain" }, ...items);
}

function sensors(turbine: Turbine): HTMLElement {
  const items = turbine.sensors.map(({ edge, node }) =>
    h(
      "li",
      {},
      node.name ?? node.externalId,
      h("span", { class: "muted" }, `${edge.height} m, ${edge.angle}°`),
    ),
  );
  return h("ul", { class: "plain" }, ...items);
}

function orders(client: WindClient, turbine: Turbine, renew: () => Promise<void>): HTMLElement {
  const items = turbine.workOrders.map((order) =>
    h(
      "li",
      {},
      h("span", {}, order.name ?? order.externalId),
      badge(`${order.status}, priority ${order.priority}`),
    ),
  );
  const add = h("button", {}, "Order an inspection");
  add.onclick = async () => {
    await client.workOrder.upsert({
      externalId: `wo-${crypto.randomUUID()}`,
      name: `Inspect ${turbine.name}`,
      number: BigInt(Date.now()),
      status: "open",
      priority: 3,
      turbines: [turbine],
    });
    await renew();
  };
  const empty = items.length ? undefined : h("p", { class: "muted" }, "Nothing is ordered.");
  return h(
    "div",
    {},
    h("ul", { class: "plain" }, ...items),
    empty,
    h("div", { class: "actions" }, add),
  );
}
