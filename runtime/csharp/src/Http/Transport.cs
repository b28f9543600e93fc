using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

internal enum RequestKind
{
    Read,
    Write,
    Delete,
    Search,
}

/// <summary>One request: where to, and what.</summary>
internal sealed record ApiRequest(string Path, ReadOnlyMemory<byte> Body, RequestKind Kind)
{
    private const int LargestKept = 1024 * 1024;
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _kept;

    public static ApiRequest Of(string path, RequestKind kind, Action<Utf8JsonWriter> body) => new(path, Json(writer =>
    {
        writer.WriteStartObject();
        body(writer);
        writer.WriteEndObject();
    }), kind);

    /// <summary>What is written, in a writer that each thread keeps.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var (buffer, writer) = _kept ?? Writing();
        _kept = null; // not while it is in use, and not after it failed
        write(writer);
        writer.Flush();
        var made = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            _kept = (buffer, writer);
        }
        return made;

        static (ArrayBufferWriter<byte>, Utf8JsonWriter) Writing()
        {
            var made = new ArrayBufferWriter<byte>(1024);
            return (made, new(made, Plain));
        }
    }
}

/// <summary>Sends requests until they are answered or hopeless, with one login, within the limits of the project.</summary>
internal sealed class Transport
{
    /// <summary>All clients share it: a handler for each would use up the ports of the machine.</summary>
    private static readonly HttpClient Shared = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    private readonly ClientOptions _options;
    private readonly Uri _base;
    private readonly HttpClient _http;
    private readonly Credentials? _credentials;
    private readonly SemaphoreSlim[] _gates;

    public Transport(ClientOptions options)
    {
        _options = options;
        _base = options.Base();
        _http = options.HttpClient ?? Shared;
        _credentials = options.Token is { } token ? new FixedToken(token) : options.Credentials;
        var limits = options.Limits;
        _gates = [new(limits.Read), new(limits.Write), new(limits.Delete), new(limits.Search)];
    }

