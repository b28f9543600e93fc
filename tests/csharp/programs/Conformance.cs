// What the emitted cases stand on: a service that answers as a case says, a clock of its own, and neutral values.

using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pygen;
using Windpark;

sealed class Env : HttpMessageHandler
{
    private readonly JsonObject _case;
    private readonly Clock _clock = new();
    private readonly List<JsonObject> _sent = [];
    private readonly HashSet<int> _answered = [];
    private static readonly HttpClient Forward = new();
    private Queue<JsonObject> _replies;
    private int _refused;

    private Env(JsonObject said)
    {
        _case = said;
        _replies = Replies("replies");
        var retries = said["retries"]?.AsObject();
        var tokens = said["tokens"]?.AsArray();
        Client = new(new()
        {
            Url = "http://service",
            Project = "p",
            CompressAbove = null,
            HttpClient = new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan },
            TimeProvider = _clock,
            Credentials = tokens is null ? null : Credentials.FromCallback(_ => new((string)tokens[Math.Min(_refused, tokens.Count - 1)]!)),
            Retries = new() { MaxAttempts = (int?)retries?["maxAttempts"] ?? 10, ConnectionAttempts = (int?)retries?["connectionAttempts"] ?? 4 },
        });
    }

    /// <summary>Runs a case, and has the judge look at what came of it: `judge.py` knows what it is to be.</summary>
    public static async Task HoldsAsync(int number, Func<Env, Task> run)
    {
        var judge = Environment.GetEnvironmentVariable("PYGEN_JUDGE") ?? throw new InvalidOperationException("nobody judges: run it by tests/csharp/conformance/judged.py");
        var address = new Uri($"{judge}/{number}");
        var env = new Env(JsonNode.Parse(await Forward.GetStringAsync(address))!.AsObject());
        JsonObject? error = null;
        try
        {
            await run(env);
        }
        catch (Exception problem)
        {
            error = Told(problem);
        }
        var outcome = new JsonObject
        {
            ["sent"] = env.Sent(),
            ["found"] = new JsonArray([.. env.Found.Select(id => (JsonNode)id)]),
            ["result"] = env.Result,
            ["unknown"] = env.Unknown,
            ["error"] = error,
        };
        using var said = await Forward.PostAsync(address, new StringContent(outcome.ToJsonString()));
        if (!said.IsSuccessStatusCode)
            throw new InvalidOperationException(await said.Content.ReadAsStringAsync());
    }

    public WindparkClient Client { get; }
    public List<string> Found { get; } = [];
    public JsonNode? Result { get; set; }
    public JsonNode? Unknown { get; set; }

    private JsonArray Sent() => new([.. _sent]);

    public void Clear()
    {
        _sent.Clear();
        _answered.Clear();
    }

    public void Restart()
    {
        Clear();
        _replies = Replies("resumed");
    }

    private Queue<JsonObject> Replies(string name) => new((_case[name]?.AsArray() ?? []).Select(one => one!.AsObject()));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        int number;
        lock (_sent)
        {
            number = _sent.Count;
            _sent.Add(new()
            {
                ["path"] = request.RequestUri!.AbsolutePath,
                ["body"] = body,
                ["at"] = _clock.Seconds,
                ["token"] = request.Headers.Authorization?.Parameter,
                ["answered"] = new JsonArray([.. _answered.Select(one => (JsonNode)one)]),
            });
        }
        if ((string?)_case["engine"] is { } engine)
        {
            var address = new Uri(engine + request.RequestUri.AbsolutePath);
            var reply = await Forward.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"), cancellationToken);
            lock (_sent)
                _answered.Add(number);
            return reply;
        }
        return Answered(body);
    }

    private HttpResponseMessage Answered(string body)
    {
        if (_case["always"] is JsonObject always)
            return _case["fails"] is { } fails && !body.Contains($"\"{fails}\"") ? Written(body) : Reply(always);
        if (!_replies.TryDequeue(out var next))
            throw new InvalidOperationException("one request more than there are replies");
        if ((int?)next["status"] == 401)
            _refused++;
        return (string?)next["broken"] switch
        {
            "timeout" => throw new TaskCanceledException("The operation timed out", new TimeoutException()),
            { } broken => throw new HttpRequestException(broken),
            _ => next["ok"] is null ? Reply(next) : Written(body),
        };
    }

    private HttpResponseMessage Reply(JsonObject said)
    {
        var reply = new HttpResponseMessage((HttpStatusCode)(int)said["status"]!) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes((string)said["text"]!)) };
        foreach (var (name, value) in said["headers"]?.AsObject() ?? [])
        {
            var text = value is JsonObject date ? (_clock.GetUtcNow() + TimeSpan.FromSeconds((double)date["$httpDateIn"]!)).ToString("r", CultureInfo.InvariantCulture) : (string)value!;
            reply.Headers.TryAddWithoutValidation(name, text);
        }
        return reply;
    }

    private static HttpResponseMessage Written(string body)
    {
        var items = JsonNode.Parse(body)!["items"]!.AsArray().Select(item => (JsonNode)new JsonObject
        {
            ["instanceType"] = (string)item!["instanceType"]!,
            ["space"] = (string)item["space"]!,
            ["externalId"] = (string)item["externalId"]!,
            ["version"] = 1,
            ["wasModified"] = true,
            ["createdTime"] = 1,
            ["lastUpdatedTime"] = 1,
            ["properties"] = new JsonObject(),
        });
        return new(HttpStatusCode.OK) { Content = new StringContent(new JsonObject { ["items"] = new JsonArray([.. items]) }.ToJsonString()) };
    }

    private static JsonObject Told(Exception problem)
    {
        var told = new JsonObject { ["type"] = problem.GetType().Name, ["message"] = problem.Message };
        if (problem is PartialWriteException partial)
        {
            told["report"] = new JsonObject { ["succeeded"] = partial.Written.Count, ["failed"] = partial.Failed.Count, ["notAttempted"] = partial.NotAttempted.Count };
            problem = partial.Causes[0];
            told["type"] = problem.GetType().Name;
            told["message"] = problem.Message;
        }
        if (problem is ApiException error)
        {
            told["status"] = error.Status;
            told["code"] = error.Code;
            told["requestId"] = error.RequestId;
            told["retryable"] = error.IsRetryable;
            told["missing"] = new JsonArray([.. error.Missing.Select(one => JsonNode.Parse(one.GetRawText()))]);
            told["duplicated"] = new JsonArray([.. error.Duplicated.Select(one => JsonNode.Parse(one.GetRawText()))]);
            told["details"] = new JsonObject(error.Details.Select(one => KeyValuePair.Create(one.Key, JsonNode.Parse(one.Value.GetRawText()))));
        }
        else if (problem is not PygenException)
        {
            told["stack"] = problem.StackTrace;
        }
        return told;
    }
}

