/** The replies of the cases as responses of `fetch`. */

function header(value: any): string {
  if (typeof value === "string") return value;
  return new Date(Date.now() + value.$httpDateIn * 1000).toUTCString();
}

export function responseOf(reply: any): Response {
  const headers = Object.entries(reply.headers ?? {}).map(([name, value]) => [name, header(value)]);
  return new Response(reply.text ?? JSON.stringify(reply.body), {
    status: reply.status,
    headers: headers as [string, string][],
  });
}
