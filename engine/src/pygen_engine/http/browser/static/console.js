// A place to write requests, look at answers, and take the request along as a program.

import { base, parse, postText } from "./api.js";
import { LANGUAGES } from "./copying.js";
import { button, crumbs, hash, link, make } from "./dom.js";
import { pretty } from "./json.js";
import { show } from "./values.js";

const OPERATIONS = {
  list: "/instances/list", query: "/instances/query", search: "/instances/search", aggregate: "/instances/aggregate",
  byids: "/instances/byids", sync: "/instances/sync", inspect: "/instances/inspect",
};
const EXAMPLE = { instanceType: "node", limit: 10 };
const COLUMNS = 12;

// Instances as rows, with the properties of all their views side by side.
function grid(items) {
  const rows = items.map((item) => {
    const values = Object.values(item.properties ?? {}).flatMap((space) => Object.values(space));
    return Object.assign(Object.create(null), ...values);
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, COLUMNS);
  return make("div", { class: "scroll" }, make("table", {}, make("thead", {}, make("tr", {}, ["external id", ...names].map((name) => make("th", {}, name)))),
    make("tbody", {}, items.map((item, index) => make("tr", {},
      make("td", {}, link(item.externalId, "instance", item.instanceType ?? "node", item.space, item.externalId)),
      names.map((name) => make("td", {}, show(rows[index][name]))))))));
}

function tables(answer) {
  const sets = Array.isArray(answer.items) ? { items: answer.items } : answer.items ?? {};
  return Object.entries(sets).filter(([, items]) => Array.isArray(items) && items.some((item) => typeof item?.externalId === "string"))
    .flatMap(([name, items]) => [make("h2", {}, `${name} (${items.length})`), grid(items)]);
}

export async function requesting(query) {
  const operation = make("select", { name: "operation", "aria-label": "operation" },
    Object.keys(OPERATIONS).map((name) => make("option", {}, name)));
  operation.value = Object.hasOwn(OPERATIONS, query.get("operation") ?? "") ? query.get("operation") : "list";
  const body = make("textarea", { id: "body", rows: 14, spellcheck: "false", "aria-label": "body of the request" });
  body.value = query.get("body") ?? pretty(EXAMPLE);
  const problem = make("p", { class: "error", role: "alert" });
  const answered = make("div", { id: "answer" });
  const program = make("pre", { id: "program", hidden: true });
  const url = async () => location.origin + (await base()) + OPERATIONS[operation.value];
  const sent = make("code", { id: "sent" });
  const say = async () => { sent.textContent = `POST ${await url()}`; };
  operation.addEventListener("change", say);
  await say();

  async function run() {
    problem.textContent = "";
    answered.replaceChildren();
    try {
      parse(body.value);
    } catch (error) {
      problem.textContent = `This is not JSON: ${error.message}`;
      return;
    }
    history.replaceState(null, "", `${hash("console")}?${new URLSearchParams({ operation: operation.value, body: body.value })}`);
    const started = performance.now();
    try {
      const answer = await postText(OPERATIONS[operation.value], body.value);
      const took = `${Math.round(performance.now() - started)} ms`;
      answered.append(make("p", { class: "note" }, `answered in ${took}`), ...tables(answer),
        make("details", { open: !tables(answer).length }, make("summary", {}, "JSON"), make("pre", {}, pretty(answer))));
    } catch (error) {
      problem.textContent = error.message;
    }
  }

  async function copy(language) {
    problem.textContent = "";
    try {
      program.textContent = LANGUAGES[language](await url(), parse(body.value));
      program.hidden = false;
      await navigator.clipboard?.writeText(program.textContent);
    } catch (error) {
      if (error instanceof SyntaxError) problem.textContent = `This is not JSON: ${error.message}`;
    }
  }

  body.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  });
  return make("section", {}, crumbs(link("Data models"), "console"), make("h1", {}, "Console"),
    make("form", { id: "console", onsubmit: (event) => { event.preventDefault(); run(); } }, operation, sent), body,
    make("p", { class: "tools" }, button("Run", run, { class: "main", id: "run", title: "Ctrl-Enter" }), " Copy as ",
      Object.keys(LANGUAGES).flatMap((name) => [button(name, () => copy(name), { "data-copy": name }), " "])),
    problem, program, answered);
}
