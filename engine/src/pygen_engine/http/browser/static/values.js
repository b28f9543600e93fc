// Values of properties: how they are shown, and how what people type becomes one.

import { link, make } from "./dom.js";
import { Exact, text } from "./json.js";

const WHOLE = { int32: 31n, int64: 63n };
const DECIMAL = new Set(["float32", "float64"]);
export const MOMENTS = new Set(["timestamp", "date"]);

export function isNumber(type) {
  return type in WHOLE || DECIMAL.has(type);
}

export function isStored(property) {
  return !property.connectionType;
}

// What is stored of a view, by name; what people look for first comes first.
export function storedOf(view) {
  const first = (name) => ["name", "title"].includes(name);
  const stored = Object.entries(view.properties).filter(([, one]) => isStored(one));
  return stored.sort(([one], [other]) => first(other) - first(one));
}

// A name of a property with its unit, as headings show it.
export function heading(name, property) {
  const unit = property?.type?.unit?.externalId;
  const described = [property?.name, property?.description].filter(Boolean).join(": ");
  return make("span", { title: described || null }, name, unit ? make("span", { class: "unit" }, ` ${unit.split(":").pop()}`) : null);
}

function moment(value) {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(.*)$/.exec(value);
  if (!found) return value;
  const [, day, minutes, seconds = "", zone] = found;
  const precise = seconds.replace(/\.0+$/, "") === ":00" ? "" : seconds.replace(/\.0+$/, "");
  const time = minutes === "00:00" && !precise ? "" : ` ${minutes}${precise}`;
  return day + time + (/^(Z|\+00:?00)?$/.test(zone) ? "" : zone);
}

export function show(value, type = null) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    const parts = make("span");
    value.slice(0, 20).forEach((one, index) => parts.append(index ? ", " : "", show(one, type)));
    if (value.length > 20) parts.append(` … ${value.length} in all`);
    return parts;
  }
  if (value instanceof Exact) return value.source;
  if (type === "timestamp" && typeof value === "string") return make("time", { title: value }, moment(value));
  if (typeof value === "object" && typeof value.space === "string" && typeof value.externalId === "string") {
    return make("span", { title: `${value.space}:${value.externalId}` },
      link(value.externalId, "instance", "node", value.space, value.externalId));
  }
  return typeof value === "object" ? text(value) : String(value);
}

// What is typed for a property of a type, as the API takes it; an Error says what was expected.
export function typed(name, type, given, space) {
  const wrong = (expected) => new Error(`${name}: expected ${expected}, got '${given}'`);
  if (type.type in WHOLE) {
    if (!/^[+-]?\d+$/.test(given)) throw wrong("a whole number");
    const limit = 1n << WHOLE[type.type];
    const number = BigInt(given.replace(/^\+/, ""));
    if (number < -limit || number >= limit) throw wrong(`a number that fits into ${type.type}`);
    return new Exact(String(number));
  }
  if (DECIMAL.has(type.type)) {
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) || !Number.isFinite(Number(given))) throw wrong("a number");
    return Number(given);
  }
  if (type.type === "boolean") {
    if (given !== "true" && given !== "false") throw wrong("true or false");
    return given === "true";
  }
  if (MOMENTS.has(type.type)) return day(type.type, given, wrong);
  if (type.type === "direct") return reference(given, space, wrong);
  if (type.type === "json") {
    try {
      return JSON.parse(given);
    } catch {
      throw wrong("JSON");
    }
  }
  return given;
}

function day(type, given, wrong) {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(given);
  if (!found || Number.isNaN(Date.parse(found[1]))) throw wrong(type === "date" ? "a day such as 2024-12-31" : "a day, or a day and a time such as 2024-12-31 23:59");
  if (type === "date") return found[1];
  return `${found[1]}T${found[2] ?? "00:00"}${found[3] ?? ":00"}${found[4] ?? "+00:00"}`;
}

// `space:external id`, or an external id alone, which is in the space at hand.
function reference(given, space, wrong) {
  const found = /^(?:([a-zA-Z][a-zA-Z0-9_-]*):)?(.+)$/.exec(given);
  if (!found) throw wrong("an external id, or space:external id");
  if (!found[1] && !space) throw wrong("space:external id");
  return { space: found[1] ?? space, externalId: found[2] };
}
