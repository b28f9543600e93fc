using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Pygen;

/// <summary>Everything a client needs to know.</summary>
public sealed class ClientOptions
{
    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>Base URL of the cluster, a private link or a local service.</summary>
    public string Url { get; init; } = "https://api.cognitedata.com";

    /// <summary>A token, for a moment; see <see cref="Credentials"/> for what lasts.</summary>
    public string? Token { get; init; }

    /// <summary>A way to log in, instead of <see cref="Token"/>. Neither, for a service that asks for none.</summary>
    public Credentials? Credentials { get; init; }

    /// <summary>Where instances live that are named by an external id alone. Default: what the SDK was made with.</summary>
    public string? InstanceSpace { get; init; }

    /// <summary>Yours, for proxies, handlers and tests; it is not closed. Without, all clients share one.</summary>
    public HttpClient? HttpClient { get; init; }

    /// <summary>How long one attempt may take until its answer is whole.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A larger answer is an error, as it comes and unpacked, however small it is compressed.</summary>
    public int MaxResponseBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>How often and when a request is sent again. An <see cref="HttpClient"/> that does so itself: <c>new() { MaxAttempts = 1 }</c>.</summary>
    public RetryOptions Retries { get; init; } = new();

    /// <summary>How many requests of a kind may be under way.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Bodies of more bytes are compressed; null for never.</summary>
    public int? CompressAbove { get; init; } = 1024;

    /// <summary>Tells the service which application asks.</summary>
    public string ApplicationName { get; init; } = "pygen";

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>From CDF_CLUSTER or CDF_URL, CDF_PROJECT, and CDF_TOKEN or CDF_CLIENT_ID with CDF_CLIENT_SECRET, as in Python.</summary>
    public static ClientOptions FromEnvironment() => EnvironmentOptions.Read(Environment.GetEnvironmentVariable);

    internal Uri Base()
    {
        if (string.IsNullOrEmpty(Project) || Project.Contains('/'))
            throw new ConfigurationException($"Project must be the name of a project, not '{Project}'");
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            throw new ConfigurationException("Url must start with https:// or http:// and name a host");
        if (url.UserInfo.Length > 0)
            throw new ConfigurationException("Url must not contain a user name or password; give Credentials");
        if (url.AbsolutePath.Contains("/api/v1", StringComparison.Ordinal))
            throw new ConfigurationException($"Url must be the base URL alone ({url.GetLeftPart(UriPartial.Authority)}); Project is separate");
        foreach (var limit in (IEnumerable<int>)[Limits.Read, Limits.Write, Limits.Delete, Limits.Search, Retries.MaxAttempts, Retries.ConnectionAttempts])
        {
            if (limit < 1)
                throw new ConfigurationException("Limits and attempts must be at least 1");
        }
        if (MaxResponseBytes < 1)
            throw new ConfigurationException("MaxResponseBytes must be at least 1");
        if (Token is not null && Credentials is not null)
            throw new ConfigurationException("Give Token or Credentials, not both");
        return new($"{Url.TrimEnd('/')}/api/v1/projects/{Uri.EscapeDataString(Project)}/");
    }
}

/// <summary>How often and when a request is sent again.</summary>
public sealed class RetryOptions
{
    /// <summary>All attempts together, the first included.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>Of these, how many may end without a whole answer.</summary>
    public int ConnectionAttempts { get; init; } = 4;

    /// <summary>The n-th wait is drawn between nothing and this times 2^n.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest wait, also where the service asks for more.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>How many requests of a kind may be under way.</summary>
public sealed class RequestLimits
{
    /// <summary>Lists and reads by id.</summary>
    public int Read { get; init; } = 8;

    /// <summary>Writes.</summary>
    public int Write { get; init; } = 4;

    /// <summary>Deletes.</summary>
    public int Delete { get; init; } = 2;

    /// <summary>Searches and aggregates.</summary>
    public int Search { get; init; } = 2;
}

internal static class EnvironmentOptions
{
    public static ClientOptions Read(Func<string, string?> variable)
    {
        var cluster = Value("CDF_CLUSTER");
        var url = Value("CDF_URL", "COGNITE_BASE_URL") ?? (cluster is null ? null : $"https://{cluster}.cognitedata.com");
        var project = Value("CDF_PROJECT", "COGNITE_PROJECT");
        if (url is null || project is null)
            throw new ConfigurationException("Set CDF_PROJECT, and CDF_CLUSTER or CDF_URL");
        return new()
        {
            Url = url,
            Project = project,
            Token = Value("CDF_TOKEN"),
            Credentials = Value("CDF_TOKEN") is null ? Login(url) : null,
            InstanceSpace = Value("CDF_INSTANCE_SPACE"),
        };

        string? Value(params string[] names)
        {
            foreach (var name in names)
            {
                if (variable(name) is { Length: > 0 } value)
                    return value;
            }
            return null;
        }

        Credentials? Login(string address)
        {
            var id = Value("CDF_CLIENT_ID", "IDP_CLIENT_ID");
            var secret = Value("CDF_CLIENT_SECRET", "IDP_CLIENT_SECRET");
            if (id is null && secret is null)
                return null;
            var tenant = Value("CDF_TENANT_ID", "IDP_TENANT_ID");
            var token = Value("CDF_TOKEN_URL", "IDP_TOKEN_URL")
                ?? (tenant is null ? null : $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token");
            if (id is null || secret is null || token is null)
                throw new ConfigurationException("To log in, set CDF_CLIENT_ID, CDF_CLIENT_SECRET, and CDF_TENANT_ID or CDF_TOKEN_URL");
            var scopes = Value("CDF_SCOPES", "IDP_SCOPES") ?? (tenant is null ? null : $"{address.TrimEnd('/')}/.default");
            return new ClientCredentials(token, id, secret) { Scopes = scopes, Audience = Value("CDF_AUDIENCE", "IDP_AUDIENCE") };
        }
    }
}
