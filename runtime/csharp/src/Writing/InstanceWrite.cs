using System;

namespace Pygen;

/// <summary>Something to write. It knows what was set: null clears, and what was not set stays as it is.</summary>
public abstract class InstanceWrite
{
    internal static readonly object Cleared = new();
    private object?[]? _values;

    /// <summary>The space to write to; the instance space of the client unless it is set.</summary>
    public string? Space { get; set; }

    /// <summary>Unique in its space.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Write only if nobody has changed it since this version; 0 for what must not exist yet.</summary>
    public long? ExistingVersion { get; set; }

    /// <summary>The table of its view.</summary>
    protected internal abstract ViewTable ViewTable { get; }

    /// <summary>What was set in a column; nothing where nothing was.</summary>
    protected T? ValueAt<T>(int column) => _values?[column] is { } value && !ReferenceEquals(value, Cleared) ? (T)value : default;

    /// <summary>A column is set; null clears it.</summary>
    protected void SetAt(int column, object? value) => (_values ??= new object?[ViewTable.Columns.Length])[column] = value ?? Cleared;

    internal object? Given(int column) => _values?[column];
}

/// <summary>A node to write.</summary>
public abstract class NodeWrite : InstanceWrite
{
    /// <summary>A node of that external id.</summary>
    protected NodeWrite(string externalId)
    {
        ArgumentNullException.ThrowIfNull(externalId);
        ExternalId = externalId;
    }

    /// <summary>The node that says what kind of node it is.</summary>
    public InstanceId? NodeType { get; set; }
}

/// <summary>An edge to write; nested in a node it takes its type and one end from there.</summary>
public abstract class EdgeWrite : InstanceWrite
{
    /// <summary>An edge of that external id; without one, it is made of the ends and the type.</summary>
    protected EdgeWrite(string? externalId) => ExternalId = externalId;

    /// <summary>The node that says what kind of edge it is.</summary>
    public InstanceId? EdgeType { get; set; }

    /// <summary>Where it starts.</summary>
    public NodeInput<NodeWrite>? StartNode { get; set; }

    /// <summary>Where it ends.</summary>
    public NodeInput<NodeWrite>? EndNode { get; set; }
}

/// <summary>What a relation is set to: an id, or a node that is written too.</summary>
internal interface IInput
{
    InstanceId Id { get; }
    InstanceWrite? Written { get; }
}

/// <summary>A node of a view, or of any kind: an id, a text for an external id in the instance space, or a node to write.</summary>
public readonly struct NodeInput<T> : IInput
    where T : NodeWrite
{
    private readonly InstanceId _id;
    private readonly T? _node;

    private NodeInput(InstanceId id, T? node) => (_id, _node) = (id, node);

    InstanceId IInput.Id => _id;
    InstanceWrite? IInput.Written => _node;

    /// <summary>The node of an id.</summary>
    public static implicit operator NodeInput<T>(InstanceId id) => new(id, null);

    /// <summary>The node of an external id in the instance space.</summary>
    public static implicit operator NodeInput<T>(string externalId) => new(externalId, null);

    /// <summary>A node that was read.</summary>
    public static implicit operator NodeInput<T>(Node node) => new(node.Id, null);

    /// <summary>A node to write.</summary>
    public static implicit operator NodeInput<T>(T node) => new(default, node);
}

/// <summary>An edge with properties to a node, or the node alone.</summary>
public readonly struct LinkInput<TEdge, TNode> : IInput
    where TEdge : EdgeWrite
    where TNode : NodeWrite
{
    private readonly InstanceId _id;
    private readonly InstanceWrite? _written;

    private LinkInput(InstanceId id, InstanceWrite? written) => (_id, _written) = (id, written);

    InstanceId IInput.Id => _id;
    InstanceWrite? IInput.Written => _written;

    /// <summary>The node of an id.</summary>
    public static implicit operator LinkInput<TEdge, TNode>(InstanceId id) => new(id, null);

    /// <summary>The node of an external id in the instance space.</summary>
    public static implicit operator LinkInput<TEdge, TNode>(string externalId) => new(externalId, null);

    /// <summary>A node that was read.</summary>
    public static implicit operator LinkInput<TEdge, TNode>(Node node) => new(node.Id, null);

    /// <summary>A node to write.</summary>
    public static implicit operator LinkInput<TEdge, TNode>(TNode node) => new(default, node);

    /// <summary>An edge to write, with what it says of its far end.</summary>
    public static implicit operator LinkInput<TEdge, TNode>(TEdge edge) => new(default, edge);
}
