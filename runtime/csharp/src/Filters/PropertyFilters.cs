using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>A condition on one property.</summary>
internal abstract class PropertyFilter(FieldPath path) : Filter
{
    protected FieldPath Path { get; } = path;

    internal sealed override void Write(Utf8JsonWriter writer, string? instanceSpace)
    {
        var depth = Path.OpenVisits(writer);
        WriteHere(writer, instanceSpace);
        FieldPath.CloseVisits(writer, depth);
    }

    protected abstract void WriteHere(Utf8JsonWriter writer, string? instanceSpace);
}

/// <summary><c>equals</c>, <c>prefix</c>: an operator and a value.</summary>
internal sealed class ValueFilter(FieldPath path, string operation, object value) : PropertyFilter(path)
{
    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(operation);
        Path.Write(writer, "property");
        writer.WritePropertyName("value");
        Values.Write(writer, value, Path.Name, instanceSpace);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

/// <summary><c>in</c>, <c>containsAny</c>, <c>containsAll</c>: an operator and several values.</summary>
internal sealed class ValuesFilter(FieldPath path, string operation, IReadOnlyList<object> values) : PropertyFilter(path)
{
    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(operation);
        Path.Write(writer, "property");
        writer.WriteStartArray("values");
        foreach (var value in values)
            Values.Write(writer, value, Path.Name, instanceSpace);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

internal sealed class ExistsFilter(FieldPath path, bool isMissing = false) : PropertyFilter(path)
{
    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        if (isMissing)
            writer.WriteStartObject("not");
        writer.WriteStartObject("exists");
        Path.Write(writer, "property");
        writer.WriteEndObject();
        if (isMissing)
            writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

/// <summary>Has a value, and another one than this: a bare <c>not equals</c> is undefined where there is none.</summary>
internal sealed class DifferentFilter(FieldPath path, object value) : PropertyFilter(path)
{
    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("and");
        var here = Path.Here;
        new ExistsFilter(here).Write(writer, instanceSpace);
        new NotFilter(new ValueFilter(here, "equals", value)).Write(writer, instanceSpace);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

internal sealed class RangeFilter(FieldPath path, (string Name, object Value)[] bounds) : PropertyFilter(path)
{
    private (string Name, object Value)[] Bounds { get; } = bounds;

    /// <summary>Both in one; null where they are of two properties, or have a bound on the same side.</summary>
    public RangeFilter? With(RangeFilter other) =>
        Path.IsSame(other.Path) && !other.Bounds.Any(one => Bounds.Any(taken => taken.Name[0] == one.Name[0])) ? new(Path, [.. Bounds, .. other.Bounds]) : null;

    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("range");
        Path.Write(writer, "property");
        foreach (var (name, value) in Bounds)
        {
            writer.WritePropertyName(name);
            Values.WriteBound(writer, name, value, Path.Name, instanceSpace);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

/// <summary>What is kept as an interval in two properties shares something with the one asked for.</summary>
internal sealed class OverlapsFilter(FieldPath start, FieldPath end, object? from, object? until) : PropertyFilter(start)
{
    protected override void WriteHere(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("overlaps");
        Path.Write(writer, "startProperty");
        end.Write(writer, "endProperty");
        Bound("gte", from);
        Bound("lte", until);
        writer.WriteEndObject();
        writer.WriteEndObject();

        void Bound(string name, object? value)
        {
            if (value is null)
                return;
            writer.WritePropertyName(name);
            Values.WriteBound(writer, name, value, Path.Name, instanceSpace);
        }
    }
}
