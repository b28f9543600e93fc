using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pygen;

/// <summary>Values of properties as generated code reads them.</summary>
public static class Decode
{
    private const int Remembered = 256; // a power of two
    private const int FewItems = 8;

    /// <summary>Texts that came lately. Threads may overwrite each other's: what is found is compared before it is used.</summary>
    private static readonly string?[] Recent = new string?[Remembered];

    /// <summary>One value of a list.</summary>
    public delegate T Item<T>(ref Utf8JsonReader reader);

    /// <summary>A text.</summary>
    public static string Text(ref Utf8JsonReader reader) => reader.GetString() ?? throw Unfit(ref reader);

    /// <summary>A text that many instances have, as a space or the value of an enum: most often one string for all of them.</summary>
    public static string Repeated(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.TokenType != JsonTokenType.String || bytes.IsEmpty || reader.HasValueSequence || reader.ValueIsEscaped)
            return Text(ref reader);
        ref var place = ref Recent[(bytes[0] + 31 * bytes[^1] + 7 * bytes[bytes.Length / 2] + bytes.Length) & (Remembered - 1)];
        var known = place;
        return known is not null && reader.ValueTextEquals(known) ? known : place = Text(ref reader);
    }

    /// <summary>True or false.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.GetBoolean();

    /// <summary>A whole number, however it is spelled.</summary>
    public static int Int32(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var value) ? value : checked((int)Whole(ref reader));

    /// <summary>A whole number, to the last digit.</summary>
    public static long Int64(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out var value) ? value : checked((long)Whole(ref reader));

    /// <summary>A number of single precision.</summary>
    public static float Float32(ref Utf8JsonReader reader) => reader.GetSingle();

    /// <summary>A number of double precision.</summary>
    public static double Float64(ref Utf8JsonReader reader) => reader.GetDouble();

    /// <summary>A moment.</summary>
    public static DateTimeOffset Timestamp(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[64];
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= text.Length)
        {
            var length = reader.CopyString(text);
            if (Timestamps.TryParse(text[..length], out var moment))
                return moment;
        }
        throw Unfit(ref reader);
    }

    /// <summary>A day.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader) =>
        DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Unfit(ref reader);

    /// <summary>JSON as it is.</summary>
    public static JsonElement JsonValue(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>A relation to a node of a view.</summary>
    public static NodeRef<T> Relation<T>(ref Utf8JsonReader reader)
        where T : Node => new(Id(ref reader));

    /// <summary>A relation to any node.</summary>
    public static AnyNodeRef AnyRelation(ref Utf8JsonReader reader) => new(Id(ref reader));

    /// <summary>A list.</summary>
    public static T[] List<T>(ref Utf8JsonReader reader, Item<T> item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unfit(ref reader);
        var few = default(Few<T>);
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count == FewItems)
                return Longer(ref reader, item, few[..]);
            few[count] = item(ref reader);
        }
        return few[..count].ToArray();
    }

    private static T[] Longer<T>(ref Utf8JsonReader reader, Item<T> item, scoped ReadOnlySpan<T> few)
    {
        List<T> found = [.. few];
        do
            found.Add(item(ref reader));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
        return [.. found];
    }

    /// <summary>The first items of a list, on the stack: most lists are short, and get an array of their size.</summary>
    [InlineArray(FewItems)]
    private struct Few<T>
    {
        private T _first;
    }

    internal static InstanceId Id(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unfit(ref reader);
        string? space = null, externalId = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("space"u8))
            {
                reader.Read();
                space = reader.TokenType == JsonTokenType.String ? Repeated(ref reader) : reader.GetString();
            }
            else if (reader.ValueTextEquals("externalId"u8))
            {
                reader.Read();
                externalId = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }
        return space is null || externalId is null ? throw Unfit(ref reader) : new(space, externalId);
    }

    private static decimal Whole(ref Utf8JsonReader reader)
    {
        var value = reader.GetDecimal();
        return decimal.IsInteger(value) ? value : throw Unfit(ref reader);
    }

    private static InvalidOperationException Unfit(ref Utf8JsonReader reader) =>
        new($"a {reader.TokenType} is not what the model says");
}
