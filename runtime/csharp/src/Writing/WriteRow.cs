using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>The view or container that properties are written through.</summary>
internal readonly record struct SourceId(string Space, string ExternalId, string? Version)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Version is null ? "container" : "view");
        writer.WriteString("space", Space);
        writer.WriteString("externalId", ExternalId);
        if (Version is not null)
            writer.WriteString("version", Version);
        writer.WriteEndObject();
    }
}

/// <summary>One node or edge of a write, whatever number of objects told of it.</summary>
internal sealed class WriteRow(InstanceKind kind, InstanceId id)
{
    private readonly Dictionary<SourceId, Dictionary<string, object?>> _sources = [];

    public InstanceKind Kind { get; } = kind;
    public InstanceId Id { get; } = id;

    /// <summary>The nodes its relations point at.</summary>
    public HashSet<InstanceId> Targets { get; } = [];

    private long? _version;
    private InstanceId? _type;
    private InstanceId? _start;
    private InstanceId? _end;

    public void SetVersion(long version) => _version = Same("ExistingVersion", _version, version);

    public void SetType(InstanceId type) => _type = Same("type", _type, type);

    public void SetEnds(InstanceId type, InstanceId start, InstanceId end)
    {
        SetType(type);
        _start = Same("StartNode", _start, start);
        _end = Same("EndNode", _end, end);
    }

    public void AddSource(SourceId source) => _sources.TryAdd(source, []);

    public void Set(SourceId source, string property, string name, object? value)
    {
        AddSource(source);
        var values = _sources[source];
        if (values.TryGetValue(property, out var known) && !IsSame(known, value))
            throw new ValidationException("two objects of this id say different things of it", property: name, item: Id.ExternalId);
        values[property] = value;
    }

    /// <summary>Add to a list of relations what is not in it yet.</summary>
    public void Append(SourceId source, string property, InstanceId id)
    {
        AddSource(source);
        var values = _sources[source];
        var list = values.TryGetValue(property, out var known) && known is List<InstanceId> there ? there : [];
        if (!list.Contains(id))
            list.Add(id);
        values[property] = list;
        Targets.Add(id);
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("instanceType", Kind == InstanceKind.Node ? "node" : "edge");
        writer.WriteString("space", Id.Space);
        writer.WriteString("externalId", Id.ExternalId);
        if (_version is { } version)
            writer.WriteNumber("existingVersion", version);
        WriteId("type", _type);
        WriteId("startNode", _start);
        WriteId("endNode", _end);
        if (_sources.Count > 0)
        {
            writer.WriteStartArray("sources");
            foreach (var (source, values) in _sources)
                WriteSource(writer, source, values);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();

        void WriteId(string name, InstanceId? id)
        {
            if (id is null)
                return;
            writer.WritePropertyName(name);
            Values.WriteId(writer, id.Value);
        }
    }

    private static void WriteSource(Utf8JsonWriter writer, SourceId source, Dictionary<string, object?> values)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("source");
        source.Write(writer);
        writer.WriteStartObject("properties");
        foreach (var (property, value) in values)
        {
            writer.WritePropertyName(property);
            if (value is null)
                writer.WriteNullValue();
            else
                Values.Write(writer, value, property, null);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private T Same<T>(string name, T? known, T value)
        where T : struct =>
        known is null || known.Value.Equals(value)
            ? value
            : throw new ValidationException("two objects of this id say different things of it", property: name, item: Id.ExternalId);

    private static bool IsSame(object? one, object? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        return one.Equals(other) || Text(one).AsSpan().SequenceEqual(Text(other));

        static byte[] Text(object value) => ApiRequest.Json(writer => Values.Write(writer, value, "", null));
    }
}
