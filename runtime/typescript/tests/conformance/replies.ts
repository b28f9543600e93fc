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

/** What the service says when all is well: the instances that were asked for by id, or written. */
export function written(init: RequestInit): Response {
  const { items } = JSON.parse(init.body as string);
  const facts = {
    version: 1,
    wasModified: true,
    createdTime: 1,
    lastUpdatedTime: 1,
    properties: {},
  };
  const found = items.map(({ instanceType, space, externalId }: any) => ({
    instanceType,
    space,
    externalId,
    ...facts,
  }));
  return Response.json({ items: found, deleted: [] });
}
