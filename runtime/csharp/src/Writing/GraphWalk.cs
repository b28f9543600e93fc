using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Pygen;

/// <summary>From nested objects to the nodes and edges they stand for: each object once, however they are nested.</summary>
internal sealed class GraphWalk(string? instanceSpace)
{
    private const int LongestId = 255;
    private readonly Dictionary<(InstanceKind, InstanceId), WriteRow> _rows = [];
    private readonly HashSet<InstanceWrite> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>A queue and no recursion: a chain may be longer than the stack is deep.</summary>
    private readonly Queue<NodeWrite> _queue = new();

    /// <summary>What goes into lists of relations of other nodes, once these are known.</summary>
    private readonly List<Action> _appended = [];

    public List<WriteRow> Rows(IEnumerable<InstanceWrite> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case NodeWrite node:
                    Enqueue(node);
                    break;
                case EdgeWrite edge:
                    AddEdge(edge, null, default);
                    break;
                default:
                    throw new ValidationException("there is null among the objects to write");
            }
        }
        while (_queue.TryDequeue(out var next))
            AddNode(next);
        foreach (var append in _appended)
            append();
        return [.. _rows.Values];
    }

    private void Enqueue(NodeWrite node)
    {
        if (_seen.Add(node))
            _queue.Enqueue(node);
    }

    private void AddNode(NodeWrite node)
    {
        var view = Checked(node);
        var id = IdOf(node);
        var row = Row(InstanceKind.Node, id);
        AddProperties(row, node, view);
        if (node.ExistingVersion is { } version)
            row.SetVersion(version);
        if ((node.NodeType ?? view.NodeType) is { } type)
            row.SetType(type.In(instanceSpace, "NodeType"));
        for (var place = view.FirstLink; place < view.Columns.Length; place++)
        {
            var column = view.Columns[place];
            if (column.IsStored || node.Given(place) is not { } value || ReferenceEquals(value, InstanceWrite.Cleared))
                continue;
            foreach (var other in Several(value))
                Connect(column, view, id, other);
        }
    }

    private static ViewTable Checked(InstanceWrite item) =>
        item.ViewTable is { IsWritable: true } view ? view : throw new ValidationException("the view cannot be written", view: item.ViewTable.Name);

    private InstanceId IdOf(InstanceWrite item) => new InstanceId(item.Space ?? "", item.ExternalId ?? "").In(instanceSpace, "ExternalId");

    private void AddProperties(WriteRow row, InstanceWrite item, ViewTable view)
    {
        var source = new SourceId(view.Space, view.ExternalId, view.Version);
        row.AddSource(source);
        for (var place = 0; place < view.Columns.Length; place++)
        {
            var column = view.Columns[place];
            if (!column.IsStored || column.IsReadOnly || item.Given(place) is not { } value)
                continue;
            if (!ReferenceEquals(value, InstanceWrite.Cleared))
                row.Set(source, column.Id, column.Name, column.Kind == Kind.Relation ? Relation(row, column, value) : WriteChecks.Value(view, column, row.Id, value));
            else if (column.IsRequired)
                throw new ValidationException("it must have a value and cannot be cleared", view.Name, column.Name, row.Id.ExternalId);
            else
                row.Set(source, column.Id, column.Name, null);
        }
    }

    private object Relation(WriteRow row, Column column, object value)
    {
        List<InstanceId> ids = [];
        foreach (var one in Several(value))
        {
            var id = Target(one, column);
            row.Targets.Add(id);
            ids.Add(id);
        }
        return column.IsList ? ids : ids[0];
    }

    /// <summary>The id of what a relation or connection is set to; an object is written too.</summary>
    private InstanceId Target(IInput input, Column? column)
    {
        if (input.Written is null)
            return input.Id.In(instanceSpace, column?.Name ?? "ExternalId");
        if (input.Written is not NodeWrite node)
            throw new ValidationException("an edge stands where a node is wanted", property: column?.Name);
        if (column?.Target?.Invoke() is { } wanted && !Checked(node).Is(wanted))
            throw new ValidationException($"a {node.ViewTable.Name} is no {wanted.Name}", property: column.Name, item: node.ExternalId);
        Enqueue(node);
        return IdOf(node);
    }

    private static IEnumerable<IInput> Several(object value) =>
        value is IInput one ? [one] : ((IEnumerable)value).Cast<IInput>();

    private void Connect(Column column, ViewTable view, InstanceId me, IInput other)
    {
        if (column.Kind == Kind.Reverse)
            PointBack(column, view, me, other);
        else if (other.Written is EdgeWrite edge)
            AddEdge(edge, column, me);
        else
        {
            var far = Target(other, column);
            var (start, end) = column.IsInwards ? (far, me) : (me, far);
            Row(InstanceKind.Edge, new(me.Space, EdgeId(column.EdgeType, start, end))).SetEnds(column.EdgeType, start, end);
        }
    }

    private void AddEdge(EdgeWrite edge, Column? column, InstanceId me)
    {
        if (!_seen.Add(edge))
            return;
        var view = Checked(edge);
        NodeInput<NodeWrite>? near = column is null ? default(NodeInput<NodeWrite>?) : me;
        var start = edge.StartNode ?? (column is { IsInwards: false } ? near : null);
        var end = edge.EndNode ?? (column is { IsInwards: true } ? near : null);
        var type = edge.EdgeType?.In(instanceSpace, "EdgeType") ?? column?.EdgeType;
        if (start is null || end is null || type is null)
        {
            var missing = string.Join(", ", new[] { type is null ? "EdgeType" : "", start is null ? "StartNode" : "", end is null ? "EndNode" : "" }.Where(static name => name.Length > 0));
            throw new ValidationException($"an edge needs {missing}", view: view.Name, item: edge.ExternalId);
        }
        var from = Target(start, null);
        var to = Target(end, null);
        var space = edge.Space ?? (column is null ? instanceSpace ?? from.Space : me.Space);
        var id = new InstanceId(space, edge.ExternalId ?? EdgeId(type.Value, from, to)).In(instanceSpace, "ExternalId");
        var row = Row(InstanceKind.Edge, id);
        row.SetEnds(type.Value, from, to);
        AddProperties(row, edge, view);
        if (edge.ExistingVersion is { } version)
            row.SetVersion(version);
    }

    /// <summary>The relation is stored on the other node: it is set there.</summary>
    private void PointBack(Column column, ViewTable view, InstanceId me, IInput other)
    {
        var through = column.Through!;
        var child = Target(other, column);
        var target = column.Target?.Invoke();
        var by = target is not null && through.By is not null && target.Find(through.By) is >= 0 and var place ? target.Columns[place] : null;
        var source = by is null ? new SourceId(through.Space, through.ExternalId, through.Version) : new(target!.Space, target.ExternalId, target.Version);
        var property = by?.Id ?? through.Property;
        if (!through.IsList)
        {
            var row = Row(InstanceKind.Node, child);
            row.Targets.Add(me);
            row.Set(source, property, by?.Name ?? property, me);
            return;
        }
        if (other.Written is null)
        {
            throw new ValidationException(
                "it is kept in a list of the other side, which is replaced as a whole: set that list instead", view.Name, column.Name, me.ExternalId);
        }
        _appended.Add(() => Row(InstanceKind.Node, child).Append(source, property, me));
    }

    private WriteRow Row(InstanceKind kind, InstanceId id)
    {
        if (!_rows.TryGetValue((kind, id), out var row))
            _rows[(kind, id)] = row = new(kind, id);
        return row;
    }

    /// <summary>The same ends and type always give the same edge; the type, because two kinds may join the same nodes.</summary>
    private static string EdgeId(InstanceId type, InstanceId start, InstanceId end)
    {
        var text = $"{start.ExternalId}:{type.ExternalId}:{end.ExternalId}";
        if (Texts.Characters(text) <= LongestId)
            return text;
        var whole = string.Join('|', new[] { type, start, end }.Select(static id => $"{id.Space}:{id.ExternalId}"));
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole))).ToLowerInvariant();
        return $"{Texts.Start(text, LongestId - 33)}:{digest[..32]}";
    }
}
