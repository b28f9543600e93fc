/** Three farms with turbines, what these are made of, and work ordered for them: written as one graph. */

import {
  as,
  type UpsertResult,
  type WindClient,
  WindTurbine,
  type WindTurbineWrite,
  WorkOrder,
} from "acme-wind";

const FARMS = [
  ["hornsea", "Hornsea", "GB", 8],
  ["borkum", "Borkum Riffgrund", "DE", 4],
  ["anholt", "Anholt", "DK", 3.6],
] as const;
const PER_FARM = 12;

/** The same numbers on every run. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function seed(client: WindClient): Promise<UpsertResult> {
  const chance = chances(7);
  const turbines: WindTurbineWrite[] = [];
  for (const [key, name, country, capacity] of FARMS) {
    const windFarm = { externalId: key, name, country, offshore: true };
    for (let number = 1; number <= PER_FARM; number += 1) {
      const id = `${key}-${number}`;
      turbines.push({ ...turbine(chance, id, `${name} ${number}`, capacity), windFarm });
    }
  }
  const orders = turbines
    .filter((_, at) => at % 6 === 2)
    .map((inspected, at) =>
      as(WorkOrder, {
        externalId: `wo-${at}`,
        name: `Inspect ${inspected.name}`,
        number: 9_007_199_254_740_993n + BigInt(at), // beyond what a double holds
        status: "open",
        priority: 1 + Math.floor(chance() * 5),
        turbines: [inspected.externalId],
      }),
    );
  return client.upsert([...turbines.map((one) => as(WindTurbine, one)), ...orders]);
}

function turbine(
  chance: () => number,
  id: string,
  name: string,
  capacity: number,
): WindTurbineWrite {
  const day = Math.floor(chance() * 900);
  return {
    externalId: id,
    name,
    capacity: Math.round((capacity + chance() - 0.5) * 100) / 100,
    hubHeight: [90, 105, 120][Math.floor(chance() * 3)],
    status: chance() < 0.75 ? "running" : "stopped",
    commissioned: new Date(Date.UTC(2019, 5, 1 + day)),
    manufacturer: { externalId: "siemens" },
    rotor: { externalId: `${id}-rotor`, name: `Rotor of ${name}`, diameter: 154 },
    blades: [..."ABC"].map((letter) => ({
      externalId: `${id}-blade-${letter}`,
      name: `Blade ${letter}`,
      material: chance() < 0.5 ? "glass" : "carbon",
      isDamaged: chance() < 0.12,
    })),
    sensors: [
      {
        height: 88,
        angle: Math.round(chance() * 360),
        endNode: { externalId: `${id}-vibration`, name: `Vibration of ${name}`, kind: "vibration" },
      },
    ],
  };
}
