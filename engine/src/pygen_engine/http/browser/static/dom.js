// Making elements. Text of a model or an instance only ever becomes text nodes, never markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((one) => one !== null && one !== undefined));
  return element;
}

export function hash(...parts) {
  return "#/" + parts.map(encodeURIComponent).join("/");
}

export function link(text, ...parts) {
  return make("a", { href: hash(...parts) }, text);
}

export function button(text, onclick, attributes = {}) {
  return make("button", { type: "button", onclick, ...attributes }, text);
}

// A button that asks by its own text, so that nothing is lost by one click.
export function sure(text, question, act, attributes = {}) {
  const asked = button(text, async () => {
    if (asked.dataset.asked) return act();
    asked.dataset.asked = "yes";
    asked.textContent = question;
    setTimeout(() => {
      delete asked.dataset.asked;
      asked.textContent = text;
    }, 4000);
  }, { class: "danger", ...attributes });
  return asked;
}

export function crumbs(...parts) {
  return make("nav", { class: "crumbs" }, ...parts.flatMap((part, index) => (index ? [" / ", part] : [part])));
}

export function table(names, rows, attributes = {}) {
  return make("div", { class: "scroll" }, make("table", attributes,
    make("thead", {}, make("tr", {}, ...names.map((name) => make("th", {}, name)))), make("tbody", {}, ...rows)));
}

export function row(...cells) {
  return make("tr", {}, ...cells.map((cell) => make("td", {}, cell)));
}
