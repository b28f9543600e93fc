#pragma warning disable CS0660, CS0661 // equality of fields makes conditions; they are never compared themselves

using System;
using System.Collections.Generic;

namespace Pygen;

/// <summary>What conditions on instances of a view are made of.</summary>
public abstract class ViewFields
{
    private readonly ViewTable _table;

    private protected ViewFields(ViewTable table, FieldPath? through) => (_table, Through) = (table, through);

    /// <summary>The external id.</summary>
    public TextField ExternalId => new(Base("externalId", nameof(ExternalId), Kind.Text));

    /// <summary>The space of the instance.</summary>
    public TextField Space => new(Base("space", nameof(Space), Kind.Text));

    /// <summary>Counts changes.</summary>
    public OrderedField<long> Version => new(Base("version", nameof(Version), Kind.Int64));

    /// <summary>When it was made.</summary>
    public OrderedField<DateTimeOffset> CreatedTime => new(Base("createdTime", nameof(CreatedTime), Kind.Timestamp));

    /// <summary>When it was changed last.</summary>
    public OrderedField<DateTimeOffset> LastUpdatedTime => new(Base("lastUpdatedTime", nameof(LastUpdatedTime), Kind.Timestamp));

    /// <summary>The relation one came through.</summary>
    private protected FieldPath? Through { get; }

    /// <summary>A text.</summary>
    protected TextField TextAt(int column) => new(PathAt(column));

    /// <summary>A number, moment or day.</summary>
    protected OrderedField<T> OrderedAt<T>(int column)
        where T : struct => new(PathAt(column));

    /// <summary>An enum.</summary>
    protected EnumField<T> EnumAt<T>(int column)
        where T : struct, IEnum => new(PathAt(column));

    /// <summary>True or false.</summary>
    protected BooleanField BooleanAt(int column) => new(PathAt(column));

    /// <summary>JSON.</summary>
    protected JsonField JsonAt(int column) => new(PathAt(column));

    /// <summary>A list.</summary>
    protected ListField<T> ListAt<T>(int column) => new(PathAt(column));

    /// <summary>A relation to any node.</summary>
    protected ReferenceField ReferenceAt(int column) => new(PathAt(column));

    /// <summary>Where a property is; through a relation, conditions go on from there.</summary>
    protected FieldPath PathAt(int column) => _table.Paths[column].Behind(Through);

    private protected FieldPath Base(string id, string name, Kind kind) => FieldPath.Base(Through, _table.KindName, id, name, kind);
}

/// <summary>Of a view of nodes; behind a relation, also the relation itself: <c>t => t.Rotor == "r1"</c>.</summary>
public abstract class NodeFields : ViewFields
{
    /// <summary>Of a view, seen through a relation or directly.</summary>
    protected NodeFields(ViewTable table, FieldPath? through)
        : base(table, through) { }

    /// <summary>The node that says what kind of node it is.</summary>
    public ReferenceField NodeType => new(Base("type", nameof(NodeType), Kind.Relation));

    /// <summary>The relation points somewhere.</summary>
    public Filter Exists => new ExistsFilter(Relation);

    private FieldPath Relation =>
        Through ?? throw new ValidationException("compare the ExternalId of the instances: only what is behind a relation is compared by itself");

    /// <summary>The relation points there; with null, nowhere.</summary>
    public static Filter operator ==(NodeFields relation, InstanceId? value) => Conditions.Is(relation.Relation, value);

    /// <summary>The relation points elsewhere; with null, anywhere.</summary>
    public static Filter operator !=(NodeFields relation, InstanceId? value) => Conditions.IsNot(relation.Relation, value);

    /// <summary>Both relations point at the same node.</summary>
    public static Filter operator ==(NodeFields relation, ReferenceField other) => Conditions.Is(relation.Relation, other.Path);

    /// <summary>The relations point at different nodes.</summary>
    public static Filter operator !=(NodeFields relation, ReferenceField other) => Conditions.IsNot(relation.Relation, other.Path);

    /// <summary>The relation points at one of several.</summary>
    public Filter In(params InstanceId[] values) => Conditions.In(Relation, values);

    /// <summary>The relation points at one of several.</summary>
    public Filter In(IEnumerable<InstanceId> values) => Conditions.In(Relation, values);

    /// <summary>Both relations point at the same node.</summary>
    public Filter SameAs(NodeFields other) => Conditions.Is(Relation, other.Relation);
}

/// <summary>Of a view of edges.</summary>
public abstract class EdgeFields : ViewFields
{
    /// <summary>Of a view.</summary>
    protected EdgeFields(ViewTable table)
        : base(table, null) { }

    /// <summary>The node that says what kind of edge it is.</summary>
    public ReferenceField EdgeType => new(Base("type", nameof(EdgeType), Kind.Relation));

    /// <summary>Where it starts.</summary>
    public ReferenceField StartNode => new(Base("startNode", nameof(StartNode), Kind.Relation));

    /// <summary>Where it ends.</summary>
    public ReferenceField EndNode => new(Base("endNode", nameof(EndNode), Kind.Relation));
}
