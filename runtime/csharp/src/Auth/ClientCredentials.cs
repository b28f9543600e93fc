using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>An application's own id and secret (OAuth client credentials).</summary>
public sealed class ClientCredentials(string tokenUrl, string clientId, string clientSecret) : OAuthCredentials
{
    /// <summary>With blanks between them.</summary>
    public string? Scopes { get; init; }

    /// <summary>For providers that ask for one.</summary>
    public string? Audience { get; init; }

    /// <summary>As Entra ID wants it: the scope is that of the cluster.</summary>
    public static ClientCredentials ForEntra(string tenantId, string clientId, string clientSecret, string url) =>
        new($"https://login.microsoftonline.com/{tenantId}/oauth2/v2.0/token", clientId, clientSecret) { Scopes = $"{url.TrimEnd('/')}/.default" };

    private protected override async Task<(string Token, TimeSpan Lifetime)> FetchAsync(LoginContext context, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "client_credentials"),
            new("client_id", clientId),
            new("client_secret", clientSecret),
        ];
        if (Scopes is not null)
            form.Add(new("scope", Scopes));
        if (Audience is not null)
            form.Add(new("audience", Audience));
        var (answer, _) = await Provider.AskAsync(context, tokenUrl, form, cancellationToken).ConfigureAwait(false);
        return Provider.Token(answer);
    }
}

/// <summary>A person logs in on another device: it is told an address and a code to enter there.</summary>
public sealed class DeviceCode(string deviceUrl, string tokenUrl, string clientId, Action<DevicePrompt> show) : OAuthCredentials
{
    private string? _refreshToken;

    /// <summary>With blanks between them.</summary>
    public string? Scopes { get; init; }

    private protected override async Task<(string Token, TimeSpan Lifetime)> FetchAsync(LoginContext context, CancellationToken cancellationToken)
    {
        if (_refreshToken is not null)
        {
            List<KeyValuePair<string, string>> renew = [new("grant_type", "refresh_token"), new("client_id", clientId), new("refresh_token", _refreshToken)];
            var (renewed, error) = await Provider.AskAsync(context, tokenUrl, renew, cancellationToken, "invalid_grant").ConfigureAwait(false);
            if (error is null)
                return Kept(renewed);
        }
        List<KeyValuePair<string, string>> form = [new("client_id", clientId)];
        if (Scopes is not null)
            form.Add(new("scope", Scopes));
        var (told, _) = await Provider.AskAsync(context, deviceUrl, form, cancellationToken).ConfigureAwait(false);
        show(new(Provider.Text(told, "verification_uri"), Provider.Text(told, "user_code"), Provider.Text(told, "message")));
        var wait = Provider.Seconds(told, "interval", 5);
        List<KeyValuePair<string, string>> poll =
        [
            new("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            new("client_id", clientId),
            new("device_code", Provider.Text(told, "device_code")),
        ];
        while (true)
        {
            await Task.Delay(wait, context.Time, cancellationToken).ConfigureAwait(false);
            var (answer, error) = await Provider
                .AskAsync(context, tokenUrl, poll, cancellationToken, "authorization_pending", "slow_down")
                .ConfigureAwait(false);
            if (error is null)
                return Kept(answer);
            if (error == "slow_down")
                wait += TimeSpan.FromSeconds(5);
        }
    }

    private (string Token, TimeSpan Lifetime) Kept(JsonElement answer)
    {
        _refreshToken = Provider.Text(answer, "refresh_token") is { Length: > 0 } found ? found : _refreshToken;
        return Provider.Token(answer);
    }
}

/// <summary>What a person is told who logs in with a device code.</summary>
/// <param name="Address">Where to go.</param>
/// <param name="Code">What to enter there.</param>
/// <param name="Message">Both, as the provider words it; may be empty.</param>
public sealed record DevicePrompt(string Address, string Code, string Message);

internal static class Provider
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The answer of an identity provider, or one of the errors that are expected. No secret gets into an error.</summary>
    public static async Task<(JsonElement Answer, string? Error)> AskAsync(
        LoginContext context, string url, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken, params string[] expected)
    {
        JsonElement answer;
        int status;
        try
        {
            using var timer = new CancellationTokenSource(Patience, context.Time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url)) { Content = new FormUrlEncodedContent(form) };
            using var response = await context.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            var (rented, length) = await Bodies.WholeAsync(response.Content, LargestAnswer, both.Token).ConfigureAwait(false);
            using var document = JsonDocument.Parse(rented.AsMemory(0, length));
            answer = document.RootElement.Clone();
            ArrayPool<byte>.Shared.Return(rented);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AuthenticationException($"{new Uri(url).Host} could not be asked for a token: {error.Message}", new() { Cause = error });
        }
        if (status is >= 200 and < 300 && answer.ValueKind == JsonValueKind.Object)
            return (answer, null);
        var code = Text(answer, "error");
        if (Array.IndexOf(expected, code) >= 0)
            return (answer, code);
        var said = Hidden($"{code} {Text(answer, "error_description")}", form);
        throw new AuthenticationException($"{new Uri(url).Host} gave no token: {said}".TrimEnd(), new() { Status = status });
    }

    /// <summary>Without the secrets of the request: some providers repeat what they were sent.</summary>
    private static string Hidden(string text, IEnumerable<KeyValuePair<string, string>> form)
    {
        foreach (var (name, value) in form)
        {
            if (name is "client_secret" or "refresh_token" or "device_code" && value.Length > 0)
                text = text.Replace(value, "***", StringComparison.Ordinal);
        }
        return text;
    }

    public static (string Token, TimeSpan Lifetime) Token(JsonElement answer) =>
        Text(answer, "access_token") is { Length: > 0 } token
            ? (token, Seconds(answer, "expires_in", 300))
            : throw new AuthenticationException("The answer of the identity provider has no access_token", new());

    public static string Text(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>A span that a provider names; at most a year, whatever it says.</summary>
    public static TimeSpan Seconds(JsonElement answer, string name, double otherwise) =>
        Number(answer, name) is { } said && !double.IsNaN(said) ? TimeSpan.FromSeconds(Math.Clamp(said, 0, 31_536_000)) : TimeSpan.FromSeconds(otherwise);

    private static double? Number(JsonElement answer, string name)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetDouble();
        return value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
