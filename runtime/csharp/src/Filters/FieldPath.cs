using System;
using System.Text.Json;

namespace Pygen;

/// <summary>Where a property is found, beginning with the relations on the way to it.</summary>
public sealed class FieldPath
{
    private byte[]? _json;

    private FieldPath(FieldPath? through, string[] property, string name, Kind kind) =>
        (Through, Property, Name, Kind) = (through, property, name, kind);

    internal FieldPath? Through { get; }
    internal string[] Property { get; }
    internal string Name { get; }
    internal Kind Kind { get; }
    internal FieldPath Here => Behind(null);

    /// <inheritdoc/>
    public override string ToString() => $"{Through}{(Through is null ? "" : ".")}{Name}";

    internal static FieldPath Of(ViewTable view, Column column) => new(null, [view.Space, view.Key, column.Id], column.Name, column.Kind);

    internal static FieldPath Of(string space, string source, string property) => new(null, [space, source, property], property, Kind.Relation);

    internal static FieldPath Base(FieldPath? through, string kind, string id, string name, Kind type) =>
        new(through, [kind, id], name, type);

    /// <summary>The same property of the node behind a relation.</summary>
    internal FieldPath Behind(FieldPath? through) => ReferenceEquals(through, Through) ? this : new(through, Property, Name, Kind) { _json = _json };

    internal void Write(Utf8JsonWriter writer, string name)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(_json ??= Written(), skipInputValidation: true);
    }

    private byte[] Written() => ApiRequest.Json(writer =>
    {
        writer.WriteStartArray();
        foreach (var part in Property)
            writer.WriteStringValue(part);
        writer.WriteEndArray();
    });

    internal void WriteReference(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Write(writer, "property");
        writer.WriteEndObject();
    }

    /// <summary>The visits to the nodes on the way; each has to be ended with the two ends of an object.</summary>
    internal int OpenVisits(Utf8JsonWriter writer)
    {
        if (Through is null)
            return 0;
        var depth = Through.OpenVisits(writer);
        writer.WriteStartObject();
        writer.WriteStartObject("nested");
        Through.Write(writer, "scope");
        writer.WritePropertyName("filter");
        return depth + 1;
    }

    internal static void CloseVisits(Utf8JsonWriter writer, int depth)
    {
        for (; depth > 0; depth--)
        {
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }

    internal bool IsSame(FieldPath other) =>
        Property.AsSpan().SequenceEqual(other.Property)
        && (Through is null ? other.Through is null : other.Through is not null && Through.IsSame(other.Through));
}
