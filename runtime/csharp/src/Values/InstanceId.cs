namespace Pygen;

/// <summary>
/// Which node or edge. A text stands for an external id in the instance space of the client; what was read always
/// names its space.
/// </summary>
/// <param name="Space">Empty for the instance space of the client.</param>
/// <param name="ExternalId">Unique in its space.</param>
public readonly record struct InstanceId(string Space, string ExternalId)
{
    /// <summary>An external id in the instance space of the client.</summary>
    public static implicit operator InstanceId(string externalId) => new("", externalId);

    /// <inheritdoc/>
    public override string ToString() => string.IsNullOrEmpty(Space) ? ExternalId : $"{Space}:{ExternalId}";

    internal InstanceId In(string? instanceSpace, string what)
    {
        if (string.IsNullOrEmpty(ExternalId))
            throw new ValidationException("an external id must not be empty", property: what);
        if (!Texts.IsWhole(ExternalId))
            throw new ValidationException("an external id must not have half a character in it", property: what);
        if (Texts.Characters(ExternalId) > 256)
            throw new ValidationException("an external id has at most 256 characters", property: what);
        if (!string.IsNullOrEmpty(Space))
            return this;
        if (string.IsNullOrEmpty(instanceSpace))
            throw new ValidationException($"'{ExternalId}' has no space: name one, or set InstanceSpace of the client", property: what);
        return new(instanceSpace, ExternalId);
    }
}

/// <summary>Nodes and edges are named apart.</summary>
public enum InstanceKind
{
    /// <summary>A node.</summary>
    Node,

    /// <summary>An edge.</summary>
    Edge,
}
