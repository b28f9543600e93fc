// A data model as boxes and arrows. Where they stand is dagre's to say: its layers keep arrows out of boxes.

import { hash, make, button } from "./dom.js";
import { Graph, layout } from "./vendor/dagre.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 220;
const LINE = 17;
const SHOWN = 10;
const LETTER = 6.2;
const MANY = 120;

function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function key(view) {
  return `${view.space}:${view.externalId}/${view.version}`;
}

function relations(view) {
  const found = (view.implements ?? []).map((parent) => ({ name: "", target: key(parent), kind: "parent" }));
  for (const [name, property] of Object.entries(view.properties)) {
    if (property.connectionType?.includes("reverse")) continue;
    const source = property.connectionType ? property.source : property.type?.source;
    if (source) found.push({ name, target: key(source), kind: property.connectionType ? "edge" : "direct" });
  }
  return found;
}

function kindOf(property) {
  if (property.connectionType) return `${property.connectionType.includes("reverse") ? "⇐" : "→"} ${property.source.externalId}`;
  const type = property.type;
  return (type.type === "direct" ? `→ ${type.source?.externalId ?? "node"}` : type.type) + (type.list ? "[]" : "");
}

function cut(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function own(view, known) {
  const inherited = new Set((view.implements ?? []).flatMap((one) => Object.keys(known.get(key(one))?.properties ?? {})));
  return Object.entries(view.properties).filter(([name]) => !inherited.has(name));
}

function placed(views) {
  const known = new Map(views.map((view) => [key(view), view]));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 26, edgesep: 14, ranksep: 60, marginx: 12, marginy: 12 });
  for (const view of views) {
    const rows = Math.min(own(view, known).length, SHOWN + 1);
    graph.setNode(key(view), { view, rows: own(view, known), width: WIDTH, height: LINE * (rows + 1) + 14 });
  }
  for (const view of views) {
    const inherited = new Set((view.implements ?? []).flatMap((one) => relations(known.get(key(one)) ?? { properties: {} })
      .map(({ name, target }) => `${name}>${target}`)));
    for (const one of relations(view)) {
      if (!known.has(one.target) || (one.kind !== "parent" && inherited.has(`${one.name}>${one.target}`))) continue;
      const label = cut(one.name, 18);
      graph.setEdge(key(view), one.target, { ...one, label, width: label.length * LETTER + 6, height: LINE, labelpos: "c" }, `${one.kind} ${one.name}`);
    }
  }
  layout(graph);
  return graph;
}

function box({ view, rows, x, y, width, height }) {
  const [left, top] = [x - width / 2, y - height / 2];
  const lines = rows.slice(0, SHOWN).map(([name, one]) => `${name}: ${kindOf(one)}`);
  if (rows.length > SHOWN) lines.push(`… ${rows.length - SHOWN} more`);
  return draw("a", { href: hash("view", view.space, view.externalId, view.version), "data-view": view.externalId.toLowerCase() },
    draw("rect", { x: left, y: top, width, height, rx: 5, class: "box" }),
    draw("rect", { x: left, y: top, width, height: LINE + 7, rx: 5, class: "bar" }),
    draw("text", { x: left + 8, y: top + LINE, class: "title" }, cut(view.externalId, 30)),
    ...lines.map((line, index) => draw("text", { x: left + 8, y: top + LINE * (index + 2) + 6 }, cut(line, 34))));
}

// A relation of a view to itself, as a loop at the side of its box.
function loop(node, index, { label, name, kind }) {
  const [right, top] = [node.x + node.width / 2, node.y - node.height / 2 + 14 + index * 16];
  const path = `M${right},${top} c34,-12 34,${2 * LINE} 0,${LINE}`;
  return [draw("path", { d: path, class: `arrow ${kind}`, "marker-end": "url(#head)" }, draw("title", {}, name)),
    draw("text", { x: right + 28, y: top + 12, class: "label" }, label)];
}

function arrow({ points, x, y, label, name, kind }) {
  const [first, ...others] = points;
  const middle = (one, other) => `${(one.x + other.x) / 2},${(one.y + other.y) / 2}`;
  const curve = others.slice(0, -1).map((point, index) => `Q${point.x},${point.y} ${middle(point, others[index + 1])}`);
  const last = others[others.length - 1];
  const path = `M${first.x},${first.y} ${curve.join(" ")} L${last.x},${last.y}`;
  const drawn = draw("path", { d: path, class: `arrow ${kind}`, "marker-end": kind === "parent" ? "url(#parent)" : "url(#head)" }, draw("title", {}, name || "implements"));
  if (!label) return [drawn];
  return [drawn, draw("text", { x, y: y + 4, class: "label", "text-anchor": "middle" }, label)];
}

function marker(id) {
  return draw("marker", { id, markerWidth: 9, markerHeight: 9, refX: 8, refY: 4.5, orient: "auto" },
    draw("path", { d: "M0,0 L9,4.5 L0,9 z", class: id }));
}

export function diagram(views) {
  if (views.length > MANY) return make("p", { class: "note" }, `A diagram of ${views.length} views would show nothing; take the list.`);
  const graph = placed(views);
  const { width, height } = graph.graph();
  const loops = new Map();
  const edges = graph.edges().map((edge) => {
    if (edge.v !== edge.w) return arrow(graph.edge(edge));
    loops.set(edge.v, (loops.get(edge.v) ?? -1) + 1);
    return loop(graph.node(edge.v), loops.get(edge.v), graph.edge(edge));
  });
  const picture = draw("svg", { viewBox: `0 0 ${Math.max(width, 200)} ${Math.max(height, 60)}`, role: "img", id: "diagram" },
    draw("title", {}, "The views of the model and how they are related"), draw("defs", {}, marker("head"), marker("parent")),
    ...edges.flatMap((parts) => parts.slice(0, 1)), ...graph.nodes().map((name) => box(graph.node(name))), ...edges.flatMap((parts) => parts.slice(1)));
  let scale = null;
  const zoom = (factor) => {
    scale = factor === null ? null : Math.min(3, Math.max(0.1, (scale ?? picture.getBoundingClientRect().width / width) * factor));
    picture.setAttribute("width", scale === null ? "100%" : width * scale);
  };
  zoom(null);
  const search = make("input", { type: "search", placeholder: "Find a view", "aria-label": "Find a view", oninput: () => {
    const wanted = search.value.trim().toLowerCase();
    for (const one of picture.querySelectorAll("a")) one.classList.toggle("dim", wanted !== "" && !one.dataset.view.includes(wanted));
  } });
  return make("div", { class: "drawing" }, make("p", { class: "tools" }, search, " ", button("−", () => zoom(0.8), { "aria-label": "smaller" }), " ",
    button("+", () => zoom(1.25), { "aria-label": "larger" }), " ", button("Fit", () => zoom(null))),
  make("div", { class: "scroll canvas" }, picture),
  make("p", { class: "note legend" }, "Solid: direct relation. Dashed: edges. Open arrow: implements. A box leads to the instances of its view."));
}
