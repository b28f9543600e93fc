// Counts at each service that it is given, with so many seconds for an attempt: what came, or the error.

using System.IO.Compression;
using System.Net;
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
        HttpClient = url.Split('#')[^1] switch
        {
            "unpacking" => new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }),
            "brotli" => new HttpClient(new Brotli()),
            _ => null,
        },
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

/// <summary>Answers from memory, compressed as Python has no module for.</summary>
sealed class Brotli : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest))
            packing.Write("""{"items":[{"aggregates":[{"aggregate":"count","value":3}]}]}"""u8);
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("br");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}
