// Ways to log in, against a provider that answers from memory; each line says what was seen.

using System.Net;
using System.Text;
using GoldenWind;
using Pygen;

// One request to the provider at a time, and the token is kept.
var provider = new Provider();
var client = Client(provider, new ClientCredentials("http://idp/token", "id", "s3cret") { Scopes = "a b" });
await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.WindTurbine.CountAsync()));
Console.WriteLine($"tokens {provider.Tokens}, form {provider.Form}");

// It is fetched again shortly before it ends, and after a 401.
provider.Time.Now += TimeSpan.FromSeconds(3541);
await client.WindTurbine.CountAsync();
Console.WriteLine($"renewed {provider.Tokens}");
provider.RefuseNext = true;
await client.WindTurbine.CountAsync();
Console.WriteLine($"after 401 {provider.Tokens}");

// What the provider says is told; the secret is not.
provider.Fails = true;
provider.Time.Now += TimeSpan.FromHours(2);
try
{
    await client.WindTurbine.CountAsync();
}
catch (AuthenticationException refused)
{
    Console.WriteLine($"refused {refused.Message.Contains("invalid_client: wrong secret") || refused.Message.Contains("invalid_client wrong secret")}, secret shown {refused.ToString().Contains("s3cret")}");
}

provider.Says = "no s3cret like this";
try
{
    await client.WindTurbine.CountAsync();
}
catch (AuthenticationException refused)
{
    Console.WriteLine($"repeated {refused.Message.Contains("no *** like this")}, secret shown {refused.ToString().Contains("s3cret")}");
}

// Tokens that the service repeats, and those that no header can hold; a lifetime that is none.
var repeating = new Provider { Repeats = true };
try
{
    await Client(repeating, Credentials.FromCallback(_ => new("canary"))).WindTurbine.CountAsync();
}
catch (ApiException refused)
{
    Console.WriteLine($"{refused.Message.Split(" |")[0]}, token shown {refused.ToString().Contains("canary")}");
}
foreach (var token in new[] { "canary\nx", "canary x", "canary\u00f8" })
{
    try
    {
        await Client(new Provider(), Credentials.FromCallback(_ => new(token))).WindTurbine.CountAsync();
    }
    catch (AuthenticationException refused)
    {
        Console.WriteLine($"{refused.Message.Split(" |")[0]}, token shown {refused.ToString().Contains("canary")}");
    }
}
var endless = new Provider { Lifetime = "1e300" };
Console.WriteLine($"endless {await Client(endless, new ClientCredentials("http://idp/token", "id", "s3cret")).WindTurbine.CountAsync()}");

// A person logs in elsewhere; later the refresh token does.
var device = new Provider();
string? prompt = null;
client = Client(device, new DeviceCode("http://idp/device", "http://idp/token", "id", told => prompt = $"{told.Address} {told.Code}"));
await client.WindTurbine.CountAsync();
device.Time.Now += TimeSpan.FromHours(2);
await client.WindTurbine.CountAsync();
Console.WriteLine($"device {prompt}, polls {device.Polls}, refreshed {device.Refreshed}");

// Tokens of the caller, and none.
var plain = new Provider();
await Client(plain, Credentials.FromCallback(_ => new("mine"))).WindTurbine.CountAsync();
Console.WriteLine($"callback {plain.LastToken}");
try
{
    await Client(plain, Credentials.FromCallback(_ => new(""))).WindTurbine.CountAsync();
}
catch (AuthenticationException none)
{
    Console.WriteLine(none.Message.Split(" |")[0]);
}

// Configuration.
Environment.SetEnvironmentVariable("CDF_CLUSTER", "westeurope-1");
Environment.SetEnvironmentVariable("CDF_PROJECT", "my-project");
Environment.SetEnvironmentVariable("CDF_CLIENT_ID", "id");
Environment.SetEnvironmentVariable("CDF_CLIENT_SECRET", "s3cret");
Told(() => ClientOptions.FromEnvironment());
Environment.SetEnvironmentVariable("CDF_TENANT_ID", "tenant");
var options = ClientOptions.FromEnvironment();
Console.WriteLine($"{options.Url} {options.Project} {options.Credentials}");
Told(() => new WindClient(new() { Project = "a/b" }));
Told(() => new WindClient(new() { Project = "p", Url = "ftp://x" }));
Told(() => new WindClient(new() { Project = "p", Url = "https://user:word@x" }));
Told(() => new WindClient(new() { Project = "p", Url = "https://x/api/v1/projects/p" }));
Told(() => new WindClient(new() { Project = "p", Token = "a", Credentials = Credentials.FromCallback(_ => new("b")) }));

static void Told(Func<object> make)
{
    try
    {
        make();
        Console.WriteLine("it was taken");
    }
    catch (ConfigurationException wrong)
    {
        Console.WriteLine(wrong.Message);
    }
}

static WindClient Client(Provider provider, Credentials credentials) => new(new()
{
    Url = "http://service",
    Project = "p",
    Credentials = credentials,
    HttpClient = new HttpClient(provider),
    TimeProvider = provider.Time,
});

sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime < TimeSpan.FromMinutes(5) ? TimeSpan.Zero : dueTime, period);
}

sealed class Provider : HttpMessageHandler
{
    public Clock Time { get; } = new();
    public int Tokens { get; private set; }
    public int Polls { get; private set; }
    public int Refreshed { get; private set; }
    public string? Form { get; private set; }
    public string? LastToken { get; private set; }
    public bool RefuseNext { get; set; }
    public bool Fails { get; set; }
    public bool Repeats { get; set; }
    public string Says { get; set; } = "wrong secret";
    public string Lifetime { get; init; } = "3600";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.Host == "idp")
        {
            await Task.Delay(20, cancellationToken);
            return Answered(request.RequestUri.AbsolutePath, body);
        }
        LastToken = request.Headers.Authorization?.Parameter;
        if (Repeats)
            return Json(400, $$$"""{"error":{"code":400,"message":"no {{{LastToken}}}","missing":[{"externalId":"{{{LastToken}}}"}]}}""");
        if (RefuseNext)
        {
            RefuseNext = false;
            return Json(401, """{"error":{"code":401,"message":"no"}}""");
        }
        return Json(200, """{"items":[{"aggregates":[{"aggregate":"count","value":3}]}]}""");
    }

    private HttpResponseMessage Answered(string path, string body)
    {
        if (Fails)
            return Json(401, $$"""{"error":"invalid_client","error_description":"{{Says}}"}""");
        if (path == "/device")
            return Json(200, """{"device_code":"d","user_code":"ABC","verification_uri":"http://idp/go","interval":1}""");
        if (body.Contains("device_code") && ++Polls < 3)
            return Json(400, """{"error":"authorization_pending"}""");
        if (body.Contains("grant_type=refresh_token"))
            Refreshed++;
        Form = body;
        return Json(200, $$"""{"access_token":"token-{{++Tokens}}","expires_in":{{Lifetime}},"refresh_token":"r"}""");
    }

    private static HttpResponseMessage Json(int status, string text) => new((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
}
