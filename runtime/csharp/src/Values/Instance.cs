using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Pygen;

/// <summary>What every node and edge is, besides the properties of its view.</summary>
public abstract class Instance
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();
    private object?[]? _links;
    private Dictionary<string, JsonElement>? _unknown;

    /// <summary>The space it lives in.</summary>
    public string Space { get; set; } = "";

    /// <summary>Unique in its space.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Counts changes; what <c>ExistingVersion</c> of a write is compared with.</summary>
    public long Version { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedTime { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset LastUpdatedTime { get; set; }

    /// <summary>When it was deleted; only <c>SyncAsync</c> brings deleted instances.</summary>
    public DateTimeOffset? DeletedTime { get; set; }

    /// <summary>Space and external id.</summary>
    public InstanceId Id => new(Space, ExternalId);

    /// <summary>Properties the view has gained since the SDK was made, by their ids.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownProperties => _unknown ?? Nothing;

    /// <summary>An instance stands for its id.</summary>
    public static implicit operator InstanceId(Instance instance) => instance.Id;

    /// <inheritdoc/>
    public override string ToString() => $"{ViewTable.Name}({Id})";

    /// <summary>The table of its view.</summary>
    protected internal abstract ViewTable ViewTable { get; }

    /// <summary>Read the value of a column of the table.</summary>
    protected internal abstract void DecodeColumn(int column, ref Utf8JsonReader reader);

    /// <summary>A relation or connection is set.</summary>
    protected internal void SetLink(int link, object? value) => (_links ??= new object?[ViewTable.LinkCount])[link] = value;

    /// <summary>The relation kept in a place.</summary>
    protected T? RelationAt<T>(int link)
        where T : class => (T?)_links?[link];

    /// <summary>The one instance of a connection, which has to be included.</summary>
    protected T? OneAt<T>(int link)
        where T : class => (T?)Included(link) is { } found ? found : null;

    /// <summary>The instances of a connection, which has to be included.</summary>
    protected IReadOnlyList<T> ManyAt<T>(int link)
        where T : class
    {
        var found = Included(link);
        if (found is IReadOnlyList<T> typed)
            return typed;
        var made = ((List<object>)found!).ConvertAll(static one => (T)one);
        _links![link] = made;
        return made;
    }

    /// <summary>The edges of a connection and the nodes behind them, which have to be included.</summary>
    protected IReadOnlyList<Link<TEdge, TNode>> LinksAt<TEdge, TNode>(int link)
        where TEdge : Edge
        where TNode : Node
    {
        var found = Included(link);
        if (found is IReadOnlyList<Link<TEdge, TNode>> typed)
            return typed;
        var made = ((List<object>)found!).ConvertAll(static one => Link<TEdge, TNode>.Of((EdgeAndNode)one));
        _links![link] = made;
        return made;
    }

    /// <summary>The edge of a connection to one and the node behind it, which has to be included.</summary>
    protected Link<TEdge, TNode>? LinkAt<TEdge, TNode>(int link)
        where TEdge : Edge
        where TNode : Node => Included(link) switch
        {
            null => null,
            Link<TEdge, TNode> typed => typed,
            var found => Link<TEdge, TNode>.Of((EdgeAndNode)found),
        };

    internal object? LinkOrNull(int link) => _links?[link];

    internal void SetUnknown(string name, JsonElement value) => (_unknown ??= [])[name] = value;

    private object? Included(int link)
    {
        var found = _links?[link];
        if (found is null)
            throw new NotIncludedException(ViewTable.Name, ViewTable.Columns[ViewTable.FirstLink + link].Name);
        return ReferenceEquals(found, Nobody.Instance) ? null : found;
    }

    internal sealed class Nobody
    {
        public static readonly Nobody Instance = new();
    }
}

/// <summary>A node.</summary>
public abstract class Node : Instance
{
    /// <summary>The node that says what kind of node it is; most have none.</summary>
    public InstanceId? NodeType { get; set; }
}

/// <summary>An edge: a node on either side.</summary>
public abstract class Edge : Instance
{
    /// <summary>The node that says what kind of edge it is.</summary>
    public InstanceId EdgeType { get; set; }

    /// <summary>Where it starts.</summary>
    public InstanceId StartNode { get; set; }

    /// <summary>Where it ends.</summary>
    public InstanceId EndNode { get; set; }
}

internal sealed record EdgeAndNode(Edge Edge, Node Node);

/// <summary>An edge with properties, and the node it leads to.</summary>
/// <param name="Edge">The edge and its properties.</param>
/// <param name="Node">What is behind it, seen from where one came.</param>
public sealed record Link<TEdge, TNode>(TEdge Edge, TNode Node)
    where TEdge : Edge
    where TNode : Node
{
    internal static Link<TEdge, TNode> Of(EdgeAndNode found) => new((TEdge)found.Edge, (TNode)found.Node);
}
