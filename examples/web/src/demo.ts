/** The same SDK on Node: `make demo-ts`. The address of an engine, or of CDF, is the first argument. */

import { desc, WindClient } from "acme-wind";
import { seed } from "./seed.ts";

declare const process: { readonly argv: readonly string[] };

const [url = "http://127.0.0.1:8765", project = "demo"] = process.argv.slice(2);
const client = new WindClient({ url, project });

await client.spaces.upsert([{ space: "acme_instances" }]);
const { created } = await seed(client);
console.log(`wrote ${created.length} nodes and edges`);

console.log("\n# The five largest running turbines in Hornsea");
for (const each of await client.windTurbine.list({
  namePrefix: "Hornsea",
  status: "running",
  sortBy: desc("capacity"),
  limit: 5,
})) {
  console.log(`${each.name.padEnd(12)} ${each.capacity} MW, hub at ${each.hubHeight} m`);
}

console.log("\n# Turbines with a damaged blade, and the work ordered for them");
const query = client.windTurbine
  .query()
  .withWindFarm()
  .withBlades((blade) => blade.where({ isDamaged: true }))
  .withWorkOrders();
for await (const each of query.iterate()) {
  if (!each.blades.length) continue;
  const orders = each.workOrders.map((order) => `${order.name} (${order.number})`).join(", ");
  const blades = each.blades.map((blade) => blade.name).join(", ");
  console.log(
    `${each.name.padEnd(20)} in ${each.windFarm?.node?.name}: ${blades}; ${orders || "no work"}`,
  );
}

console.log("\n# Capacity by what the turbines are doing");
for (const row of await client.windTurbine.aggregate(
  { count: true, sum: "capacity", avg: "capacity" },
  { groupBy: "status" },
)) {
  console.log(row.group.status, row.count, `${Number(row.sum.capacity).toFixed(1)} MW`);
}
