// The page is a client like any other: everything it shows comes through the public API.

let project = null;

function headers() {
  const token = sessionStorage.getItem("token") || "browser";
  return { authorization: `Bearer ${token}`, "content-type": "application/json" };
}

// Integers beyond 2^53 keep their digits: where the parser offers the source text, that is shown.
function exact(key, value, context) {
  const large = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return large && context?.source ? context.source : value;
}

async function send(path, options = {}) {
  const response = await fetch(path, { ...options, headers: headers() });
  const body = JSON.parse(await response.text(), exact);
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

async function base() {
  if (project === null) {
    const known = await send("/api/v1/token/inspect");
    project = known.projects[0].projectUrlName;
  }
  return `/api/v1/projects/${encodeURIComponent(project)}/models`;
}

export async function get(path) {
  return send((await base()) + path);
}

export async function post(path, body) {
  return send((await base()) + path, { method: "POST", body: JSON.stringify(body) });
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

export function hash(...parts) {
  return "#/" + parts.map(encodeURIComponent).join("/");
}

// Text of a model or an instance only ever becomes text nodes, never markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((one) => one !== null && one !== undefined));
  return element;
}

export function link(text, ...parts) {
  return make("a", { href: hash(...parts) }, text);
}

export function viewRef(view) {
  return { type: "view", space: view.space, externalId: view.externalId, version: view.version };
}

export function show(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    const parts = make("span");
    value.slice(0, 20).forEach((one, index) => parts.append(index ? ", " : "", show(one)));
    if (value.length > 20) parts.append(` … ${value.length} in all`);
    return parts;
  }
  if (typeof value === "object" && typeof value.space === "string" && typeof value.externalId === "string") {
    return link(value.externalId, "instance", "node", value.space, value.externalId);
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
