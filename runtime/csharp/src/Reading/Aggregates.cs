using System.Collections.Generic;
using System.Text.Json;

namespace Pygen;

/// <summary>A figure to ask for.</summary>
public sealed class Aggregate
{
    private readonly string _function;
    private readonly FieldPath? _path;

    internal Aggregate(string function, FieldPath? path) => (_function, _path) = (function, path);

    /// <summary>How many instances there are.</summary>
    public static Aggregate Count() => new("count", null);

    /// <summary>How many have a value.</summary>
    public static Aggregate Count(IField field) => Of("count", field);

    /// <summary>The average of the values.</summary>
    public static Aggregate Average(IField field) => Of("avg", field);

    /// <summary>The sum of the values.</summary>
    public static Aggregate Sum(IField field) => Of("sum", field);

    /// <summary>The smallest value.</summary>
    public static Aggregate Min(IField field) => Of("min", field);

    /// <summary>The largest value.</summary>
    public static Aggregate Max(IField field) => Of("max", field);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(_function);
        if (_path is not null)
            writer.WriteString("property", _path.Property[^1]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static Aggregate Of(string function, IField field)
    {
        System.ArgumentNullException.ThrowIfNull(field);
        return new(function, field.Path);
    }
}

/// <summary>Figures, of everything or of one group.</summary>
/// <param name="Group">The group by the ids of its properties; empty without groups.</param>
/// <param name="Figures">In the order they were asked for; null where nothing has a value.</param>
public sealed record AggregateRow(IReadOnlyDictionary<string, JsonElement> Group, IReadOnlyList<double?> Figures)
{
    /// <summary>The figure that was asked for in this place.</summary>
    public double? this[int place] => Figures[place];
}

/// <summary>An interval of a histogram.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Count">How many values are in it.</param>
public sealed record Bucket(double Start, long Count);