    /// <summary>What <paramref name="read"/> makes of the answer; where that is cut short, the request is sent again.</summary>
    public async Task<T> SendAsync<T>(ApiRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = Telemetry.Start(request.Path, _base);
        var started = Stopwatch.GetTimestamp();
        var attempts = new Attempts(_options.Retries);
        var body = Compressed(request.Body);
        var token = await TokenAsync(null, cancellationToken).ConfigureAwait(false);
        var isRenewed = false;
        while (true)
        {
            attempts.Count++;
            var (value, error, reply) = await AttemptAsync(request, body, token, read, attempts.Count, cancellationToken).ConfigureAwait(false);
            if (error is null)
            {
                Telemetry.End(activity, request.Path, started, reply!.Status, attempts.Count, null);
                return value!;
            }
            if (reply?.Status == 401 && token is not null && !isRenewed)
            {
                isRenewed = true;
                var next = await TokenAsync(token, cancellationToken).ConfigureAwait(false);
                if (next != token)
                {
                    token = next;
                    continue;
                }
            }
            if (attempts.AreSpent(isAnswered: reply is not null) || !error.IsRetryable)
            {
                Telemetry.End(activity, request.Path, started, reply?.Status, attempts.Count, error);
                throw error;
            }
            var wait = attempts.Wait(reply?.Header("Retry-After"), _options.TimeProvider);
            await Task.Delay(wait, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<string?> TokenAsync(string? refused, CancellationToken cancellationToken)
    {
        if (_credentials is null)
            return null;
        var token = await _credentials.TokenAsync(refused, new(_http, _options.TimeProvider), cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrEmpty(token))
            throw new AuthenticationException("The credentials gave no token", new());
        return token.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? throw new AuthenticationException("The credentials gave a token that no header can hold", new())
            : token;
    }

    private (ReadOnlyMemory<byte> Content, bool IsCompressed) Compressed(ReadOnlyMemory<byte> body)
    {
        if (_options.CompressAbove is not { } limit || body.Length <= limit)
            return (body, false);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(body.Span);
        return (packed.ToArray(), true);
    }

    private async Task<(T? Value, ApiException? Error, Reply? Reply)> AttemptAsync<T>(
        ApiRequest request, (ReadOnlyMemory<byte>, bool) body, string? token, Func<ReadOnlyMemory<byte>, T> read, int attempt, CancellationToken cancellationToken)
    {
        Reply reply;
        var gate = _gates[(int)request.Kind];
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            reply = await ExchangeAsync(request, body, token, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            var message = $"No answer within {_options.Timeout.TotalSeconds:0} s";
            return (default, new QueryTimeoutException(message, new() { IsRetryable = true, Attempts = attempt, Cause = error }), null);
        }
        catch (OversizedException error)
        {
            return (default, new ResponseTooLargeException(error.Message, new() { Attempts = attempt, Cause = error }), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (default, new ConnectionException(error.Message, new() { IsRetryable = true, Attempts = attempt, Cause = error }), null);
        }
        finally
        {
            gate.Release();
        }
        try
        {
            return reply.Status is < 200 or >= 300 ? (default, Replies.Error(reply, attempt, token), reply) : Read(reply, read, attempt);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(reply.Rented);
        }
    }

    private static (T? Value, ApiException? Error, Reply? Reply) Read<T>(Reply reply, Func<ReadOnlyMemory<byte>, T> read, int attempt)
    {
        try
        {
            return (read(reply.Body), null, reply);
        }
        catch (JsonException error)
        {
            var start = Encoding.UTF8.GetString(reply.Body.Span[..Math.Min(reply.Length, 80)]);
            var facts = new ErrorFacts { Status = reply.Status, IsRetryable = true, Attempts = attempt, Cause = error };
            return (default, new ConnectionException($"The answer is not complete JSON: '{start}'", facts), null);
        }
        catch (Exception error) when (error is UnfitAnswer or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            var facts = new ErrorFacts { Status = reply.Status, Attempts = attempt, Cause = error, RequestId = reply.Header("x-request-id") };
            return (default, new ServerException(error.Message, facts), reply);
        }
    }

    private async Task<Reply> ExchangeAsync(
        ApiRequest request, (ReadOnlyMemory<byte> Content, bool IsCompressed) body, string? token, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(_options.Timeout, _options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_base, request.Path));
        message.Content = new ReadOnlyMemoryContent(body.Content);
        message.Content.Headers.ContentType = new("application/json");
        if (body.IsCompressed)
            message.Content.Headers.ContentEncoding.Add("gzip");
        message.Headers.Accept.Add(new("application/json"));
        message.Headers.TryAddWithoutValidation("Accept-Encoding", Bodies.Encodings);
        message.Headers.TryAddWithoutValidation("x-cdp-app", _options.ApplicationName);
        message.Headers.TryAddWithoutValidation("x-cdp-sdk", $"pygen-runtime-csharp:{RuntimeVersion.Text}");
        if (token is not null)
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
        var (content, length) = await Bodies.WholeAsync(response.Content, _options.MaxResponseBytes, both.Token).ConfigureAwait(false);
        return new((int)response.StatusCode, response, content, length);
    }
}

/// <summary>How often a request was sent, and whether that is enough.</summary>
internal sealed class Attempts(RetryOptions retries)
{
    private int _unanswered;

    public int Count { get; set; }

    public bool AreSpent(bool isAnswered)
    {
        if (!isAnswered)
            _unanswered++;
        return Count >= retries.MaxAttempts || _unanswered >= retries.ConnectionAttempts;
    }

    /// <summary>Full jitter; what the service asks for comes first, and a little more, so that not all come back at once.</summary>
    public TimeSpan Wait(string? retryAfter, TimeProvider time)
    {
        var most = Math.Min(retries.MaxDelay.TotalMilliseconds, retries.BaseDelay.TotalMilliseconds * Math.Pow(2, Count));
        var jitter = Random.Shared.NextDouble() * most;
        var wait = Asked(retryAfter, time) is { } asked ? Math.Min(retries.MaxDelay.TotalMilliseconds, asked + jitter / 10) : jitter;
        return TimeSpan.FromMilliseconds(wait);
    }

    private static double? Asked(string? retryAfter, TimeProvider time)
    {
        var text = retryAfter?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return Math.Min(seconds, 86_400) * 1000;
        return RetryConditionHeaderValue.TryParse(text, out var header) && header.Date is { } moment
            ? Math.Max(0, (moment - time.GetUtcNow()).TotalMilliseconds)
            : null;
    }
}
