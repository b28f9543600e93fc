using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>Everything that goes wrong here on purpose.</summary>
public abstract class PygenException : Exception
{
    private protected PygenException(string message, Exception? cause = null)
        : base(message, cause) { }
}

/// <summary>The client cannot be set up with what it was given.</summary>
public sealed class ConfigurationException(string message) : PygenException(message);

/// <summary>Input was refused before anything was sent.</summary>
public sealed class ValidationException : PygenException
{
    internal ValidationException(string message, string? view = null, string? property = null, string? item = null)
        : base(Placed(message, view, property, item))
    {
        View = view;
        Property = property;
        Item = item;
    }

    /// <summary>The view it is about.</summary>
    public string? View { get; }

    /// <summary>The property it is about.</summary>
    public string? Property { get; }

    /// <summary>The external id of what it is about.</summary>
    public string? Item { get; }

    private static string Placed(string message, string? view, string? property, string? item)
    {
        List<string> place = [];
        if (view is not null)
            place.Add($"view {view}");
        if (property is not null)
            place.Add($"property {property}");
        if (item is not null)
            place.Add($"item {item}");
        return place.Count == 0 ? message : $"{string.Join(", ", place)}: {message}";
    }
}

/// <summary>A connection was looked at that the query had not asked for.</summary>
public sealed class NotIncludedException : PygenException
{
    internal NotIncludedException(string view, string property)
        : base($"{property} of {view} was not included: ask for it with .Include(t => t.{property})") { }

    internal NotIncludedException(InstanceId id)
        : base($"{id} was not included, or there is no such node in the view: ask for it with .Include(...) and look at ValueOrNull") { }
}

/// <summary>A write of several requests stopped part way: it says what became of everything.</summary>
public sealed class PartialWriteException : PygenException
{
    internal PartialWriteException(
        string what,
        IReadOnlyList<InstanceId> written,
        IReadOnlyList<InstanceId> failed,
        IReadOnlyList<InstanceId> notAttempted,
        IReadOnlyList<ApiException> causes)
        : base(
            $"{what} stopped part way ({written.Count} written, {failed.Count} failed, {notAttempted.Count} not attempted). "
                + $"First cause: {causes[0].Message}",
            causes[0])
    {
        Written = written;
        Failed = failed;
        NotAttempted = notAttempted;
        Causes = causes;
    }

    /// <summary>What was written and stays so.</summary>
    public IReadOnlyList<InstanceId> Written { get; }

    /// <summary>What the service refused, or did not answer for.</summary>
    public IReadOnlyList<InstanceId> Failed { get; }

    /// <summary>What was not sent after that.</summary>
    public IReadOnlyList<InstanceId> NotAttempted { get; }

    /// <summary>The errors of the requests that failed.</summary>
    public IReadOnlyList<ApiException> Causes { get; }
}

/// <summary>The service refused a request, or could not be reached.</summary>
public abstract class ApiException : PygenException
{
    private protected ApiException(string message, string hint, ErrorFacts facts)
        : base(facts.Sentence(message, hint), facts.Cause)
    {
        Status = facts.Status;
        Code = facts.Code;
        RequestId = facts.RequestId;
        Missing = facts.Missing;
        Duplicated = facts.Duplicated;
        Details = facts.Details;
        IsRetryable = facts.IsRetryable;
        Attempts = facts.Attempts;
    }

    /// <summary>HTTP status; null where there was no answer.</summary>
    public int? Status { get; }

    /// <summary>The code in the body; mostly the status.</summary>
    public int? Code { get; }

    /// <summary>What operators of the service ask for when a problem is reported.</summary>
    public string? RequestId { get; }

    /// <summary>What the service says is missing.</summary>
    public IReadOnlyList<JsonElement> Missing { get; }

    /// <summary>What the service says is there already.</summary>
    public IReadOnlyList<JsonElement> Duplicated { get; }

    /// <summary>Whatever else the service put into its error.</summary>
    public IReadOnlyDictionary<string, JsonElement> Details { get; }

    /// <summary>The same request may succeed later.</summary>
    public bool IsRetryable { get; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; }

    internal static ApiException Of(int status, string message, ErrorFacts facts) => status switch
    {
        401 => new AuthenticationException(message, facts),
        403 => new PermissionDeniedException(message, facts),
        404 => new NotFoundException(message, facts),
        408 or 504 => new QueryTimeoutException(message, facts),
        409 => new ConflictException(message, facts),
        400 when message.Contains("version conflict", StringComparison.OrdinalIgnoreCase) => new ConflictException(message, facts),
        429 => new RateLimitedException(message, facts),
        >= 500 => new ServerException(message, facts),
        _ => new RequestRefusedException(message, facts),
    };
}

