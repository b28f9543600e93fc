using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>How the service treats what it is given.</summary>
public sealed class UpsertOptions
{
    /// <summary>Clear what is not set, instead of keeping it.</summary>
    public bool Replace { get; init; }

    /// <summary>Leave out what has changed since its <c>ExistingVersion</c>, instead of refusing all.</summary>
    public bool SkipOnVersionConflict { get; init; }

    /// <summary>Make nodes that relations point at and that are missing.</summary>
    public bool AutoCreateDirectRelations { get; init; } = true;

    /// <summary>Make nodes that edges start at and that are missing.</summary>
    public bool AutoCreateStartNodes { get; init; } = true;

    /// <summary>Make nodes that edges end at and that are missing.</summary>
    public bool AutoCreateEndNodes { get; init; } = true;

    /// <summary>Told how far a long write has come.</summary>
    public IProgress<WriteProgress>? Progress { get; init; }
}

/// <summary>How far a write has come.</summary>
/// <param name="Done">Written so far.</param>
/// <param name="Total">In all.</param>
public readonly record struct WriteProgress(int Done, int Total);

/// <summary>What became of an instance.</summary>
/// <param name="Kind">Node or edge.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">Its version now.</param>
/// <param name="WasModified">Whether the write changed anything.</param>
/// <param name="CreatedTime">When it was made.</param>
/// <param name="LastUpdatedTime">When it was changed last.</param>
public sealed record WrittenInstance(
    InstanceKind Kind, InstanceId Id, long Version, bool WasModified, DateTimeOffset CreatedTime, DateTimeOffset LastUpdatedTime);

/// <summary>What a write did.</summary>
/// <param name="Items">Every node and edge of it.</param>
public sealed record UpsertResult(IReadOnlyList<WrittenInstance> Items)
{
    /// <summary>How many were changed or made; the others were so already.</summary>
    public int Modified => Items.Count(static item => item.WasModified);
}

internal sealed class Writer(Transport transport, string? instanceSpace)
{
    private const string Path = "models/instances";

    public async Task<UpsertResult> UpsertAsync(IEnumerable<InstanceWrite> items, UpsertOptions options, CancellationToken cancellationToken)
    {
        var rows = new GraphWalk(instanceSpace).Rows(items);
        List<WrittenInstance> written = [];
        await InWavesAsync(
            "The upsert",
            Waves.Of(rows),
            static row => row.Id,
            () => written.ConvertAll(static item => item.Id),
            async part =>
            {
                var request = ApiRequest.Of(Path, RequestKind.Write, writer => WriteUpsert(writer, part, options));
                var done = await transport.SendAsync(request, body => Replies.Items(body, Written), cancellationToken).ConfigureAwait(false);
                lock (written)
                {
                    written.AddRange(done);
                    options.Progress?.Report(new(written.Count, rows.Count));
                }
            }).ConfigureAwait(false);
        return new(written);
    }

    public async Task<IReadOnlyList<InstanceId>> DeleteAsync(InstanceKind kind, IEnumerable<InstanceId> ids, CancellationToken cancellationToken)
    {
        var resolved = ids.Select(id => id.In(instanceSpace, "ExternalId")).Distinct().Chunk(Waves.Most).ToList();
        List<InstanceId> deleted = [];
        List<List<InstanceId[]>> groups = resolved.Count == 0 ? [] : [resolved];
        await InWavesAsync(
            "The delete",
            groups,
            static id => id,
            () => deleted,
            async part =>
            {
                var request = ApiRequest.Of($"{Path}/delete", RequestKind.Delete, writer => WriteDelete(writer, kind, part));
                var done = await transport.SendAsync(request, body => Replies.Items(body, Id), cancellationToken).ConfigureAwait(false);
                lock (deleted)
                    deleted.AddRange(done);
            }).ConfigureAwait(false);
        return deleted;
    }

    /// <summary>After a failure the others of its group are still waited for, and the error says what became of everything.</summary>
    private static async Task InWavesAsync<TRow>(
        string what, List<List<TRow[]>> groups, Func<TRow, InstanceId> idOf, Func<List<InstanceId>> done, Func<TRow[], Task> send)
    {
        for (var number = 0; number < groups.Count; number++)
        {
            var group = groups[number];
            Task[] sent = [.. group.Select(send)];
            await Task.WhenAll(sent).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            List<InstanceId> failed = [];
            List<ApiException> causes = [];
            for (var at = 0; at < sent.Length; at++)
            {
                if (sent[at].IsCompletedSuccessfully)
                    continue;
                if (sent[at].Exception?.InnerException is not ApiException cause)
                {
                    await sent[at].ConfigureAwait(false); // not of the service: as it is
                    continue;
                }
                causes.Add(cause);
                failed.AddRange(group[at].Select(idOf));
            }
            if (causes.Count == 0)
                continue;
            InstanceId[] rest = [.. groups.Skip(number + 1).SelectMany(static parts => parts).SelectMany(static part => part).Select(idOf)];
            throw new PartialWriteException(what, done(), failed, rest, causes);
        }
    }

    private static void WriteUpsert(Utf8JsonWriter writer, WriteRow[] rows, UpsertOptions options)
    {
        writer.WriteStartArray("items");
        foreach (var row in rows)
            row.Write(writer);
        writer.WriteEndArray();
        writer.WriteBoolean("replace", options.Replace);
        writer.WriteBoolean("skipOnVersionConflict", options.SkipOnVersionConflict);
        writer.WriteBoolean("autoCreateDirectRelations", options.AutoCreateDirectRelations);
        writer.WriteBoolean("autoCreateStartNodes", options.AutoCreateStartNodes);
        writer.WriteBoolean("autoCreateEndNodes", options.AutoCreateEndNodes);
    }

    private static void WriteDelete(Utf8JsonWriter writer, InstanceKind kind, InstanceId[] ids)
    {
        writer.WriteStartArray("items");
        foreach (var id in ids)
        {
            writer.WriteStartObject();
            writer.WriteString("instanceType", kind == InstanceKind.Node ? "node" : "edge");
            writer.WriteString("space", id.Space);
            writer.WriteString("externalId", id.ExternalId);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static InstanceId Id(JsonElement item) => new(item.GetProperty("space").GetString()!, item.GetProperty("externalId").GetString()!);

    private static WrittenInstance Written(JsonElement item) => new(
        item.GetProperty("instanceType").GetString() == "edge" ? InstanceKind.Edge : InstanceKind.Node,
        Id(item),
        item.GetProperty("version").GetInt64(),
        item.GetProperty("wasModified").GetBoolean(),
        Moment(item, "createdTime"),
        Moment(item, "lastUpdatedTime"));

    private static DateTimeOffset Moment(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? DateTimeOffset.FromUnixTimeMilliseconds(value.GetInt64()) : default;
}
