// JSON whose large integers keep their digits, both ways.

export class Exact {
  constructor(source) {
    this.source = source;
  }

  toString() {
    return this.source;
  }
}

export function text(value, indent = "", step = "") {
  if (value instanceof Exact) return value.source;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = indent + step;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((one) => text(one, inner, step))
    : Object.entries(value).filter(([, one]) => one !== undefined)
      .map(([name, one]) => `${JSON.stringify(name)}:${step ? " " : ""}${text(one, inner, step)}`);
  const flat = open + parts.join(step ? ", " : ",") + close;
  if (!step || parts.length === 0 || flat.length + indent.length <= 80) return flat;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

export function pretty(value) {
  return text(value, "", "  ");
}
