/** The app: a list with filters, and a page for each turbine. `?url=...&project=...` says which service it shows. */

import { isPygenError, WindClient } from "acme-wind";
import { detail } from "./detail.ts";
import { h } from "./dom.ts";
import { list } from "./list.ts";

const parameters = new URLSearchParams(location.search);
const client = new WindClient({
  url: parameters.get("url") ?? "http://127.0.0.1:8765",
  project: parameters.get("project") ?? "demo",
  // An engine takes any token. For CDF: () => msal.acquireTokenSilent({ scopes, account }).then((r) => r.accessToken)
  token: () => "any",
});
const main = document.querySelector<HTMLElement>("#main")!;
const figures = document.querySelector<HTMLElement>("#figures")!;

/** What is under way for the page that is shown; leaving it ends that. */
let shown = new AbortController();

async function show(): Promise<void> {
  shown.abort();
  shown = new AbortController();
  const { signal } = shown;
  const hash = location.hash || "#/";
  delete document.body.dataset.ready;
  try {
    const [, id] = /^#\/turbines\/(.+)$/.exec(hash) ?? [];
    const page = id
      ? await detail(client, decodeURIComponent(id), signal)
      : await list(client, signal);
    if (signal.aborted) return;
    main.replaceChildren(page);
    await total();
  } catch (error) {
    if (signal.aborted) return;
    main.replaceChildren(failure(error));
  }
  document.body.dataset.ready = hash;
}

async function total(): Promise<void> {
  const [row] = await client.windTurbine.aggregate({ count: true, sum: "capacity" });
  figures.textContent = `${row?.count ?? 0} turbines, ${Number(row?.sum.capacity ?? 0).toFixed(1)} MW`;
}

function failure(error: unknown): HTMLElement {
  const text = isPygenError(error) ? error.message : String(error);
  const again = h("button", { onclick: () => void show() }, "Try again");
  return h("section", { class: "card" }, h("p", { class: "error" }, text), again);
}

addEventListener("hashchange", () => void show());
void show();
