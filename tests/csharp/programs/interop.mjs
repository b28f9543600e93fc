// Copies a node that another language may have written.

import { EverythingClient } from "golden-everything";

const [url, from, to] = process.argv.slice(2);
const client = new EverythingClient({ url, project: "any", instanceSpace: "every" });
for (const api of [client.scalars, client.lists]) {
  const found = await api.retrieve(from);
  await api.upsert({ ...api.asWrite(found), externalId: to, existingVersion: undefined });
}
