// A data model as boxes and arrows: views in columns by how far they are from a view nothing points at.

import { get, hash, make, post } from "./api.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 210;
const GAP = 110;
const LINE = 17;
const SHOWN = 14;

function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function key(view) {
  return `${view.space}:${view.externalId}/${view.version}`;
}

function relations(view) {
  const found = [];
  for (const [name, property] of Object.entries(view.properties)) {
    if (property.connectionType?.includes("reverse")) continue;
    const source = property.connectionType ? property.source : property.type?.source;
    if (source) found.push({ name, target: key(source), edge: Boolean(property.connectionType) });
  }
  return found;
}

function kindOf(property) {
  if (property.connectionType) return property.connectionType.includes("reverse") ? "reverse" : "edges";
  const type = property.type;
  return (type.type === "direct" ? type.source?.externalId ?? "node" : type.type) + (type.list ? "[]" : "");
}

function columns(views) {
  const known = new Map(views.map((view) => [key(view), view]));
  const depth = new Map();
  const pending = views.filter((view) => !views.some((other) =>
    other !== view && relations(other).some((one) => one.target === key(view))));
  (pending.length ? pending : views.slice(0, 1)).forEach((view) => depth.set(key(view), 0));
  const queue = [...depth.keys()];
  while (queue.length) {
    const one = queue.shift();
    for (const { target } of relations(known.get(one))) {
      if (known.has(target) && !depth.has(target)) {
        depth.set(target, depth.get(one) + 1);
        queue.push(target);
      }
    }
  }
  return views.map((view) => [view, depth.get(key(view)) ?? 0]);
}

function place(views) {
  const below = [];
  const boxes = new Map();
  for (const [view, deep] of columns(views)) {
    let column = deep;
    while ((below[column] ?? 0) > 1500) column += 1;
    const rows = Math.min(Object.keys(view.properties).length, SHOWN + 1);
    const height = LINE * (rows + 1) + 14;
    const top = below[column] ?? 10;
    boxes.set(key(view), { view, x: 10 + column * (WIDTH + GAP), y: top, height });
    below[column] = top + height + 24;
  }
  return boxes;
}

function box({ view, x, y, height }) {
  const names = Object.entries(view.properties);
  const lines = names.slice(0, SHOWN).map(([name, one]) => `${name}: ${kindOf(one)}`);
  if (names.length > SHOWN) lines.push(`… ${names.length - SHOWN} more`);
  const texts = lines.map((line, index) =>
    draw("text", { x: x + 8, y: y + LINE * (index + 2) + 4 }, line.length > 29 ? line.slice(0, 28) + "…" : line));
  const title = draw("text", { x: x + 8, y: y + LINE, class: "title" }, view.externalId);
  return draw("a", { href: hash("view", view.space, view.externalId, view.version) },
    draw("rect", { x, y, width: WIDTH, height, rx: 5, class: "box" }), title, ...texts);
}

// To the next column from right to left edge; within a column around its right side; to itself as a loop.
function course(from, to) {
  const [right, top] = [from.x + WIDTH, from.y + LINE];
  if (from === to) return `M${right},${top} c45,-14 45,${3 * LINE} 0,${2 * LINE}`;
  const [target, height] = [to.x > from.x ? to.x : to.x + WIDTH, to.y + LINE];
  if (from.x === to.x) return `M${right},${top} C${right + 60},${top} ${right + 60},${height} ${right},${height}`;
  const [start, bend] = to.x > from.x ? [right, 50] : [from.x, -50];
  return `M${start},${top} C${start + bend},${top} ${target - bend},${height} ${target},${height}`;
}

function arrow(from, to, { name, edge }) {
  const line = course(from, to);
  return draw("path", { d: line, class: edge ? "arrow edge" : "arrow", "marker-end": "url(#head)" },
    draw("title", {}, name));
}

export async function model(space, externalId, version) {
  const found = await post("/datamodels/byids?inlineViews=true", { items: [{ space, externalId, version }] });
  if (!found.items.length) return make("p", { class: "error" }, "No such data model.");
  const data = found.items[0];
  const boxes = place(data.views.filter((view) => view.properties));
  const arrows = [...boxes.values()].flatMap((from) => relations(from.view)
    .filter((one) => boxes.has(one.target)).map((one) => arrow(from, boxes.get(one.target), one)));
  const all = [...boxes.values()];
  const width = Math.max(300, ...all.map((one) => one.x + WIDTH + 60));
  const height = Math.max(100, ...all.map((one) => one.y + one.height + 20));
  const head = draw("marker", { id: "head", markerWidth: 8, markerHeight: 8, refX: 7, refY: 4, orient: "auto" },
    draw("path", { d: "M0,0 L8,4 L0,8 z", class: "head" }));
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", id: "diagram" },
    draw("defs", {}, head), ...arrows, ...all.map(box));
  const note = "Solid arrows are direct relations, dashed ones are edges. Click a view for its instances.";
  return make("section", {}, make("h1", {}, `${data.name ?? externalId} (${space}:${externalId}/${version})`),
    make("p", { class: "note" }, data.description ?? note), make("div", { class: "scroll" }, picture));
}

export async function models(list) {
  const statistics = await get("/statistics");
  const rows = list.map((one) => make("tr", {},
    make("td", {}, make("a", { href: hash("model", one.space, one.externalId, one.version) }, one.externalId)),
    make("td", {}, one.space), make("td", {}, one.version), make("td", { class: "number" }, String(one.views.length)),
    make("td", {}, one.description ?? one.name ?? "")));
  const names = ["Data model", "Space", "Version", "Views", "Description"];
  const counted = `${statistics.instances.nodes} nodes, ${statistics.instances.edges} edges`;
  return make("section", {}, make("h1", {}, "Data models"), make("p", { class: "note", id: "counts" }, counted),
    make("table", { id: "models" }, make("thead", {}, make("tr", {}, ...names.map((name) => make("th", {}, name)))),
      make("tbody", {}, ...rows)));
}
