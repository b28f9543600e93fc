using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>Reads what queries ask for, page by page.</summary>
internal sealed class Reader(Transport transport, string? instanceSpace)
{
    public const int LargestPage = 1000;
    private const int LargestPart = 10_000;
    private const string Part = "0";
    private const int Smaller = 3;

    /// <summary>The pages one after the other; with <paramref name="ahead"/>, the next one is on the wire while one is used.</summary>
    public async IAsyncEnumerable<(List<Instance> Items, string? Cursor)> PagesAsync(
        Query query, string? start, bool ahead, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.IsNever)
            yield break;
        var place = start is null ? new Cursor("", 0) : Pygen.Cursor.Read(start, query);
        var session = new Session(this, query, place.Before);
        if (session.Left == 0)
            yield break;
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var coming = session.NextAsync(place.Service, rest.Token);
        try
        {
            while (true)
            {
                var (items, cursor) = await coming.ConfigureAwait(false);
                var isLast = cursor is null || session.Left == 0;
                var next = isLast || ahead ? null : new Cursor(cursor!, session.Before).Written(query);
                if (!isLast && ahead)
                    coming = session.NextAsync(cursor!, rest.Token);
                if (query.Included.Count > 0)
                    await new Includer(this, query).IncludeAsync(items, cancellationToken).ConfigureAwait(false);
                yield return (items, next);
                if (isLast)
                    yield break;
                if (!ahead)
                    coming = session.NextAsync(cursor!, rest.Token);
            }
        }
        finally
        {
            if (!coming.IsCompleted)
            {
                await rest.CancelAsync().ConfigureAwait(false);
                await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>All instances of a query without what it includes, as far as there is no limit.</summary>
    public async Task<List<Instance>> AllAsync(Query query, CancellationToken cancellationToken)
    {
        List<Instance> found = [];
        await foreach (var (items, _) in PagesAsync(query, null, ahead: true, cancellationToken).ConfigureAwait(false))
            found.AddRange(items);
        return found;
    }

    /// <summary>Those of the ids that there are, each once.</summary>
    public async Task<Dictionary<InstanceId, Instance>> ByIdsAsync(Query query, IReadOnlyCollection<InstanceId> ids, CancellationToken cancellationToken)
    {
        List<Task<List<Instance>>> parts = [];
        foreach (var part in Chunked(ids))
        {
            var request = ApiRequest.Of("models/instances/byids", RequestKind.Read, writer =>
            {
                writer.WriteStartArray("items");
                foreach (var id in part)
                {
                    writer.WriteStartObject();
                    writer.WriteString("instanceType", query.View.KindName);
                    writer.WriteString("space", id.Space);
                    writer.WriteString("externalId", id.ExternalId);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
                query.WriteSources(writer);
            });
            parts.Add(transport.SendAsync(request, body => new PageDecoder(query.View).Page(body.Span).Items, cancellationToken));
        }
        Dictionary<InstanceId, Instance> found = [];
        foreach (var items in await Task.WhenAll(parts).ConfigureAwait(false))
        {
            foreach (var item in items)
                found[item.Id] = item;
        }
        return found;
    }

    /// <summary>Edges, also those without data in the view of their properties, which a list would leave out.</summary>
    public async Task<List<Edge>> EdgesAsync(Query query, CancellationToken cancellationToken)
    {
        List<Edge> found = [];
        string? cursor = null;
        do
        {
            var request = ApiRequest.Of("models/instances/query", RequestKind.Read, writer =>
                query.WritePart(writer, Part, "edges", query.Said!, LargestPart, cursor, InstanceSpace));
            var decoder = new PageDecoder(query.View);
            var page = await transport.SendAsync(request, body => decoder.Part(body.Span, Part), cancellationToken).ConfigureAwait(false);
            found.AddRange(System.Linq.Enumerable.Cast<Edge>(page.Items));
            cursor = page.Items.Count < LargestPart ? null : page.Cursor;
        } while (cursor is not null);
        return found;
    }

    public Task<T> SendAsync<T>(ApiRequest request, Func<ReadOnlyMemory<byte>, T> read, CancellationToken cancellationToken) =>
        transport.SendAsync(request, read, cancellationToken);

    public string? InstanceSpace { get; } = instanceSpace;

    public static IEnumerable<InstanceId[]> Chunked(IEnumerable<InstanceId> ids) => System.Linq.Enumerable.Chunk(ids, LargestPage);

    /// <summary>One read over several pages: how many came, and how large pages may be.</summary>
    private sealed class Session(Reader reader, Query query, long before)
    {
        private readonly PageDecoder _decoder = new(query.View);
        private int _size = Math.Min(query.PageSize, LargestPage);

        public long Before { get; private set; } = before;

        public long Left => query.Limit is { } limit ? Math.Max(0, limit - Before) : long.MaxValue;

        public async Task<(List<Instance> Items, string? Cursor)> NextAsync(string cursor, CancellationToken cancellationToken)
        {
            for (var steps = 0; ; steps++)
            {
                var size = (int)Math.Min(_size, Left);
                var request = ApiRequest.Of(
                    "models/instances/list", RequestKind.Read, writer => query.WriteList(writer, size, cursor.Length == 0 ? null : cursor, reader.InstanceSpace));
                try
                {
                    var page = await reader.SendAsync(request, body => _decoder.Page(body.Span), cancellationToken).ConfigureAwait(false);
                    if (page.Cursor is not null && page.Cursor == cursor)
                        throw new ServerException("The service answered with the cursor it was given: it would be asked for ever", new() { Status = 200 });
                    if (page.Items.Count > Left)
                        page.Items.RemoveRange((int)Left, page.Items.Count - (int)Left);
                    Before += page.Items.Count;
                    return (page.Items, page.Cursor);
                }
                catch (QueryTimeoutException) when (steps < Smaller && size > 1)
                {
                    _size = Math.Max(1, size / 2); // from the same cursor: what came is not asked for again
                }
            }
        }
    }
}
