// A form for the properties of an instance in a view. Only what was changed is sent; what is emptied is cleared.

import { about, post, spaceAtHand, valuesOf, viewOf, viewRef } from "./api.js";
import { crumbs, hash, link, make } from "./dom.js";
import { pretty, text } from "./json.js";
import { heading, storedOf, typed } from "./values.js";

function writable(view) {
  return storedOf(view).filter(([, one]) => !one.autoIncrement);
}

function shown(value, type) {
  if (value === null || value === undefined) return "";
  if (type.list) return Array.isArray(value) ? value.map((one) => single(one)).join("\n") : "";
  return type.type === "json" ? pretty(value) : single(value);
}

function single(value) {
  if (value && typeof value === "object" && "externalId" in value) return `${value.space}:${value.externalId}`;
  return typeof value === "object" ? text(value) : String(value);
}

function field(name, property, value) {
  const type = property.type;
  const given = shown(value, type);
  const attributes = { "data-field": name, "data-given": given };
  const options = type.type === "boolean" ? ["true", "false"] : type.type === "enum" ? Object.keys(type.values) : null;
  let control;
  if (options && !type.list) {
    control = make("select", attributes, ...["", ...options].map((one) => make("option", { value: one }, one || "–")));
  } else if (type.list || type.type === "json") {
    control = make("textarea", { ...attributes, rows: 3, placeholder: type.list ? "one a line" : "JSON" });
  } else {
    control = make("input", { ...attributes, placeholder: type.type === "direct" ? "space:external id" : type.type });
  }
  control.value = given;
  return control;
}

function read(name, type, given, space) {
  if (!type.list) return typed(name, type, given, space);
  return given.split("\n").map((one) => one.trim()).filter(Boolean).map((one) => typed(name, type, one, space));
}

// What the form says that the instance does not: a property that is emptied becomes null.
function changes(controls, view, space) {
  const found = {};
  for (const [name, property] of writable(view)) {
    const control = controls.get(name);
    const given = control.value.trim();
    if (given === control.dataset.given.trim()) continue;
    found[name] = given === "" ? null : read(name, property.type, given, space);
  }
  return found;
}

function write(view, item, properties) {
  const kind = item.instanceType;
  const node = { instanceType: kind, space: item.space, externalId: item.externalId, sources: [{ source: viewRef(view), properties }] };
  if (item.version) node.existingVersion = item.version;
  if (kind === "edge") Object.assign(node, { type: item.type, startNode: item.startNode, endNode: item.endNode });
  return post("/instances", { items: [node] });
}

function again() {
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

export function editor(view, item, identity = []) {
  const problem = make("p", { class: "error", role: "alert" });
  // by name, not through the form: a property may be called as something every form has
  const controls = new Map(writable(view).map(([name, one]) => [name, field(name, one, valuesOf(item, view)[name])]));
  const fields = writable(view).map(([name, one]) => make("label", {},
    make("span", {}, heading(name, one), one.type?.list ? " []" : "", one.nullable === false ? " *" : ""), controls.get(name)));
  const form = make("form", {
    class: "edit",
    onsubmit: async (event) => {
      event.preventDefault();
      problem.textContent = "";
      try {
        const target = item.version ? item : { ...item, ...identityOf(identity) };
        const properties = changes(controls, view, target.space);
        await write(view, target, properties);
        const there = hash("instance", target.instanceType, target.space, target.externalId);
        if (location.hash === there) again();
        else location.hash = there;
      } catch (error) {
        problem.textContent = error.message;
      }
    },
  }, ...identity, ...fields, problem, make("p", {}, make("button", { class: "main" }, "Save"), " ",
    make("button", { type: "button", onclick: item.version ? again : () => history.back() }, "Cancel")));
  return form;
}

function identityOf(labels) {
  const said = Object.fromEntries(labels.map((label) => [label.dataset.part, label.querySelector("input").value.trim()]));
  for (const name of ["type", "startNode", "endNode"]) {
    if (said[name]) said[name] = typed(name, { type: "direct" }, said[name], said.space);
  }
  return said;
}

export async function create(query, space, externalId, version) {
  const view = await viewOf(space, externalId, version);
  if (!view) return make("p", { class: "error" }, "No such view.");
  if ((await about()).readOnly) return make("p", { class: "error" }, "This engine is served read-only.");
  const kind = view.usedFor === "edge" ? "edge" : "node";
  const names = ["space", "externalId", ...(kind === "edge" ? ["type", "startNode", "endNode"] : [])];
  const nearest = await spaceAtHand() ?? space;
  const identity = names.map((name) => make("label", { "data-part": name }, make("span", {}, `${name} *`),
    make("input", { required: true, value: name === "space" ? nearest : "" })));
  return make("section", {}, crumbs(link("Data models"), link(externalId, "view", space, externalId, version), "new"),
    make("h1", {}, `New ${externalId}`), editor(view, { instanceType: kind, properties: {} }, identity));
}
