/** What must compile in a project with every strict flag, and without the types of Node. */

import { as, asc, desc, is, isApiError, plainDate, type ResultOf, settle } from "pygen-runtime";
import { Blade, EverythingClient, Sensor, WindClient, WindTurbine } from "../sample/index.ts";

const every = new EverythingClient({ project: "p" });
const client = new WindClient({ project: "p", token: async () => "t" });

/** A name for what a query gives. */
export const query = client.windTurbine
  .query()
  .where({ minCapacity: 3 }, (t) => t.farm.node.name.eq("Horns Rev").or(t.status.in(["running"])))
  .withFarm()
  .withBlades((b) =>
    b
      .where({ isDamaged: true })
      .limit(10)
      .withSensors((s) => s.withPositions()),
  );
type Found = ResultOf<typeof query>;

export function distances(turbine: Found): (number | undefined)[] {
  return turbine.blades.flatMap((blade) => blade.sensors.map((link) => link.edge.distance));
}

/** More included is assignable to less. */
export function summary(turbine: WindTurbine): string {
  return `${turbine.name} ${turbine.commissioned?.toISOString()} ${turbine.farm?.externalId}`;
}

export async function further(): Promise<void> {
  const [edge] = await every.edgeValues
    .query()
    .withEndNode(client.windTurbine.query().withFarm())
    .list();
  const farm: string | undefined = edge?.endNode.node?.farm?.node?.name;
  const reach = await client.substation
    .query()
    .withFeeds((s) => s.limit(3), {
      maxDistance: Infinity,
      until: (s) => s.name.eq("x"),
      edgeWhere: (c) => c.length.gt(3),
    })
    .list();
  const length: number | undefined = reach[0]?.feeds[0]?.edge.length;
  const turbines = client.windTurbine;
  const damaged = await turbines.list({
    where: (t) =>
      t.blades
        .any((b) => b.isDamaged.eq(true).and(b.sensors.count().lt(2)))
        .or(t.sensors.none({ edge: (p) => p.distance.gt(3), where: (s) => s.name.exists() }))
        .or(t.datasheets.all((d) => d.title.startsWith("A")).not())
        .or(t.farm.node.turbines.any()),
    sortBy: "capacity",
  });
  const some = await turbines.count({ where: (t) => t.workOrders.count().between(1, 3) });
  const must = await turbines
    .query()
    .withBlades((b) => b, { required: true })
    .list();
  void [damaged[0]?.capacity, some, must[0]?.blades.length];
  await using pages = client.windTurbine.iterate();
  for await (const one of pages) void one;
  const plan = await client.windTurbine.upsert({ externalId: "t" }, { dryRun: true });
  const requests: number = plan.requests;
  const asset = await client.asset.retrieve("a", { asChild: true });
  if (asset && is(WindTurbine, asset)) void asset.capacity;
  void [farm, length, requests];
}

export async function use(): Promise<void> {
  for (const turbine of await query.list({ limit: 5 })) {
    const text: string = summary(turbine) + distances(turbine).length;
    const farm: string | undefined = turbine.farm?.node?.name;
    void [text, farm];
  }
  for await (const turbine of client.windTurbine.iterate({
    namePrefix: "Horn",
    sortBy: [desc("capacity"), asc("name")],
  })) {
    const capacity: number | undefined = turbine.capacity;
    void capacity;
  }
  const single = client.of(WindTurbine, { Blade, Sensor });
  const named = await single.list({ properties: ["name", "capacity"] });
  const capacity: number | undefined = named[0]?.capacity;
  const [row] = await single.aggregate({ avg: ["capacity"], count: true }, { groupBy: ["status"] });
  const average: number | bigint | undefined = row?.avg.capacity;
  const count: number | undefined = row?.count;
  await client.upsert([
    as(Blade, { externalId: "b", length: 3, installed: plainDate(2024, 1, 31) }),
  ]);
  const exact: bigint | undefined = (await every.scalars.retrieve("s"))?.aInt64;
  const { error } = await settle(client.windTurbine.retrieve("t"));
  if (isApiError(error)) {
    switch (error.kind) {
      case "rateLimited":
      case "timeout":
        void error.retryable;
    }
  }
  const kept = await client.queries.damagedTurbines({ farm: "f", most: 3 }).withRotor().list();
  const isDamaged: boolean | undefined = kept[0]?.blades[0]?.isDamaged;
  const diameter: number | undefined = kept[0]?.rotor?.node?.diameter;
  const linked = await client.queries.unwatched({ since: new Date() }).first();
  const side: string | undefined = linked?.sensors[0]?.node.positions[0]?.edge.side;
  void [capacity, average, count, exact, isDamaged, diameter, side];
}
