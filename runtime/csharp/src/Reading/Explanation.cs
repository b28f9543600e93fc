using System.Globalization;
using System.Text;

namespace Pygen;

/// <summary>A query in words: the requests it will make, and why.</summary>
internal static class Explanation
{
    public static string Of(Query query, string? instanceSpace)
    {
        var text = new StringBuilder();
        if (query.IsNever)
            return $"{query.View.Name}: nothing can match, so nothing is sent.\n";
        var limit = query.Limit is { } most ? $"at most {most}" : "all";
        var size = query.Limit is { } few && few < query.PageSize ? few : query.PageSize;
        text.Append(CultureInfo.InvariantCulture, $"{query.View.Name}: {limit}, {size} a page, by POST models/instances/list\n");
        var request = ApiRequest.Of("", RequestKind.Read, writer => query.WriteList(writer, size, null, instanceSpace ?? "(instance space)"));
        text.Append("  ").Append(Encoding.UTF8.GetString(request.Body.Span)).Append('\n');
        Includes(text, query, "  ");
        return text.ToString();
    }

    private static void Includes(StringBuilder text, Query query, string indent)
    {
        foreach (var (place, nodes, edges) in query.Included)
        {
            var column = query.View.Columns[place];
            var how = column.Kind switch
            {
                Kind.Relation when nodes.Said is null => "the ids of each page by models/instances/byids, a thousand at a time",
                Kind.Relation => "by models/instances/list, of the ids of each page, a thousand at a time, as a condition has to be true of them",
                Kind.Edges => $"edges of type {column.EdgeType} by models/instances/query, then the nodes behind them by id",
                _ => $"by models/instances/list, of what points at the instances of each page with {column.Through!.Property}",
            };
            text.Append(CultureInfo.InvariantCulture, $"{indent}then {column.Name} ({nodes.View.Name}): {how}");
            if (edges is not null)
                text.Append(", of edges that a condition is true of");
            if (nodes.Limit is { } limit)
                text.Append(CultureInfo.InvariantCulture, $"; of what comes, {limit} for each are kept");
            text.Append('\n');
            Includes(text, nodes, indent + "  ");
        }
    }
}