/// <summary>400, and whatever has no class of its own.</summary>
public sealed class RequestRefusedException : ApiException
{
    internal RequestRefusedException(string message, ErrorFacts facts)
        : base(message, "Change what the message names: sent again as it is, the request is refused again.", facts) { }
}

/// <summary>401, or there was no token.</summary>
public sealed class AuthenticationException : ApiException
{
    internal AuthenticationException(string message, ErrorFacts facts)
        : base(message, "Check the credentials: is the token expired, the secret right, the scope that of this cluster?", facts) { }
}

/// <summary>403.</summary>
public sealed class PermissionDeniedException : ApiException
{
    internal PermissionDeniedException(string message, ErrorFacts facts)
        : base(message, "Ask for access to the project and its spaces.", facts) { }
}

/// <summary>404.</summary>
public sealed class NotFoundException : ApiException
{
    internal NotFoundException(string message, ErrorFacts facts)
        : base(message, "Check project, url and identifiers.", facts) { }
}

/// <summary>409, and 400 where the service says of it that versions conflict.</summary>
public sealed class ConflictException : ApiException
{
    internal ConflictException(string message, ErrorFacts facts)
        : base(message, "Somebody else changed it: read it again, then write.", facts) { }
}

/// <summary>429.</summary>
public sealed class RateLimitedException : ApiException
{
    internal RateLimitedException(string message, ErrorFacts facts)
        : base(message, "Send fewer requests at once, or try again later.", facts) { }
}

/// <summary>408, 504, or no answer in time.</summary>
public sealed class QueryTimeoutException : ApiException
{
    internal QueryTimeoutException(string message, ErrorFacts facts)
        : base(message, "Ask for less at once, or allow more time.", facts) { }
}

/// <summary>More than this process will take: see <see cref="ClientOptions.MaxResponseBytes"/>.</summary>
public sealed class ResponseTooLargeException : ApiException
{
    internal ResponseTooLargeException(string message, ErrorFacts facts)
        : base(message, "Ask for less at once (Take, InPagesOf), or allow more: MaxResponseBytes of ClientOptions.", facts) { }
}

/// <summary>Other 5xx, and answers that are JSON but not what was asked for.</summary>
public sealed class ServerException : ApiException
{
    internal ServerException(string message, ErrorFacts facts)
        : base(message, "Try again later.", facts) { }
}

/// <summary>The service could not be reached, or its answer broke off.</summary>
public sealed class ConnectionException : ApiException
{
    internal ConnectionException(string message, ErrorFacts facts)
        : base(message, "Check url and network.", facts) { }
}

/// <summary>What is known of a request that failed.</summary>
internal sealed record ErrorFacts
{
    private static readonly IReadOnlyDictionary<string, JsonElement> None = new Dictionary<string, JsonElement>();

    public int? Status { get; init; }
    public int? Code { get; init; }
    public string? RequestId { get; init; }
    public IReadOnlyList<JsonElement> Missing { get; init; } = [];
    public IReadOnlyList<JsonElement> Duplicated { get; init; } = [];
    public IReadOnlyDictionary<string, JsonElement> Details { get; init; } = None;
    public bool IsRetryable { get; init; }
    public int Attempts { get; init; } = 1;
    public Exception? Cause { get; init; }

    public string Sentence(string message, string hint)
    {
        var said = Texts.Printable(message, 4000);
        List<string> parts = [Status is null ? said : $"{Status}: {said}"];
        if (Missing.Count > 0)
            parts.Add($"missing: {Some(Missing)}");
        if (Duplicated.Count > 0)
            parts.Add($"duplicated: {Some(Duplicated)}");
        List<string> known = [];
        if (RequestId is not null)
            known.Add($"request id {Texts.Printable(RequestId, 400)}");
        if (Attempts > 1)
            known.Add($"{Attempts} attempts");
        if (known.Count > 0)
            parts.Add($"({string.Join(", ", known)})");
        return $"{string.Join(" ", parts)} | {hint}";
    }

    private static string Some(IReadOnlyList<JsonElement> values)
    {
        var shown = string.Join(", ", values.Take(3).Select(static value => Texts.Printable(value.GetRawText(), 400)));
        return values.Count > 3 ? $"{shown} and {values.Count - 3} more" : shown;
    }
}
