// The studio is a client like any other: everything it shows and changes goes through the public API.

import { Exact, text } from "./json.js";

let known = null;

function headers() {
  const token = sessionStorage.getItem("token") || "browser";
  return { authorization: `Bearer ${token}`, "content-type": "application/json" };
}

// Integers beyond 2^53 keep their digits: where the parser offers the source text, that is kept.
function exact(key, value, context) {
  const large = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return large && context?.source ? new Exact(context.source) : value;
}

export function parse(source) {
  return JSON.parse(source, exact);
}

async function send(path, options = {}) {
  const response = await fetch(path, { ...options, headers: headers() });
  const body = parse(await response.text());
  if (response.status === 401) {
    const token = window.prompt("This server checks tokens. Bearer token:");
    if (token) {
      sessionStorage.setItem("token", token);
      return send(path, options);
    }
  }
  if (!response.ok) throw new Error(body.error?.message ?? `status ${response.status}`);
  return body;
}

// The project, and whether the engine takes writes.
export async function about() {
  if (known === null) {
    const inspected = await send("/api/v1/token/inspect");
    const facts = await (await fetch("/_pygen/about")).json();
    known = { project: inspected.projects[0].projectUrlName, readOnly: facts.readOnly };
  }
  return known;
}

export async function base() {
  return `/api/v1/projects/${encodeURIComponent((await about()).project)}/models`;
}

export async function get(path) {
  return send((await base()) + path);
}

export async function post(path, body) {
  return postText(path, text(body));
}

// A body that is text already goes out as it was typed.
export async function postText(path, body) {
  return send((await base()) + path, { method: "POST", body });
}

export async function all(path) {
  const items = [];
  let cursor = null;
  do {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const answer = await get(`${path}${path.includes("?") ? "&" : "?"}limit=1000${more}`);
    items.push(...answer.items);
    cursor = answer.nextCursor ?? null;
  } while (cursor);
  return items;
}

export async function requests() {
  return (await fetch("/_pygen/requests")).json();
}

// Requests for services the engine is not, with how often they came.
export async function notOffered() {
  return Object.entries(await (await fetch("/_pygen/not-offered")).json());
}

export function viewRef(view) {
  return { type: "view", space: view.space, externalId: view.externalId, version: view.version };
}

export async function viewOf(space, externalId, version) {
  return (await post("/views/byids", { items: [{ space, externalId, version }] })).items[0];
}

export function valuesOf(item, view) {
  // without a prototype: a property may be called `constructor`
  const found = item.properties?.[view.space]?.[`${view.externalId}/${view.version}`];
  return Object.assign(Object.create(null), found);
}

// Where most of the data is; nothing where there is none.
export async function spaceAtHand() {
  const filled = (await get("/statistics/spaces")).items.filter((one) => one.nodes);
  return filled.sort((one, other) => other.nodes - one.nodes)[0]?.space;
}
