using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pygen;

/// <summary>An order.</summary>
internal sealed record Sort(FieldPath Path, bool IsDescending, bool NullsFirst)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Path.Write(writer, "property");
        writer.WriteString("direction", IsDescending ? "descending" : "ascending");
        writer.WriteBoolean("nullsFirst", NullsFirst);
        writer.WriteEndObject();
    }
}

/// <summary>Something to include: the connection, what is wanted of its nodes, and of its edges.</summary>
internal sealed record Inclusion(int Column, Query Nodes, Filter? Edges);

/// <summary>What is asked, as a value.</summary>
internal sealed record Query(ViewTable View)
{
    public Filter? Filter { get; init; }
    public ImmutableList<Sort> Order { get; init; } = [];
    public ImmutableList<Inclusion> Included { get; init; } = [];
    public ImmutableList<(string Property, string Unit)> Units { get; init; } = [];
    public int? Limit { get; init; }
    public int PageSize { get; init; } = 1000;

    /// <summary>Nothing can match: nothing need be sent.</summary>
    public bool IsNever => Filter is NeverFilter || Limit == 0;

    /// <summary>What the service is told; null when nothing is asked of the instances.</summary>
    public Filter? Said => Filter?.Said is AlwaysFilter ? null : Filter?.Said;

    public Query Where(Filter filter)
    {
        var made = Filter is null ? filter.Said : Filter & filter;
        return this with { Filter = made };
    }

    /// <summary>The body of a list.</summary>
    public void WriteList(Utf8JsonWriter writer, int limit, string? cursor, string? instanceSpace)
    {
        writer.WriteString("instanceType", View.KindName);
        WriteSources(writer);
        writer.WriteNumber("limit", limit);
        if (cursor is not null)
            writer.WriteString("cursor", cursor);
        WriteFilter(writer, instanceSpace);
        WriteOrder(writer);
    }

    /// <summary>The body of a query or sync of one part.</summary>
    public void WritePart(Utf8JsonWriter writer, string part, string instances, Filter filter, int limit, string? cursor, string? instanceSpace)
    {
        writer.WriteStartObject("with");
        writer.WriteStartObject(part);
        writer.WriteStartObject(instances);
        writer.WritePropertyName("filter");
        filter.Write(writer, instanceSpace);
        writer.WriteEndObject();
        writer.WriteNumber("limit", limit);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("select");
        writer.WriteStartObject(part);
        WriteSources(writer, isSelection: true);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (cursor is null)
            return;
        writer.WriteStartObject("cursors");
        writer.WriteString(part, cursor);
        writer.WriteEndObject();
    }

    /// <summary>The view, as lists and reads by id want it; as a selection, with its properties.</summary>
    public void WriteSources(Utf8JsonWriter writer, bool isSelection = false)
    {
        if (View.IsBare)
            return;
        writer.WriteStartArray("sources");
        writer.WriteStartObject();
        writer.WritePropertyName("source");
        View.WriteSource(writer);
        if (isSelection)
        {
            writer.WriteStartArray("properties");
            writer.WriteStringValue("*");
            writer.WriteEndArray();
        }
        else
        {
            WriteUnits(writer);
        }
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public void WriteOrder(Utf8JsonWriter writer)
    {
        if (Order.Count == 0)
            return;
        writer.WriteStartArray("sort");
        foreach (var order in Order)
            order.Write(writer);
        writer.WriteEndArray();
    }

    public void WriteUnits(Utf8JsonWriter writer)
    {
        if (Units.Count == 0)
            return;
        writer.WriteStartArray("targetUnits");
        foreach (var (property, unit) in Units)
        {
            writer.WriteStartObject();
            writer.WriteString("property", property);
            writer.WriteStartObject("unit");
            writer.WriteString("externalId", unit);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    public void WriteFilter(Utf8JsonWriter writer, string? instanceSpace)
    {
        if (Said is not { } said)
            return;
        writer.WritePropertyName("filter");
        said.Write(writer, instanceSpace);
    }
}
