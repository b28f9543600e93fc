/** Elements without a framework: text goes in as text, never as markup. */

type Child = Node | string | number | undefined | false;

/** An element with its properties and children; `onclick` and the like are listeners. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], "style">> & { readonly class?: string } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const { class: className, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== undefined && child !== false).map(toNode));
  return element;
}

function toNode(child: Child): Node | string {
  return child instanceof Node ? child : String(child);
}

export function field(text: string, control: HTMLElement): HTMLLabelElement {
  return h("label", {}, text, control);
}

export function choice(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  value = "",
): HTMLSelectElement {
  const made = options.map(([each, text]) => h("option", { value: each }, text));
  const select = h("select", { name }, ...made);
  select.value = value;
  return select;
}

const TONES: Readonly<Record<string, string>> = {
  running: "good",
  stopped: "bad",
  planned: "warn",
};

export function badge(text: string | undefined, tone = TONES[text ?? ""] ?? ""): HTMLElement {
  return h("span", { class: `badge ${tone}` }, text ?? "unknown");
}
