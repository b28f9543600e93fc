// Which part of the page an address shows.

import { all, make, notOffered, requests } from "./api.js";
import { model, models } from "./diagram.js";
import { instance } from "./instance.js";
import { view } from "./table.js";

async function log() {
  const found = (await requests()).reverse();
  const rows = found.map((one) => make("tr", {},
    make("td", {}, new Date(one.time * 1000).toLocaleTimeString()), make("td", {}, one.method),
    make("td", {}, one.path), make("td", { class: "number" }, one.status ? String(one.status) : "dropped"),
    make("td", { class: "number" }, `${one.milliseconds} ms`),
    make("td", { class: "number" }, String(one.received)), make("td", { class: "number" }, String(one.sent))));
  const names = ["Time", "Method", "Path", "Status", "Took", "Bytes in", "Bytes out"];
  const missing = (await notOffered()).map(([what, count]) => make("li", {}, `${what}: ${count}`));
  const told = missing.length ? [make("h2", {}, "Not offered here"), make("ul", { id: "missing" }, ...missing)] : [];
  return make("section", {}, make("h1", {}, "Last requests"), ...told,
    make("table", { id: "requests" }, make("thead", {}, make("tr", {}, ...names.map((name) => make("th", {}, name)))),
      make("tbody", {}, ...rows)));
}

async function route() {
  const main = document.getElementById("main");
  const [kind, ...rest] = location.hash.slice(2).split("/").map(decodeURIComponent);
  const pages = { model, view, instance, requests: log };
  try {
    const shown = pages[kind] ? await pages[kind](...rest) : await models(await all("/datamodels?includeGlobal=true"));
    main.replaceChildren(shown);
  } catch (error) {
    main.replaceChildren(make("p", { class: "error" }, error.message));
  }
  document.body.dataset.ready = location.hash || "#/";
}

window.addEventListener("hashchange", route);
route();
