using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pygen;

/// <summary>An answer: its status, its headers and its bytes, which are given back when they have been read.</summary>
internal sealed record Reply(int Status, HttpResponseMessage Response, byte[] Rented, int Length)
{
    public ReadOnlyMemory<byte> Body => Rented.AsMemory(0, Length);

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}

/// <summary>From an answer to its items, or to the error it stands for.</summary>
internal static class Replies
{
    private const int Longest = 500;
    private static readonly Regex Unseen = new("<(script|style|head)\\b.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline);
    private static readonly Regex Tags = new("<[^<>]*>");
    private static readonly Regex Blanks = new("\\s+");

    /// <summary>A token that the service repeats is not shown.</summary>
    public static ApiException Error(Reply reply, int attempts, string? token)
    {
        var body = Hidden(reply.Body, token);
        var error = ErrorObject(body);
        var message = Message(reply, body, error);
        var facts = new ErrorFacts
        {
            Status = reply.Status,
            Code = error.TryGetValue("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null,
            RequestId = reply.Header("x-request-id"),
            Missing = Several(error, "missing"),
            Duplicated = Several(error, "duplicated"),
            IsRetryable = IsRetryable(reply, error),
            Attempts = attempts,
            Details = error.Where(static member => member.Key is not ("code" or "message" or "missing" or "duplicated")).ToDictionary(),
        };
        return ApiException.Of(reply.Status, message, facts);
    }

    /// <summary>The items of an answer that has such.</summary>
    public static List<T> Items<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            throw new UnfitAnswer("The answer has no items");
        return [.. items.EnumerateArray().Select(read)];
    }

    private static ReadOnlyMemory<byte> Hidden(ReadOnlyMemory<byte> body, string? token)
    {
        if (token is null || body.Span.IndexOf(Encoding.UTF8.GetBytes(token)) < 0)
            return body;
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span).Replace(token, "***", StringComparison.Ordinal));
    }

    private static string Message(Reply reply, ReadOnlyMemory<byte> body, Dictionary<string, JsonElement> error)
    {
        if (reply.Status < 400)
        {
            var location = reply.Header("location");
            return location is null ? "Redirected, which is not followed" : $"Redirected to {location}, which is not followed";
        }
        if (error.TryGetValue("message", out var message) && message.ValueKind != JsonValueKind.Null)
            return message.ValueKind == JsonValueKind.String ? message.GetString()! : message.GetRawText();
        var readable = Readable(Encoding.UTF8.GetString(body.Span));
        return readable.Length == 0 ? "The answer has no message" : readable;
    }

    /// <summary>The service says that the request may be sent again in a header, in the body, or by the status.</summary>
    private static bool IsRetryable(Reply reply, Dictionary<string, JsonElement> error) =>
        reply.Status is 429 or 502 or 503 or 504
        || (reply.Header("cdf-is-auto-retryable")?.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) ?? false)
        || (error.TryGetValue("isAutoRetryable", out var declared) && declared.ValueKind == JsonValueKind.True);

    private static Dictionary<string, JsonElement> ErrorObject(ReadOnlyMemory<byte> body)
    {
        JsonElement document;
        try
        {
            using var parsed = JsonDocument.Parse(body);
            document = parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            return [];
        }
        if (document.ValueKind != JsonValueKind.Object)
            return [];
        var error = document.TryGetProperty("error", out var found) ? found : document;
        if (error.ValueKind == JsonValueKind.Object)
            return error.EnumerateObject().GroupBy(static member => member.Name).ToDictionary(static same => same.Key, static same => same.Last().Value);
        if (error.ValueKind != JsonValueKind.String)
            return [];
        // An identity provider: {"error": "invalid_client", "error_description": "..."}
        return document.TryGetProperty("error_description", out var description) && description.ValueKind == JsonValueKind.String
            ? new() { ["message"] = Text($"{error.GetString()}: {description.GetString()}") }
            : new() { ["message"] = error };
    }

    private static JsonElement Text(string text)
    {
        using var document = JsonDocument.Parse($"\"{JsonEncodedText.Encode(text)}\"");
        return document.RootElement.Clone();
    }

    private static IReadOnlyList<JsonElement> Several(Dictionary<string, JsonElement> error, string name) =>
        error.TryGetValue(name, out var found) && found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray()] : [];

    /// <summary>The readable part of a body that is not JSON, on one line.</summary>
    private static string Readable(string body)
    {
        var text = body.Length > Longest * 20 ? body[..(Longest * 20)] : body;
        text = Unseen.Replace(text, " ");
        text = Tags.Replace(text, " ");
        text = Blanks.Replace(text, " ").Trim();
        return text.Length > Longest ? $"{Texts.Start(text, Longest)}…" : text;
    }
}
