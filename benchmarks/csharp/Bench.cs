// What the C# runtime costs, without a network: figures go to standard output as JSON.

using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GoldenWind;
using Pygen;

if (args is ["start", var url])
{
    var live = new WindClient(new() { Url = url, Project = "any" });
    await foreach (var one in live.WindTurbine.Take(1))
        Console.WriteLine(one.Name);
    return;
}

var page = Page(1000);
var handler = new Canned(page, pages: 1000);
var client = new WindClient(new() { Url = "http://service", Project = "p", HttpClient = new HttpClient(handler) });

var cold = Stopwatch.StartNew();
await client.WindTurbine.Take(1000).ToListAsync();
var first = cold.Elapsed.TotalMilliseconds;

double best = double.MaxValue;
long bytes = 0;
for (var round = 0; round < 120; round++)
{
    var before = GC.GetTotalAllocatedBytes(true);
    var watch = Stopwatch.StartNew();
    var found = await client.WindTurbine.Take(1000).ToListAsync();
    best = Math.Min(best, watch.Elapsed.TotalMicroseconds / found.Count);
    bytes = (GC.GetTotalAllocatedBytes(true) - before) / found.Count;
}

var condition = Best(() => Condition(client.WindTurbine));
Filter said = null!;
client.WindTurbine.Where(t => said = Three(t));
var json = Best(() => said.ToString());
var both = Best(() => client.WindTurbine.Where(t => said = Three(t)) is null ? "" : said.ToString());
var explained = Best(() => Condition(client.WindTurbine).Explain());

handler.Restart();
long count = 0, highest = 0;
var all = Stopwatch.StartNew();
await foreach (var turbine in client.WindTurbine)
{
    if (++count % 50_000 == 0)
        highest = Math.Max(highest, GC.GetTotalMemory(false));
}

Console.WriteLine(new JsonObject
{
    ["decode us"] = Math.Round(best, 2),
    ["bytes allocated"] = bytes,
    ["first page cold ms"] = Math.Round(first, 1),
    ["three conditions said, us"] = condition,
    ["three conditions as JSON, us"] = json,
    ["said and as JSON, us"] = both,
    ["explained, us"] = explained,
    ["iterated"] = count,
    ["instances per second"] = Math.Round(count / all.Elapsed.TotalSeconds),
    ["highest MB"] = highest / 1_000_000,
}.ToJsonString());

static Filter Three(WindTurbineFields t) => t.Capacity > 3 && !t.Name.StartsWith("Test") && t.Status == WindTurbineStatus.Running;

static WindTurbineSet Condition(WindTurbineSet all) => all.Where(Three);

static double Best(Func<object> what)
{
    var best = double.MaxValue;
    for (var round = 0; round < 60; round++)
    {
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < 2000; number++)
            what();
        best = Math.Min(best, watch.Elapsed.TotalMicroseconds / 2000);
    }
    return Math.Round(best, 2);
}

static byte[] Page(int size)
{
    var items = Enumerable.Range(0, size).Select(number => $$"""
        {"instanceType":"node","version":1,"space":"acme","externalId":"t{{number}}","createdTime":1735603200123,"lastUpdatedTime":1735603200123,
        "properties":{"acme":{"WindTurbine/v1":{"aliases":["a","b"],"capacity":{{number}}.25,"commissioned":"2024-05-06T07:08:09.123+00:00",
        "description":"A turbine of the second row","hubHeight":112.5,"latitude":53.88,"longitude":1.79,"name":"Hornsea {{number}}","status":"running",
        "datasheets":[{"space":"acme","externalId":"d1"}],"farm":{"space":"acme","externalId":"f1"},"nacelle":{"space":"acme","externalId":"n{{number}}"},
        "rotor":{"space":"acme","externalId":"r{{number}}"} } } } }
        """);
    return Encoding.UTF8.GetBytes($"{{\"items\":[{string.Join(',', items)}],\"nextCursor\":\"CURSOR\"}}");
}

/// <summary>The same page again and again, with a cursor of its own each time; written in place, as it is read before the next is sent.</summary>
sealed class Canned(byte[] page, int pages) : HttpMessageHandler
{
    private readonly int _place = page.AsSpan().LastIndexOf("\"CURSOR\""u8) + 1;
    private int _sent;

    public void Restart() => _sent = 0;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = ++_sent;
        var cursor = number < pages ? number.ToString("000000") : "";
        Encoding.UTF8.GetBytes(cursor.Length == 0 ? "      " : cursor).CopyTo(page, _place);
        if (cursor.Length == 0)
            Encoding.UTF8.GetBytes("null    ").CopyTo(page, _place - 1);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(page) });
    }
}
