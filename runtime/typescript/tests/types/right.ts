/** What must compile in a project with every strict flag, and without the types of Node. */

import { as, asc, desc, isApiError, plainDate, type ResultOf, settle } from "pygen-runtime";
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
  void [capacity, average, count, exact];
}
