// The other verbs over HTTP, cancellation, time-outs and telemetry; each line says what was seen.

using System.Diagnostics;
using System.Diagnostics.Metrics;
using GoldenWind;
using Pygen;

var client = new WindClient(new() { Url = args[0], Project = "any", InstanceSpace = "acme" });
var everything = await client.UpsertAsync(Enumerable.Range(0, 2500).Select(number => new WindTurbineWrite($"t{number:0000}")
{
    Name = $"Hornsea {number}",
    Capacity = number % 5,
    Status = number % 2 == 0 ? WindTurbineStatus.Running : WindTurbineStatus.Stopped,
}));
Console.WriteLine($"written {everything.Items.Count}, modified {everything.Modified}");

List<int> sizes = [];
string? cursor = null;
await foreach (var page in client.WindTurbine.OrderBy(t => t.ExternalId).AsPages())
{
    sizes.Add(page.Items.Count);
    cursor ??= page.Cursor;
}
Console.WriteLine($"pages {string.Join(",", sizes)}");
await foreach (var page in client.WindTurbine.OrderBy(t => t.ExternalId).AsPages(cursor))
{
    Console.WriteLine($"goes on at {page.Items[0].ExternalId}");
    break;
}

var found = 0;
await foreach (var turbine in client.WindTurbine)
{
    if (++found == 1200)
        break;
}
Console.WriteLine($"left after {found}");
Console.WriteLine($"first {(await client.WindTurbine.OrderByDescending(t => t.Name).FirstOrDefaultAsync())?.Name}, none {await client.WindTurbine.Where(t => t.Name == "x").FirstOrDefaultAsync() is null}");
Console.WriteLine($"retrieved {(await client.WindTurbine.RetrieveAsync(Enumerable.Range(0, 1500).Select(number => (InstanceId)$"t{number:0000}"))).Count}");
Console.WriteLine($"search {(await client.WindTurbine.SearchAsync("2499", t => [t.Name])).Single().Name}");

var rows = await client.WindTurbine.AggregateAsync(t => [Aggregate.Count(), Aggregate.Average(t.Capacity), Aggregate.Max(t.Capacity)], t => [t.Status]);
foreach (var row in rows.OrderBy(row => row.Group["status"].GetString()))
    Console.WriteLine($"{row.Group["status"]}: {row[0]} of {row[1]:0.0}, at most {row[2]}");
var buckets = await client.WindTurbine.HistogramAsync(t => t.Capacity, 2);
Console.WriteLine($"histogram {string.Join(" ", buckets.Select(bucket => $"{bucket.Start}:{bucket.Count}"))}");

string changes = "";
var seen = 0;
await foreach (var page in client.WindTurbine.SyncAsync())
{
    seen += page.Items.Count;
    changes = page.Cursor;
}
await client.DeleteAsync(["t0000"]);
await client.UpsertAsync([new WindTurbineWrite("t0001") { Capacity = 9 }]);
await foreach (var page in client.WindTurbine.SyncAsync(changes))
    Console.WriteLine($"of {seen} changed {string.Join(" ", page.Items.Select(item => $"{item.ExternalId}{(item.DeletedTime is null ? "" : " deleted")}").Order())}");

using var stop = new CancellationTokenSource();
stop.Cancel();
try
{
    await client.WindTurbine.ToListAsync(stop.Token);
}
catch (OperationCanceledException)
{
    Console.WriteLine("cancelled");
}

var slow = new WindClient(new() { Url = "http://service", Project = "p", HttpClient = new HttpClient(new Silent()), Timeout = TimeSpan.FromMilliseconds(50), Retries = new() { ConnectionAttempts = 2, BaseDelay = TimeSpan.Zero } });
try
{
    await slow.WindTurbine.CountAsync();
}
catch (QueryTimeoutException late)
{
    Console.WriteLine($"late after {late.Attempts}");
}
try
{
    await new WindClient(new() { Url = "http://127.0.0.1:9", Project = "p", Retries = new() { BaseDelay = TimeSpan.Zero } }).WindTurbine.CountAsync();
}
catch (ConnectionException nobody)
{
    Console.WriteLine($"nobody there, {nobody.Attempts} attempts");
}

List<string> activities = [];
using var listener = new ActivityListener
{
    ShouldListenTo = static source => source.Name == "Pygen",
    Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = activity => activities.Add($"{activity.DisplayName} {activity.GetTagItem("http.response.status_code")}"),
};
ActivitySource.AddActivityListener(listener);
var measured = 0;
using var meters = new MeterListener { InstrumentPublished = static (instrument, listening) => { if (instrument.Meter.Name == "Pygen") listening.EnableMeasurementEvents(instrument); } };
meters.SetMeasurementEventCallback<double>((_, _, _, _) => measured++);
meters.Start();
await client.WindTurbine.CountAsync();
Console.WriteLine($"{string.Join(",", activities)}; measured {measured}");

var watched = new Counting();
var reader = new WindClient(new() { Url = args[0], Project = "any", InstanceSpace = "acme", HttpClient = new HttpClient(watched) });
await using (var reading = reader.WindTurbine.InPagesOf(500).GetAsyncEnumerator())
{
    await reading.MoveNextAsync();
    await watched.Second.Task.WaitAsync(TimeSpan.FromSeconds(30));
    Console.WriteLine($"one instance used, {watched.Sent} pages asked for");
}

Refused("an inner set", () => client.WindTurbine.Include(t => t.Rotor, r => { _ = r.CountAsync(); return r; }));
Refused("a list of none", () => client.WindTurbine.Where(t => t.Name.In("a", null!)));
Refused("ids and a condition", () => client.WindTurbine.Where(t => t.Capacity > 1).RetrieveAsync("t").GetAwaiter().GetResult()!);
var plain = (await client.WindTurbine.Take(1).ToListAsync())[0];
Refused("not included", () => plain.Blades);

static void Refused(string what, Func<object> make)
{
    try
    {
        make();
        Console.WriteLine($"{what}: taken");
    }
    catch (PygenException refused)
    {
        Console.WriteLine($"{what}: {refused.GetType().Name}");
    }
}

/// <summary>Counts requests.</summary>
sealed class Counting() : DelegatingHandler(new SocketsHttpHandler())
{
    public int Sent { get; private set; }
    public TaskCompletionSource Second { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (++Sent == 2)
            Second.SetResult();
        return base.SendAsync(request, cancellationToken);
    }
}

sealed class Silent : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("nobody waits that long");
    }
}
