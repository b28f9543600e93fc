// A graph written, read in several ways, changed and deleted; what was found goes to standard output as JSON.

using System.Text.Json.Nodes;
using GoldenWind;
using Pygen;

var client = new WindClient(new() { Url = args[0], Project = "any", InstanceSpace = "acme" });

await client.UpsertAsync([
    new WindTurbineWrite("t1")
    {
        Name = "Hornsea 1",
        Capacity = 8.0,
        Status = WindTurbineStatus.Running,
        Farm = new WindFarmWrite("f1") { Name = "Hornsea" },
        Rotor = new RotorWrite("r1") { Name = "Rotor", Diameter = 154 },
        Blades = [new BladeWrite("b1") { Name = "Blade 1", IsDamaged = true }, "b2"],
        Sensors = [new SensorPositionWrite { EndNode = new SensorWrite("s1") { Name = "Vibration" }, Distance = 80 }],
    },
    new WindTurbineWrite("t2") { Name = "Hornsea 2", Capacity = 8.4, Farm = "f1" },
    new BladeWrite("b2") { Name = "Blade 2", IsDamaged = false },
]);

var query = client.WindTurbine
    .Where(t => t.Capacity > 3 && !t.Name.StartsWith("Test") && (t.Status == WindTurbineStatus.Running || t.Farm.Name == "Hornsea"))
    .Include(t => t.Farm)
    .Include(t => t.Rotor)
    .Include(t => t.Blades, b => b.Where(x => x.IsDamaged).Take(10))
    .Include(t => t.Sensors)
    .OrderBy(t => t.Capacity)
    .Take(50);

List<WindTurbine> found = [];
await foreach (var turbine in query.WithCancellation(CancellationToken.None))
    found.Add(turbine);
var first = found[0];

await client.UpsertAsync([new WindTurbineWrite("t1") { Capacity = null }]);
var changed = await client.WindTurbine.RetrieveAsync("t1");
var count = await client.WindTurbine.CountAsync();
var deleted = await client.DeleteAsync(["t2", "nobody"]);
var left = await client.WindTurbine.ToListAsync();

Console.WriteLine(new JsonObject
{
    ["found"] = new JsonArray([.. found.Select(turbine => (JsonNode)turbine.ExternalId)]),
    ["rotor"] = first.Rotor!.Value.Diameter,
    ["blades"] = new JsonArray([.. first.Blades.Select(blade => (JsonNode)blade.ExternalId)]),
    ["farm"] = first.Farm?.Value.Name,
    ["sensors"] = new JsonArray([.. first.Sensors.Select(link => new JsonArray(link.Node.ExternalId, link.Edge.Distance))]),
    ["count"] = count,
    ["cleared"] = changed is { Capacity: null, Name: "Hornsea 1" },
    ["deleted"] = deleted.Count,
    ["left"] = left.Count,
}.ToJsonString());
