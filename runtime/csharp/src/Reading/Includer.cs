using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>
/// What a query includes, connection by connection: complete by construction, whatever the sizes. Relations are read by
/// id, edges by their ends, reverse relations by what they point at; a thousand parents at a time.
/// </summary>
internal sealed class Includer(Reader reader, Query query)
{
    public async Task IncludeAsync(List<Instance> parents, CancellationToken cancellationToken)
    {
        if (parents.Count == 0)
            return;
        foreach (var inclusion in query.Included)
        {
            var column = query.View.Columns[inclusion.Column];
            await (column.Kind switch
            {
                Kind.Relation => RelationsAsync(parents, inclusion, cancellationToken),
                Kind.Edges => EdgesAsync(parents, inclusion, column, cancellationToken),
                _ => ReverseAsync(parents, inclusion, column, cancellationToken),
            }).ConfigureAwait(false);
        }
    }

    private int Link(Inclusion inclusion) => inclusion.Column - query.View.FirstLink;

    private async Task RelationsAsync(List<Instance> parents, Inclusion inclusion, CancellationToken cancellationToken)
    {
        var link = Link(inclusion);
        List<(Instance Parent, NodeRef[] Relations)> all = [];
        foreach (var parent in parents)
        {
            if (parent.LinkOrNull(link) is { } found)
                all.Add((parent, found as NodeRef[] ?? [(NodeRef)found]));
        }
        var ids = all.SelectMany(static one => one.Relations).Select(static relation => relation.Id).Distinct().ToList();
        var nodes = await NodesAsync(inclusion.Nodes, ids, cancellationToken).ConfigureAwait(false);
        foreach (var (parent, relations) in all)
        {
            foreach (var relation in relations)
                relation.Include(nodes.TryGetValue(relation.Id, out var node) ? node : null);
            if (parent.LinkOrNull(link) is NodeRef[])
                Narrow(parent, link, inclusion.Nodes, relations, Places(inclusion.Nodes, nodes.Values));
        }
    }

    /// <summary>Of a list of relations, those that what is asked is true of, in their order or the one asked for.</summary>
    private static void Narrow(Instance parent, int link, Query asked, NodeRef[] relations, Dictionary<InstanceId, int>? places)
    {
        if (asked.Filter is null && asked.Limit is null && places is null)
            return;
        var kept = relations.Where(static relation => relation.FoundOrNull is not null);
        if (places is not null)
            kept = kept.OrderBy(relation => places[relation.Id]);
        NodeRef[] found = [.. kept.Take(asked.Limit ?? int.MaxValue)];
        if (relations.Length > 0)
            parent.SetLink(link, relations[0].ListOf(found));
    }

    /// <summary>The nodes of the ids that what is asked of them is true of, with what they include.</summary>
    private async Task<Dictionary<InstanceId, Node>> NodesAsync(Query asked, List<InstanceId> ids, CancellationToken cancellationToken)
    {
        Dictionary<InstanceId, Node> found = [];
        if (ids.Count == 0 || asked.Filter is NeverFilter)
            return found;
        List<Instance> all = [];
        if (asked.Said is null && asked.Order.Count == 0)
        {
            var read = await reader.ByIdsAsync(asked, ids, cancellationToken).ConfigureAwait(false);
            all.AddRange(read.Values);
        }
        else
        {
            if (asked.Order.Count > 0 && ids.Count > Reader.LargestPage)
                throw new ValidationException($"{ids.Count} nodes are too many to keep an order of: include them without one", view: asked.View.Name);
            foreach (var part in Reader.Chunked(ids))
            {
                var these = asked.Where(Ends.Ids(part)) with { Limit = null, Included = [] };
                all.AddRange(await reader.AllAsync(these, cancellationToken).ConfigureAwait(false));
            }
        }
        await new Includer(reader, asked).IncludeAsync(all, cancellationToken).ConfigureAwait(false);
        foreach (var one in all)
            found[one.Id] = (Node)one;
        return found;
    }

