using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>A way to log in.</summary>
public abstract class Credentials
{
    /// <summary>A token; a new one where <paramref name="refused"/> is the last one, which the service did not take.</summary>
    public abstract ValueTask<string> TokenAsync(string? refused, LoginContext context, CancellationToken cancellationToken);

    /// <summary>Tokens from elsewhere: your identity library, a vault. Asked before every request, and once more after a 401.</summary>
    public static Credentials FromCallback(Func<CancellationToken, ValueTask<string>> token) => new CallbackCredentials(token);

    /// <summary>Nothing of it is ever shown.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>What a way to log in may use.</summary>
/// <param name="Http">To ask the identity provider.</param>
/// <param name="Time">The clock.</param>
public sealed record LoginContext(HttpClient Http, TimeProvider Time);

internal sealed class FixedToken(string token) : Credentials
{
    public override ValueTask<string> TokenAsync(string? refused, LoginContext context, CancellationToken cancellationToken) => new(token);
}

internal sealed class CallbackCredentials(Func<CancellationToken, ValueTask<string>> token) : Credentials
{
    public override ValueTask<string> TokenAsync(string? refused, LoginContext context, CancellationToken cancellationToken) => token(cancellationToken);
}

/// <summary>Tokens that are kept until shortly before they end; one request to the provider at a time.</summary>
public abstract class OAuthCredentials : Credentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _token;
    private DateTimeOffset _until;

    private protected OAuthCredentials() { }

    /// <inheritdoc/>
    public sealed override async ValueTask<string> TokenAsync(string? refused, LoginContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Kept(refused, context.Time) is { } kept)
            return kept;
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Kept(refused, context.Time) is { } found)
                return found;
            var (token, lifetime) = await FetchAsync(context, cancellationToken).ConfigureAwait(false);
            _until = context.Time.GetUtcNow() + lifetime - Margin;
            return _token = token;
        }
        finally
        {
            _one.Release();
        }
    }

    private protected abstract Task<(string Token, TimeSpan Lifetime)> FetchAsync(LoginContext context, CancellationToken cancellationToken);

    private string? Kept(string? refused, TimeProvider time) =>
        _token is { } token && token != refused && time.GetUtcNow() < _until ? token : null;
}