/// <summary>Waits take no time, and are counted; time-outs never come.</summary>
sealed class Clock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public double Seconds { get; private set; }

    public override DateTimeOffset GetUtcNow() => Start + TimeSpan.FromSeconds(Seconds);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(5))
        {
            Seconds += dueTime.TotalSeconds;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new Stopped();
    }

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

static class Neutral
{
    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth,
        int number => number,
        long number => new JsonObject { ["$int64"] = number.ToString(CultureInfo.InvariantCulture) },
        float number => JsonNode.Parse(number.ToString("R", CultureInfo.InvariantCulture)),
        double number => number,
        DateTimeOffset moment => new JsonObject { ["$timestamp"] = moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture) },
        DateOnly day => new JsonObject { ["$date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        JsonElement json => JsonNode.Parse(json.GetRawText()),
        IEnum known => known.Id,
        InstanceId id => new JsonObject { ["$node"] = new JsonArray(id.Space, id.ExternalId) },
        NodeRef relation => Of(relation.Id),
        IEnumerable several => new JsonArray([.. several.Cast<object?>().Select(Of)]),
        _ => throw new InvalidOperationException($"no neutral form of {value.GetType()}"),
    };

    public static JsonNode? Rows<T>(IEnumerable<T>? found, Func<T, JsonNode> row) => found is null ? null : new JsonArray([.. found.Select(row)]);

    public static JsonNode? Row<T>(T? found, Func<T, JsonNode> row)
        where T : class => found is null ? null : row(found);

    public static JsonNode? Unknown(IEnumerable<Instance> found) =>
        found.FirstOrDefault() is { } first ? new JsonObject(first.UnknownProperties.Select(one => KeyValuePair.Create(one.Key, Of(one.Value)))) : null;
}
