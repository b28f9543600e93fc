using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Pygen;

/// <summary>What came of one page.</summary>
internal sealed record Decoded(List<Instance> Items, string? Cursor);

/// <summary>An answer that is JSON, but not what was asked for.</summary>
internal sealed class UnfitAnswer(string message) : Exception(message);

/// <summary>Pages of instances, straight from their bytes.</summary>
internal sealed class PageDecoder(ViewTable table)
{
    private readonly JsonEncodedText _space = JsonEncodedText.Encode(table.Space);
    private readonly JsonEncodedText _view = JsonEncodedText.Encode(table.Key);

    /// <summary>In which order the last instance had its properties: the next one has mostly the same.</summary>
    private readonly List<int> _order = [];

    public Decoded Page(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unfit(ref reader, "an object");
        List<Instance>? items = null;
        string? cursor = null;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("items"u8))
            {
                reader.Read();
                items = Items(ref reader);
            }
            else if (reader.ValueTextEquals("nextCursor"u8))
            {
                reader.Read();
                cursor = reader.TokenType == JsonTokenType.String ? reader.GetString() : Passed(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        reader.Read(); // what comes after the end is no JSON
        return items is null
            ? throw new UnfitAnswer("The answer has no items")
            : new(items, string.IsNullOrEmpty(cursor) ? null : cursor);
    }

    /// <summary>One part of the answer to a query.</summary>
    public Decoded Part(ReadOnlySpan<byte> json, string part)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unfit(ref reader, "an object");
        List<Instance>? items = null;
        string? cursor = null;
        while (Next(ref reader))
        {
            var isItems = reader.ValueTextEquals("items"u8);
            var isKnown = isItems || reader.ValueTextEquals("nextCursor"u8);
            reader.Read();
            if (!isKnown || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            while (Next(ref reader))
            {
                var isOurs = reader.ValueTextEquals(part);
                reader.Read();
                if (isOurs && isItems)
                    items = Items(ref reader);
                else if (isOurs && reader.TokenType == JsonTokenType.String)
                    cursor = reader.GetString();
                else
                    reader.Skip();
            }
        }
        reader.Read();
        return items is null ? throw new UnfitAnswer("The answer has no items") : new(items, cursor);
    }

    private List<Instance> Items(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unfit(ref reader, "a list of items");
        List<Instance> found = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            found.Add(One(ref reader));
        return found;
    }

    private Instance One(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unfit(ref reader, "an instance");
        var instance = table.Create();
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("properties"u8))
            {
                reader.Read();
                Properties(ref reader, instance);
            }
            else if (!Head(ref reader, instance))
            {
                reader.Skip();
            }
        }
        if (instance.ExternalId.Length == 0 || instance.Space.Length == 0)
            throw new UnfitAnswer("An instance of the answer has no id");
        return instance;
    }

    private static bool Head(ref Utf8JsonReader reader, Instance instance)
    {
        if (reader.ValueTextEquals("externalId"u8))
            instance.ExternalId = Value(ref reader).GetString() ?? "";
        else if (reader.ValueTextEquals("space"u8))
            instance.Space = Value(ref reader).TokenType == JsonTokenType.String ? Decode.Repeated(ref reader) : reader.GetString() ?? "";
        else if (reader.ValueTextEquals("version"u8))
            instance.Version = Value(ref reader).GetInt64();
        else if (reader.ValueTextEquals("createdTime"u8))
            instance.CreatedTime = DateTimeOffset.FromUnixTimeMilliseconds(Value(ref reader).GetInt64());
        else if (reader.ValueTextEquals("lastUpdatedTime"u8))
            instance.LastUpdatedTime = DateTimeOffset.FromUnixTimeMilliseconds(Value(ref reader).GetInt64());
        else if (reader.ValueTextEquals("deletedTime"u8))
            instance.DeletedTime = Number(ref reader) is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
        else
            return instance is Node node ? Head(ref reader, node) : Head(ref reader, (Edge)instance);
        return true;
    }

    private static bool Head(ref Utf8JsonReader reader, Node node)
    {
        if (!reader.ValueTextEquals("type"u8))
            return false;
        node.NodeType = Id(ref reader);
        return true;
    }

    private static bool Head(ref Utf8JsonReader reader, Edge edge)
    {
        if (reader.ValueTextEquals("type"u8))
            edge.EdgeType = Id(ref reader) ?? default;
        else if (reader.ValueTextEquals("startNode"u8))
            edge.StartNode = Id(ref reader) ?? default;
        else if (reader.ValueTextEquals("endNode"u8))
            edge.EndNode = Id(ref reader) ?? default;
        else
            return false;
        return true;
    }

    private void Properties(ref Utf8JsonReader reader, Instance instance)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }
        while (Next(ref reader))
        {
            var ours = reader.ValueTextEquals(_space.EncodedUtf8Bytes) || reader.ValueTextEquals(table.Space);
            reader.Read();
            if (!ours || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            while (Next(ref reader))
            {
                var own = reader.ValueTextEquals(_view.EncodedUtf8Bytes) || reader.ValueTextEquals(table.Key);
                reader.Read();
                if (own && reader.TokenType == JsonTokenType.StartObject)
                    Columns(ref reader, instance);
                else
                    reader.Skip();
            }
        }
    }

    private void Columns(ref Utf8JsonReader reader, Instance instance)
    {
        var columns = table.Columns;
        for (var at = 0; Next(ref reader); at++)
        {
            var column = at < _order.Count ? _order[at] : -1;
            if (column < 0 || !reader.ValueTextEquals(columns[column].Encoded.EncodedUtf8Bytes))
            {
                var name = reader.GetString()!;
                column = table.Find(name);
                if (at < _order.Count)
                    _order[at] = column;
                else
                    _order.Add(column);
                if (column < 0 || !columns[column].IsStored)
                {
                    reader.Read();
                    instance.SetUnknown(name, JsonElement.ParseValue(ref reader));
                    continue;
                }
            }
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
                Column(ref reader, instance, columns[column], column);
        }
    }

    /// <summary>A value that is not what the model said when the SDK was made is kept beside, and harms no other.</summary>
    private static void Column(ref Utf8JsonReader reader, Instance instance, Column column, int place)
    {
        // A plain value does not move the reader; a copy of it is what costs most here.
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            Nested(ref reader, instance, column, place);
            return;
        }
        try
        {
            instance.DecodeColumn(place, ref reader);
        }
        catch (Exception error) when (IsUnfit(error))
        {
            instance.SetUnknown(column.Id, JsonElement.ParseValue(ref reader));
        }
    }

    private static void Nested(ref Utf8JsonReader reader, Instance instance, Column column, int place)
    {
        var start = reader;
        try
        {
            instance.DecodeColumn(place, ref reader);
        }
        catch (Exception error) when (IsUnfit(error))
        {
            reader = start;
            instance.SetUnknown(column.Id, JsonElement.ParseValue(ref reader));
        }
    }

    private static bool IsUnfit(Exception error) => error is InvalidOperationException or FormatException or OverflowException;

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static ref Utf8JsonReader Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }

    private static long? Number(ref Utf8JsonReader reader) =>
        Value(ref reader).TokenType == JsonTokenType.Number ? reader.GetInt64() : null;

    private static InstanceId? Id(ref Utf8JsonReader reader) =>
        Value(ref reader).TokenType == JsonTokenType.StartObject ? Decode.Id(ref reader) : (InstanceId?)null;

    private static string? Passed(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }

    private static UnfitAnswer Unfit(ref Utf8JsonReader reader, string wanted) =>
        new($"The answer has {reader.TokenType} where {wanted} belongs");
}
