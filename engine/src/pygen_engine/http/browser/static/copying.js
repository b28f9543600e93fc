// A request as a program that sends it: Python, TypeScript, curl.

import { Exact, pretty, text } from "./json.js";

function python(value, indent = "") {
  if (value instanceof Exact) return value.source;
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}    `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value) ? value.map((one) => python(one, inner))
    : Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${python(one, inner)}`);
  const flat = open + parts.join(", ") + close;
  return flat.length + indent.length <= 80 || !parts.length ? flat : `${open}\n${inner}${parts.join(`,\n${inner}`)},\n${indent}${close}`;
}

// Inside single quotes nothing means anything to a shell but the quote itself.
function quoted(source) {
  return `'${source.replaceAll("'", "'\\''")}'`;
}

export const LANGUAGES = {
  Python: (url, body) => `import httpx

answer = httpx.post(
    ${JSON.stringify(url)},
    headers={"Authorization": "Bearer any"},
    json=${python(body, "    ")},
)
print(answer.json())
`,
  TypeScript: (url, body) => `const answer = await fetch(${JSON.stringify(url)}, {
  method: "POST",
  headers: { authorization: "Bearer any", "content-type": "application/json" },
  body: JSON.stringify(${pretty(body).replaceAll("\n", "\n  ")}),
});
console.log(await answer.json());
`,
  curl: (url, body) => `curl ${quoted(url)} \\
  -H 'authorization: Bearer any' -H 'content-type: application/json' \\
  -d ${quoted(text(body))}
`,
};
