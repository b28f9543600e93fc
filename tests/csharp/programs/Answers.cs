// Counts at each service that it is given, with so many seconds for an attempt: what came, or the error.

using GoldenWind;
using Pygen;

var patience = TimeSpan.FromSeconds(int.Parse(args[0]));
foreach (var line in await Task.WhenAll(args.Skip(1).Select(CountAsync)))
    Console.WriteLine(line);

async Task<string> CountAsync(string url)
{
    var client = new WindClient(new()
    {
        Url = url,
        Project = "any",
        MaxResponseBytes = 1_000_000,
        Timeout = patience,
        Retries = new() { BaseDelay = TimeSpan.FromMilliseconds(1) },
        Credentials = url.EndsWith("#login") ? new ClientCredentials(url, "id", "s3cret") : null,
    });
    try
    {
        return $"{await client.WindTurbine.CountAsync()}";
    }
    catch (ApiException error)
    {
        return $"{error.GetType().Name}, {error.Attempts}: {error.Message}";
    }
}
