/** What must not compile; `tests/types.test.ts` asserts the messages. Line by line: the text after `//:`. */

import { EverythingClient, type ResultOf, WindClient, type WindTurbine } from "../sample/index.ts";

const client = new WindClient({ project: "p" });
const every = new EverythingClient({ project: "p" });
const plain = (await client.windTurbine.list())[0]!;
const query = client.windTurbine.query().withBlades((b) => b.withSensors());
const full = (await query.list())[0]!;

export const fine: WindTurbine = full;
export const named: ResultOf<typeof query> = full;
export const distance: number | undefined = full.blades[0]?.sensors[0]?.edge.distance;
const picked = (await client.windTurbine.list({ properties: ["name"] }))[0]!;

plain.blades.length; //: Property 'length' does not exist on type 'NotIncluded<"withBlades">'
for (const blade of plain.blades) void blade; //: Type 'NotIncluded<"withBlades">' must have a '[Symbol.iterator]()' method
plain.farm?.node?.name; //: Property 'name' does not exist on type 'NotIncluded<"withFarm">'
full.sensors.length; //: Property 'length' does not exist on type 'NotIncluded<"withSensors">'
full.blades[0]?.sensors[0]?.node.positions.length; //: Property 'length' does not exist on type 'NotIncluded<"withPositions">'
picked.capacity; //: Property 'capacity' does not exist on type
export const wrong: ResultOf<typeof query> = plain; //: is not assignable to type
client.windTurbine.list({ minCapacty: 3 }); //: 'minCapacty' does not exist in type
client.windTurbine.list({ minCapacity: "3" }); //: Type 'string' is not assignable to type 'number'
client.windTurbine.list({ minCapacity: undefined }); //: Type 'undefined' is not assignable to type 'number | null'
client.windTurbine.list({ sortBy: "capcity" }); //: Type '"capcity"' is not assignable to type
client.windTurbine.list({ where: (t) => t.status.gt(3) }); //: 'number' is not assignable to parameter of type
client.windTurbine.list({ where: (t) => t.farm.node.nam.eq("x") }); //: Property 'nam' does not exist on type 'WindFarmFields'
client.windTurbine.list({ where: (t) => t.blades.any((b) => b.nam.eq("x")) }); //: Property 'nam' does not exist on type 'BladeFields'
client.windTurbine.list({ where: (t) => t.blades.any({ edge: (e) => e }) }); //: 'edge' does not exist in type 'Where<BladeFields>'
client.windTurbine.list({ where: (t) => t.blades.count() }); //: is not assignable to type 'Where<WindTurbineFields>
client.windTurbine.list({ where: (t) => t.blades.count().gt("2") }); //: 'string' is not assignable to parameter of type 'number'
client.windTurbine.list({ sortBy: "blades" }); //: Type '"blades"' is not assignable to type
client.windTurbine.query().withBlade(); //: Property 'withBlade' does not exist on type 'WindTurbineQuery<WindTurbineNone>'
client.windTurbine.upsert({ externalId: "t", status: "broken" }); //: Type '"broken"' is not assignable to type
client.windTurbine.upsert({ externalId: "t", capcity: 3 }); //: 'capcity' does not exist in type
every.scalars.upsert({ externalId: "s", aDate: new Date() }); //: Type 'Date' is not assignable to type
client.queries.damagdTurbines({ farm: "f" }); //: Property 'damagdTurbines' does not exist on type 'Queries'
client.queries.damagedTurbines({ most: 3 }); //: Property 'farm' is missing in type
client.queries.damagedTurbines({ farm: "f", most: "all" }); //: Type 'string' is not assignable to type 'number'
(await client.queries.damagedTurbines({ farm: "f" }).first())?.sensors.length; //: Property 'length' does not exist on type 'NotIncluded<"withSensors">'
