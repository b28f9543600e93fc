// The official JavaScript SDK: schema, instances, filters, aggregates, queries, deletes.
import { createRequire } from 'node:module';

const [url, packages] = process.argv.slice(2);
const { CogniteClient } = createRequire(`${packages}/`)('@cognite/sdk');
const client = new CogniteClient({
  appId: 'javascript',
  project: 'local',
  baseUrl: url,
  oidcTokenProvider: async () => 'any',
});
const space = 'web';
const container = { type: 'container', space, externalId: 'Pump' };
const view = { type: 'view', space, externalId: 'Pump', version: '1' };
const mapped = (name) => ({ container, containerPropertyIdentifier: name });
await client.spaces.upsert([{ space }]);
const properties = { name: { type: { type: 'text' } }, size: { type: { type: 'float64' } } };
await client.containers.upsert([{ space, externalId: 'Pump', usedFor: 'node', properties }]);
await client.views.upsert([
  { space, externalId: 'Pump', version: '1', properties: { name: mapped('name'), size: mapped('size') } },
]);
await client.dataModels.upsert([{ space, externalId: 'Model', version: '1', views: [view] }]);
const items = [0, 1, 2].map((number) => ({
  instanceType: 'node',
  space,
  externalId: `p${number}`,
  sources: [{ source: view, properties: { name: `P ${number}`, size: number } }],
}));
await client.instances.upsert({ items });
const sources = [{ source: view }];
const filter = { range: { property: [space, 'Pump/1', 'size'], gte: 1 } };
const count = { count: { property: 'externalId' } };
const selected = { pumps: { sources: [{ source: view, properties: ['*'] }] } };
const list = async (more) =>
  (await client.instances.list({ instanceType: 'node', sources, ...more })).items.map((node) => node.externalId);
const found = {
  schema: await Promise.all(
    [client.spaces, client.containers, client.views, client.dataModels].map(
      async (api) => (await api.list({ limit: 1000 })).items.filter((item) => item.space === space).length,
    ),
  ),
  listed: await list({ filter }),
  counted: (await client.instances.aggregate({ view, instanceType: 'node', aggregates: [count] })).items[0].aggregates[0].value,
  queried: (
    await client.instances.query({ with: { pumps: { nodes: { filter: { hasData: [view] } } } }, select: selected })
  ).items.pumps.length,
};
await client.instances.delete([{ instanceType: 'node', space, externalId: 'p1' }]);
found.left = await list({});
console.log(JSON.stringify(found));
