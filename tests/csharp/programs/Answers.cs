// Counts at each service that it is given: what came, after how many attempts, or the error.

using GoldenWind;
using Pygen;

foreach (var url in args)
{
    var client = new WindClient(new()
    {
        Url = url,
        Project = "any",
        MaxResponseBytes = 1_000_000,
        Timeout = TimeSpan.FromMilliseconds(400),
        Retries = new() { BaseDelay = TimeSpan.FromMilliseconds(1) },
        Credentials = url.EndsWith("#login") ? new ClientCredentials(url, "id", "s3cret") : null,
    });
    try
    {
        Console.WriteLine(await client.WindTurbine.CountAsync());
    }
    catch (ApiException error)
    {
        Console.WriteLine($"{error.GetType().Name}, {error.Attempts}: {error.Message}");
    }
}
