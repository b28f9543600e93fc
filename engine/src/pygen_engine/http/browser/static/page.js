// Which part of the studio an address shows.

import { notOffered, requests } from "./api.js";
import { requesting } from "./console.js";
import { make, row, table } from "./dom.js";
import { create } from "./edit.js";
import { instance } from "./instance.js";
import { model, models } from "./models.js";
import { view } from "./table.js";

async function log() {
  const found = (await requests()).reverse();
  const rows = found.map((one) => row(new Date(one.time * 1000).toLocaleTimeString(), one.method, one.path,
    one.status ? String(one.status) : "dropped", `${one.milliseconds} ms`, String(one.received), String(one.sent)));
  const missing = (await notOffered()).map(([what, count]) => make("li", {}, `${what}: ${count}`));
  const told = missing.length ? [make("h2", {}, "Not offered here"), make("ul", { id: "missing" }, ...missing)] : [];
  return make("section", {}, make("h1", {}, "Last requests"), ...told,
    table(["Time", "Method", "Path", "Status", "Took", "Bytes in", "Bytes out"], rows, { id: "requests" }));
}

const PAGES = new Map(Object.entries({ model, view, instance, new: create, console: requesting, requests: log }));
let latest = 0;

async function route() {
  const mine = ++latest;
  const main = document.getElementById("main");
  const asked = location.hash || "#/";
  const [path, query = ""] = asked.slice(2).split(/\?(.*)/s);
  let shown;
  try {
    const [kind, ...rest] = path.split("/").map(decodeURIComponent);
    shown = await (PAGES.get(kind) ?? models)(new URLSearchParams(query), ...rest);
  } catch (error) {
    shown = make("p", { class: "error", role: "alert" }, error.message);
  }
  if (mine !== latest) return; // somebody went on while this was read
  main.replaceChildren(shown);
  document.body.dataset.ready = asked;
}

window.addEventListener("hashchange", route);
route();