    private async Task EdgesAsync(List<Instance> parents, Inclusion inclusion, Column column, CancellationToken cancellationToken)
    {
        var near = column.IsInwards ? "endNode" : "startNode";
        var view = column.EdgeTable?.Invoke() ?? BareEdge.Table;
        Dictionary<InstanceId, List<Edge>> byParent = [];
        foreach (var part in Reader.Chunked(parents.Select(static parent => parent.Id).Distinct()))
        {
            var edges = new Query(view).Where(Ends.Type(column.EdgeType) & Ends.In(near, part));
            if (inclusion.Edges is not null)
                edges = edges.Where(inclusion.Edges);
            if (edges.IsNever)
                continue;
            foreach (var found in await reader.EdgesAsync(edges, cancellationToken).ConfigureAwait(false))
            {
                var parent = column.IsInwards ? found.EndNode : found.StartNode;
                (byParent.TryGetValue(parent, out var list) ? list : byParent[parent] = []).Add(found);
            }
        }
        var far = byParent.Values.SelectMany(static edges => edges).Select(edge => Far(edge, column)).Distinct().ToList();
        var nodes = await NodesAsync(inclusion.Nodes, far, cancellationToken).ConfigureAwait(false);
        var places = Places(inclusion.Nodes, nodes.Values);
        foreach (var parent in parents)
        {
            var edges = byParent.TryGetValue(parent.Id, out var own) ? own : [];
            var pairs = edges
                .Where(edge => nodes.ContainsKey(Far(edge, column)))
                .Select(edge => new EdgeAndNode(edge, nodes[Far(edge, column)]));
            if (places is not null)
                pairs = pairs.OrderBy(pair => places[pair.Node.Id]);
            var kept = pairs.Take(inclusion.Nodes.Limit ?? int.MaxValue);
            List<object> found = column.EdgeTable is null ? [.. kept.Select(static pair => pair.Node).Distinct()] : [.. kept];
            Set(parent, Link(inclusion), column, found);
        }
    }

    private static InstanceId Far(Edge edge, Column column) => column.IsInwards ? edge.StartNode : edge.EndNode;

    /// <summary>Where each node stands in the order asked for; null where none was.</summary>
    private static Dictionary<InstanceId, int>? Places(Query asked, IEnumerable<Node> nodes) =>
        asked.Order.Count == 0 ? null : nodes.Select(static (node, place) => (node.Id, place)).ToDictionary(static one => one.Id, static one => one.place);

    private async Task ReverseAsync(List<Instance> parents, Inclusion inclusion, Column column, CancellationToken cancellationToken)
    {
        var through = column.Through!;
        var target = inclusion.Nodes.View;
        var place = through.By is { } by && target.Find(by) is >= 0 and var found ? found : -1;
        Dictionary<InstanceId, List<Node>> byParent = [];
        foreach (var part in Reader.Chunked(parents.Select(static parent => parent.Id).Distinct()))
        {
            var asked = inclusion.Nodes.Where(Ends.PointingAt(through, part)) with { Limit = null, Included = [] };
            if (asked.IsNever)
                continue;
            var nodes = await reader.AllAsync(asked, cancellationToken).ConfigureAwait(false);
            await new Includer(reader, inclusion.Nodes).IncludeAsync(nodes, cancellationToken).ConfigureAwait(false);
            foreach (var node in nodes.Cast<Node>())
            {
                foreach (var id in Pointed(node, target, place))
                    (byParent.TryGetValue(id, out var list) ? list : byParent[id] = []).Add(node);
            }
        }
        foreach (var parent in parents)
        {
            var own = byParent.TryGetValue(parent.Id, out var nodes) ? nodes : [];
            List<object> kept = [.. own.Distinct().Take(inclusion.Nodes.Limit ?? int.MaxValue)];
            Set(parent, Link(inclusion), column, kept);
        }
    }

    private static IEnumerable<InstanceId> Pointed(Node node, ViewTable target, int place)
    {
        if (place < 0)
            throw new ValidationException("the view at the other end does not have the relation that leads back: it cannot be included", view: target.Name);
        return node.LinkOrNull(place - target.FirstLink) switch
        {
            NodeRef[] several => several.Select(static relation => relation.Id),
            NodeRef one => [one.Id],
            _ => [],
        };
    }

    private static void Set(Instance parent, int link, Column column, List<object> found)
    {
        if (column.IsList)
            parent.SetLink(link, found);
        else
            parent.SetLink(link, found.Count == 0 ? Instance.Nobody.Instance : found[0]);
    }
}
