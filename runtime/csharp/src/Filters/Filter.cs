using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Pygen;

/// <summary>A condition: combine them with <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
public abstract class Filter
{
    /// <summary>Both.</summary>
    public static Filter operator &(Filter left, Filter right) => AndFilter.Of(left, right);

    /// <summary>Either.</summary>
    public static Filter operator |(Filter left, Filter right) => OrFilter.Of(left, right);

    /// <summary>Not.</summary>
    public static Filter operator !(Filter filter) => filter switch
    {
        NeverFilter => AlwaysFilter.Instance,
        AlwaysFilter => NeverFilter.Instance,
        NotFilter not => not.Inner,
        _ => new NotFilter(filter),
    };

    /// <summary>Always false, so that <c>&amp;&amp;</c> and <c>||</c> look at both sides.</summary>
    public static bool operator true(Filter filter) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> and <c>||</c> look at both sides.</summary>
    public static bool operator false(Filter filter) => false;

    /// <summary>As the service is told it.</summary>
    public override string ToString() =>
        Said is AlwaysFilter or NeverFilter ? Said.GetType().Name : Encoding.UTF8.GetString(ApiRequest.Json(writer => Said.Write(writer, "(instance space)")));

    internal abstract void Write(Utf8JsonWriter writer, string? instanceSpace);

    /// <summary>As part of an and or or; fields that are conditions by themselves say which.</summary>
    internal virtual Filter Said => this;
}

internal sealed class NeverFilter : Filter
{
    public static readonly NeverFilter Instance = new();

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace) => throw new System.InvalidOperationException("is never sent");
}

internal sealed class AlwaysFilter : Filter
{
    public static readonly AlwaysFilter Instance = new();

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace) => throw new System.InvalidOperationException("is never sent");
}

internal sealed class AndFilter(List<Filter> parts) : Filter
{
    private List<Filter> Parts { get; } = parts;

    public static Filter Of(Filter left, Filter right)
    {
        var (first, second) = (left.Said, right.Said);
        if (first is NeverFilter || second is AlwaysFilter)
            return first;
        if (second is NeverFilter || first is AlwaysFilter)
            return second;
        List<Filter> parts = new(4);
        AddAll(parts, first);
        AddAll(parts, second);
        return parts.Count == 1 ? parts[0] : new AndFilter(parts);
    }

    private static void AddAll(List<Filter> parts, Filter side)
    {
        if (side is not AndFilter and)
        {
            Add(parts, side);
            return;
        }
        foreach (var part in and.Parts)
            Add(parts, part);
    }

    /// <summary>Two bounds of one property belong in one range: an index can then use both.</summary>
    private static void Add(List<Filter> parts, Filter part)
    {
        if (part is RangeFilter range)
        {
            for (var at = 0; at < parts.Count; at++)
            {
                if (parts[at] is RangeFilter other && other.With(range) is { } both)
                {
                    parts[at] = both;
                    return;
                }
            }
        }
        parts.Add(part);
    }

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace) => Lists.Write(writer, "and", Parts, instanceSpace);
}

internal sealed class OrFilter(List<Filter> parts) : Filter
{
    private List<Filter> Parts { get; } = parts;

    public static Filter Of(params Filter[] sides)
    {
        List<Filter> parts = [];
        foreach (var given in sides)
        {
            var side = given.Said;
            if (side is AlwaysFilter)
                return side;
            if (side is not NeverFilter)
                parts.AddRange(side is OrFilter or ? or.Parts : [side]);
        }
        return parts.Count switch { 0 => NeverFilter.Instance, 1 => parts[0], _ => new OrFilter(parts) };
    }

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace) => Lists.Write(writer, "or", Parts, instanceSpace);
}

internal static class Lists
{
    public static void Write(Utf8JsonWriter writer, string name, List<Filter> parts, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var part in parts)
            part.Write(writer, instanceSpace);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

internal sealed class NotFilter(Filter inner) : Filter
{
    public Filter Inner { get; } = inner.Said;

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("not");
        Inner.Write(writer, instanceSpace);
        writer.WriteEndObject();
    }
}

internal sealed class HasDataFilter(ViewTable view) : Filter
{
    internal override void Write(Utf8JsonWriter writer, string? instanceSpace)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("hasData");
        view.WriteSource(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
