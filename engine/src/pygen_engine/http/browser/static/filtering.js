// Conditions on the instances of a view: what can be asked of which property, and as a filter of the API.

import { button, make } from "./dom.js";
import { MOMENTS, isNumber, isStored, typed } from "./values.js";

const WORDS = {
  equals: "=", not: "≠", gt: ">", gte: "≥", lt: "<", lte: "≤", prefix: "starts with", contains: "contains",
  exists: "has a value", missing: "has no value",
};
const BOUNDS = new Set(["gt", "gte", "lt", "lte"]);
export const ALONE = new Set(["exists", "missing"]);

function operators(type) {
  if (type.list) return ["contains", "exists", "missing"];
  if (isNumber(type.type) || MOMENTS.has(type.type)) return ["equals", "not", "gt", "gte", "lt", "lte", "exists", "missing"];
  if (type.type === "text") return ["equals", "not", "prefix", "exists", "missing"];
  return type.type === "json" ? ["exists", "missing"] : ["equals", "not", "exists", "missing"];
}

function typeOf(view, name) {
  return view.properties[name]?.type ?? { type: "text" };
}

export function propertyRef(view, name) {
  if (name === "externalId") return [view.usedFor === "edge" ? "edge" : "node", "externalId"];
  return [view.space, `${view.externalId}/${view.version}`, name];
}

// The filter of one condition; an Error says what is wrong with its value.
function one(view, { name, operator, value }, space) {
  const property = propertyRef(view, name);
  if (operator === "exists") return { exists: { property } };
  if (operator === "missing") return { not: { exists: { property } } };
  const type = typeOf(view, name);
  const asked = operator === "prefix" ? value : typed(name, type, value, space);
  if (operator === "contains") return { containsAny: { property, values: [asked] } };
  if (BOUNDS.has(operator)) return { range: { property, [operator]: asked } };
  const condition = operator === "prefix" ? { prefix: { property, value: asked } } : { equals: { property, value: asked } };
  return operator === "not" ? { and: [{ exists: { property } }, { not: condition }] } : condition;
}

export function filterOf(view, conditions, space) {
  const filters = conditions.map((condition) => one(view, condition, space));
  return filters.length > 1 ? { and: filters } : filters[0] ?? null;
}

// Rows of a form, one a condition; `suggest` finds what a relation may point at.
export function conditionRow(view, given, suggest, removed) {
  const names = ["externalId", ...Object.entries(view.properties).filter(([, one]) => isStored(one)).map(([name]) => name)];
  const property = choice("property", names.map((name) => [name, name]), given.name ?? names[0]);
  const operator = make("select", { name: "operator", "aria-label": "comparison" });
  const place = make("span", { class: "value" });

  function typeChanged(value) {
    const type = typeOf(view, property.value);
    const known = operators(type);
    operator.replaceChildren(...known.map((name) => make("option", { value: name }, WORDS[name])));
    if (known.includes(given.operator)) operator.value = given.operator;
    place.replaceChildren(...input(type, value, suggest));
    operatorChanged();
  }
  function operatorChanged() {
    place.hidden = ALONE.has(operator.value);
  }
  property.addEventListener("change", () => typeChanged(""));
  operator.addEventListener("change", operatorChanged);
  typeChanged(given.value ?? "");
  const line = make("span", { class: "condition" }, property, operator, place,
    button("×", () => removed(line), { "aria-label": "remove this condition", class: "plain" }));
  line.read = () => ({
    name: property.value, operator: operator.value,
    value: ALONE.has(operator.value) ? "" : place.querySelector("[name=value]").value.trim(),
  });
  return line;
}

function choice(name, options, chosen) {
  const found = make("select", { name, "aria-label": name }, ...options.map(([value, text]) => make("option", { value }, text)));
  found.value = options.some(([value]) => value === chosen) ? chosen : options[0][0];
  return found;
}

function input(type, value, suggest) {
  if (type.type === "boolean") return [choice("value", [["true", "true"], ["false", "false"]], value)];
  if (type.type === "enum") return [choice("value", Object.keys(type.values).map((name) => [name, name]), value)];
  const hints = { timestamp: "2024-12-31 or 2024-12-31 23:59", date: "2024-12-31", direct: "external id, or space:external id" };
  const attributes = { name: "value", value, placeholder: hints[type.type] ?? "value", "aria-label": "value" };
  if (isNumber(type.type)) attributes.inputmode = "decimal";
  if (type.type !== "direct" || !type.source) return [make("input", attributes)];
  const list = make("datalist", { id: `suggested-${Math.random().toString(36).slice(2)}` });
  suggest(type.source).then((ids) => list.append(...ids.map((id) => make("option", { value: id }))), () => undefined);
  return [make("input", { ...attributes, list: list.id }), list];
}
