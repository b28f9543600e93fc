// Acme's wind farms in C#: a farm is written, asked for in several ways, changed and removed.

using AcmeWind;
using Pygen;

var client = new WindClient(new() { Url = args[0], Project = "demo" });

var written = await client.UpsertAsync(
[
    new WindFarmWrite("dogger") { Name = "Dogger" },
    .. Enumerable.Range(1, 5).Select(number => new WindTurbineWrite($"dogger-{number}")
    {
        Name = $"Dogger {number}",
        Capacity = 7 + number * 0.4,
        WindFarm = "dogger",
        Blades = [.. "ABC".Select(letter => (NodeInput<BladeWrite>)new BladeWrite($"dogger-{number}-{letter}") { Name = $"Blade {letter}", IsDamaged = number == 2 && letter == 'B' })],
    }),
]);
Console.WriteLine($"{written.Modified} nodes and edges written");

var large = client.WindTurbine.Where(t => t.Capacity > 8 && t.WindFarm.Name == "Dogger").OrderByDescending(t => t.Capacity);
Console.WriteLine($"{await large.CountAsync()} turbines above 8 MW, {await large.AverageAsync(t => t.Capacity):0.0} MW on average");

await foreach (var turbine in large.Include(t => t.WindFarm).Include(t => t.Blades, b => b.Where(x => x.IsDamaged)))
    Console.WriteLine($"  {turbine.Name}: {turbine.Capacity:0.0} MW in {turbine.WindFarm?.Value.Name}, {turbine.Blades.Count} damaged blades");

try
{
    await client.UpsertAsync([new WindTurbineWrite("dogger-1") { Name = "Dogger 1", ExistingVersion = 0 }]);
}
catch (PartialWriteException refused)
{
    Console.WriteLine($"refused: {refused.Causes[0].GetType().Name}");
}

Console.WriteLine(large.Take(2).Include(t => t.WindFarm).Explain());
