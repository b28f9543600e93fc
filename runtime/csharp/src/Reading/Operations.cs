using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>What is done with queries besides reading their instances.</summary>
internal sealed class Operations(Reader reader)
{
    private const int Most = 1000;
    private const int LargestPart = 2000;
    private const string Part = "0";

    public Reader Reader { get; } = reader;

    public List<InstanceId> Resolved(IEnumerable<InstanceId> ids) => [.. ids.Select(id => id.In(Reader.InstanceSpace, "ExternalId"))];

    public async Task<List<Instance>> SearchAsync(Query query, string text, string[]? properties, CancellationToken cancellationToken)
    {
        if (query.IsNever)
            return [];
        if (query.Included.Count > 0)
            throw new ValidationException("a search includes nothing: retrieve what it found", view: query.View.Name);
        var request = ApiRequest.Of("models/instances/search", RequestKind.Search, writer =>
        {
            WriteView(writer, query);
            writer.WriteString("query", Values.Whole(text, "query"));
            writer.WriteString("operator", "OR");
            writer.WriteNumber("limit", Math.Min(query.Limit ?? Most, Most));
            WriteNames(writer, "properties", properties ?? []);
            query.WriteUnits(writer);
            query.WriteFilter(writer, Reader.InstanceSpace);
            query.WriteOrder(writer);
        });
        return await Reader.SendAsync(request, body => new PageDecoder(query.View).Page(body.Span).Items, cancellationToken).ConfigureAwait(false);
    }

    public async Task<long> CountAsync(Query query, CancellationToken cancellationToken)
    {
        if (query.IsNever)
            return 0;
        var rows = await AggregateAsync(query, [Aggregate.Count()], [], cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? 0 : (long)(rows[0][0] ?? 0);
    }

    public async Task<double?> FigureAsync(Query query, string function, IField field, CancellationToken cancellationToken)
    {
        if (query.IsNever)
            return null;
        var rows = await AggregateAsync(query, [new(function, field.Path)], [], cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0][0];
    }

    public async Task<IReadOnlyList<AggregateRow>> AggregateAsync(Query query, Aggregate[] what, IField[] groups, CancellationToken cancellationToken)
    {
        if (query.IsNever)
            return [];
        if (what.Length is 0 or > 5 || groups.Length > 5)
            throw new ValidationException("from one to five figures, for at most five groups, can be asked for at once", view: query.View.Name);
        var request = Figures(query, writer =>
        {
            foreach (var one in what)
                one.Write(writer);
        }, groups);
        var rows = await Reader.SendAsync(request, body => Replies.Items(body, Row), cancellationToken).ConfigureAwait(false);
        return groups.Length > 0 && rows.Count == Most
            ? throw new ValidationException($"there are {Most} groups or more, and no more would come: narrow what is grouped", view: query.View.Name)
            : rows;
    }

    public async Task<IReadOnlyList<Bucket>> HistogramAsync(Query query, IField field, double interval, CancellationToken cancellationToken)
    {
        if (query.IsNever)
            return [];
        var request = Figures(query, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("histogram");
            writer.WriteString("property", field.Path.Property[^1]);
            writer.WriteNumber("interval", interval);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }, []);
        var found = await Reader.SendAsync(request, body => Replies.Items(body, Buckets), cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? [] : found[0];
    }

    public async IAsyncEnumerable<(List<Instance> Items, string Cursor)> ChangesAsync(
        Query query, string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Order.Count > 0 || query.Limit is not null || query.Included.Count > 0)
            throw new ValidationException("changes come in the order they happened, all of them, and include nothing", view: query.View.Name);
        while (true)
        {
            var request = ApiRequest.Of("models/instances/sync", RequestKind.Read, writer => WriteSync(writer, query, cursor));
            var page = await Reader.SendAsync(request, body => new PageDecoder(query.View).Part(body.Span, Part), cancellationToken).ConfigureAwait(false);
            cursor = page.Cursor ?? throw new ServerException("The answer has no cursor to go on from", new() { Status = 200 });
            yield return (page.Items, cursor);
            if (page.Items.Count < LargestPart)
                yield break;
        }
    }

    private void WriteSync(Utf8JsonWriter writer, Query query, string? cursor)
    {
        var all = query.Said is { } said ? new HasDataFilter(query.View) & said : new HasDataFilter(query.View);
        query.WritePart(writer, Part, query.View.Kind == InstanceKind.Node ? "nodes" : "edges", all, LargestPart, cursor, Reader.InstanceSpace);
    }

    private ApiRequest Figures(Query query, Action<Utf8JsonWriter> what, IField[] groups)
    {
        if (query.Limit is not null || query.Included.Count > 0)
            throw new ValidationException("figures are about everything that matches: leave out Take and Include", view: query.View.Name);
        return ApiRequest.Of("models/instances/aggregate", RequestKind.Search, writer =>
        {
            WriteView(writer, query);
            writer.WriteNumber("limit", Most);
            writer.WriteStartArray("aggregates");
            what(writer);
            writer.WriteEndArray();
            WriteNames(writer, "groupBy", [.. groups.Select(static field => field.Path.Property[^1])]);
            query.WriteUnits(writer);
            query.WriteFilter(writer, Reader.InstanceSpace);
        });
    }

    private static void WriteView(Utf8JsonWriter writer, Query query)
    {
        writer.WritePropertyName("view");
        query.View.WriteSource(writer);
        writer.WriteString("instanceType", query.View.KindName);
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, string[] values)
    {
        if (values.Length == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static AggregateRow Row(JsonElement item)
    {
        Dictionary<string, JsonElement> group = [];
        if (item.TryGetProperty("group", out var named) && named.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in named.EnumerateObject())
                group[member.Name] = member.Value.Clone();
        }
        double?[] figures = [.. item.GetProperty("aggregates").EnumerateArray().Select(Figure)];
        return new(group, figures);
    }

    private static double? Figure(JsonElement one) =>
        one.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static IReadOnlyList<Bucket> Buckets(JsonElement item) =>
        [.. item.GetProperty("aggregates").EnumerateArray().SelectMany(static one => one.GetProperty("buckets").EnumerateArray())
            .Select(static bucket => new Bucket(bucket.GetProperty("start").GetDouble(), bucket.GetProperty("count").GetInt64()))];
}
