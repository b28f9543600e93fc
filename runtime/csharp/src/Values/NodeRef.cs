using System.Collections.Generic;

namespace Pygen;

/// <summary>A direct relation: the id of another node, and the node itself where a query included it.</summary>
public abstract class NodeRef
{
    private protected NodeRef(InstanceId id) => Id = id;

    /// <summary>Which node.</summary>
    public InstanceId Id { get; }

    /// <summary>Whether the query asked for the node.</summary>
    public bool IsIncluded { get; private set; }

    /// <summary>A relation stands for the id it holds.</summary>
    public static implicit operator InstanceId(NodeRef relation) => relation.Id;

    /// <inheritdoc/>
    public override string ToString() => Id.ToString();

    internal Node? FoundOrNull { get; private set; }

    /// <summary>Relations of the same type as a list, as reads give it.</summary>
    internal abstract NodeRef[] ListOf(NodeRef[] relations);

    internal void Include(Node? found)
    {
        IsIncluded = true;
        FoundOrNull = found;
    }
}

/// <summary>A direct relation to a node of a view.</summary>
public sealed class NodeRef<T> : NodeRef
    where T : Node
{
    /// <summary>A relation to the node of that id, or to an instance.</summary>
    public NodeRef(InstanceId id)
        : base(id) { }

    /// <summary>A relation to a node that is there already, as tests make one.</summary>
    public NodeRef(T node)
        : base(node.Id) => Include(node);

    internal override NodeRef[] ListOf(NodeRef[] relations) => System.Array.ConvertAll(relations, static relation => (NodeRef<T>)relation);

    /// <summary>The node. An error where it was not included, or where there is none that can be seen.</summary>
    public T Value => ValueOrNull ?? throw new NotIncludedException(Id);

    /// <summary>The node, or null where there is none in the view, or none that what was asked of it is true of.</summary>
    public T? ValueOrNull => IsIncluded ? (T?)FoundOrNull : throw new NotIncludedException(Id);
}

/// <summary>A direct relation to a node of which the model does not say what it is.</summary>
public sealed class AnyNodeRef(InstanceId id) : NodeRef(id)
{
    internal override NodeRef[] ListOf(NodeRef[] relations) => System.Array.ConvertAll(relations, static relation => (AnyNodeRef)relation);
}
