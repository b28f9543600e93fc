#pragma warning disable CS0660, CS0661 // equality of fields makes conditions; they are never compared themselves

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>A property in conditions, orders and aggregates.</summary>
public interface IField
{
    /// <summary>Where it is.</summary>
    FieldPath Path { get; }
}

/// <summary>A text.</summary>
public readonly struct TextField : IField
{
    internal TextField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It has a value.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>Equal; with null, it has no value.</summary>
    public static Filter operator ==(TextField field, string? value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value; with null, any.</summary>
    public static Filter operator !=(TextField field, string? value) => Conditions.IsNot(field.Path, value);

    /// <summary>Both properties have the same value.</summary>
    public static Filter operator ==(TextField field, TextField other) => Conditions.Is(field.Path, other.Path);

    /// <summary>The properties have different values.</summary>
    public static Filter operator !=(TextField field, TextField other) => Conditions.IsNot(field.Path, other.Path);

    /// <summary>Before it, by code points.</summary>
    public static Filter operator <(TextField field, string value) => Conditions.Range(field.Path, ("lt", value));

    /// <summary>After it, by code points.</summary>
    public static Filter operator >(TextField field, string value) => Conditions.Range(field.Path, ("gt", value));

    /// <summary>It or before it, by code points.</summary>
    public static Filter operator <=(TextField field, string value) => Conditions.Range(field.Path, ("lte", value));

    /// <summary>It or after it, by code points.</summary>
    public static Filter operator >=(TextField field, string value) => Conditions.Range(field.Path, ("gte", value));

    /// <summary>One of several.</summary>
    public Filter In(params string[] values) => Conditions.In(Path, values);

    /// <summary>One of several.</summary>
    public Filter In(IEnumerable<string> values) => Conditions.In(Path, values);

    /// <summary>Begins with it, capitals being other letters.</summary>
    public Filter StartsWith(string value) => new ValueFilter(Path, "prefix", Values.Whole(value, Path.Name));

    /// <summary>From one to the other, both included.</summary>
    public Filter Between(string from, string until) => Conditions.Range(Path, ("gte", from), ("lte", until));
}

/// <summary>A number, moment or day.</summary>
public readonly struct OrderedField<T> : IField
    where T : struct
{
    internal OrderedField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It has a value.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>Equal; with null, it has no value.</summary>
    public static Filter operator ==(OrderedField<T> field, T? value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value; with null, any.</summary>
    public static Filter operator !=(OrderedField<T> field, T? value) => Conditions.IsNot(field.Path, value);

    /// <summary>Both properties have the same value.</summary>
    public static Filter operator ==(OrderedField<T> field, OrderedField<T> other) => Conditions.Is(field.Path, other.Path);

    /// <summary>The properties have different values.</summary>
    public static Filter operator !=(OrderedField<T> field, OrderedField<T> other) => Conditions.IsNot(field.Path, other.Path);

    /// <summary>Less.</summary>
    public static Filter operator <(OrderedField<T> field, T value) => Conditions.Range(field.Path, ("lt", value));

    /// <summary>More.</summary>
    public static Filter operator >(OrderedField<T> field, T value) => Conditions.Range(field.Path, ("gt", value));

    /// <summary>At most.</summary>
    public static Filter operator <=(OrderedField<T> field, T value) => Conditions.Range(field.Path, ("lte", value));

    /// <summary>At least.</summary>
    public static Filter operator >=(OrderedField<T> field, T value) => Conditions.Range(field.Path, ("gte", value));

    /// <summary>Less than another property.</summary>
    public static Filter operator <(OrderedField<T> field, OrderedField<T> other) => Conditions.Range(field.Path, ("lt", other.Path));

    /// <summary>More than another property.</summary>
    public static Filter operator >(OrderedField<T> field, OrderedField<T> other) => Conditions.Range(field.Path, ("gt", other.Path));

    /// <summary>At most another property.</summary>
    public static Filter operator <=(OrderedField<T> field, OrderedField<T> other) => Conditions.Range(field.Path, ("lte", other.Path));

    /// <summary>At least another property.</summary>
    public static Filter operator >=(OrderedField<T> field, OrderedField<T> other) => Conditions.Range(field.Path, ("gte", other.Path));

    /// <summary>One of several.</summary>
    public Filter In(params T[] values) => Conditions.In(Path, values);

    /// <summary>One of several.</summary>
    public Filter In(IEnumerable<T> values) => Conditions.In(Path, values);

    /// <summary>From one to the other, both included.</summary>
    public Filter Between(T from, T until) => Conditions.Range(Path, ("gte", from), ("lte", until));

    /// <summary>The interval from this property to the other shares something with the one asked for; null leaves an end open.</summary>
    public Filter Overlaps(OrderedField<T> end, T? from, T? until = null) => new OverlapsFilter(Path, end.Path, from, until);
}

/// <summary>A text of a list that may have grown since.</summary>
public readonly struct EnumField<T> : IField
    where T : struct, IEnum
{
    internal EnumField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It has a value.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>Equal.</summary>
    public static Filter operator ==(EnumField<T> field, T value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value.</summary>
    public static Filter operator !=(EnumField<T> field, T value) => Conditions.IsNot(field.Path, value);

    /// <summary>Equal to a value the SDK may not know; with null, it has no value.</summary>
    public static Filter operator ==(EnumField<T> field, string? value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value; with null, any.</summary>
    public static Filter operator !=(EnumField<T> field, string? value) => Conditions.IsNot(field.Path, value);

    /// <summary>One of several.</summary>
    public Filter In(params T[] values) => Either(values);

    /// <summary>One of several.</summary>
    public Filter In(IEnumerable<T> values) => Either(values);

    /// <summary>Begins with it.</summary>
    public Filter StartsWith(string value) => new ValueFilter(Path, "prefix", value);

    /// <summary>The service has refused <c>in</c> on enums; the same said with equals always works.</summary>
    private Filter Either(IEnumerable<T> values)
    {
        var path = Path;
        return OrFilter.Of([.. values.Distinct().Select(value => Conditions.Is(path, value))]);
    }
}

/// <summary>True or false; a condition by itself: <c>t => t.IsDamaged</c>.</summary>
public sealed class BooleanField : Filter, IField
{
    internal BooleanField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It has a value.</summary>
    public Filter Exists => new ExistsFilter(Path);

    internal override Filter Said => Conditions.Is(Path, true);

    /// <summary>Equal; with null, it has no value.</summary>
    public static Filter operator ==(BooleanField field, bool? value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value; with null, any.</summary>
    public static Filter operator !=(BooleanField field, bool? value) => Conditions.IsNot(field.Path, value);

    internal override void Write(Utf8JsonWriter writer, string? instanceSpace) => Said.Write(writer, instanceSpace);
}

/// <summary>JSON, which is compared as a whole.</summary>
public readonly struct JsonField : IField
{
    internal JsonField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It has a value.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>Equal; with null, it has no value.</summary>
    public static Filter operator ==(JsonField field, JsonElement? value) => Conditions.Is(field.Path, value);

    /// <summary>It has another value; with null, any.</summary>
    public static Filter operator !=(JsonField field, JsonElement? value) => Conditions.IsNot(field.Path, value);
}

/// <summary>A list of values.</summary>
public readonly struct ListField<T> : IField
{
    internal ListField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>There is a list, also an empty one.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>The value is in it.</summary>
    public Filter Contains(T value) => Conditions.Contains(Path, "containsAny", [value]);

    /// <summary>One of the values, or more, is in it.</summary>
    public Filter ContainsAny(params T[] values) => Conditions.Contains(Path, "containsAny", values);

    /// <summary>All of the values are in it.</summary>
    public Filter ContainsAll(params T[] values) => Conditions.Contains(Path, "containsAll", values);

    /// <summary>It begins with the values, in their order.</summary>
    public Filter StartsWith(params T[] values) =>
        new ValueFilter(Path, "prefix", (IReadOnlyList<object>)[.. values.Select(static value => (object)value!)]);
}

/// <summary>The id of a node of any kind.</summary>
public readonly struct ReferenceField : IField
{
    internal ReferenceField(FieldPath path) => Path = path;

    /// <inheritdoc/>
    public FieldPath Path { get; }

    /// <summary>It points somewhere.</summary>
    public Filter Exists => new ExistsFilter(Path);

    /// <summary>Points there; with null, nowhere.</summary>
    public static Filter operator ==(ReferenceField field, InstanceId? value) => Conditions.Is(field.Path, value);

    /// <summary>Points elsewhere; with null, anywhere.</summary>
    public static Filter operator !=(ReferenceField field, InstanceId? value) => Conditions.IsNot(field.Path, value);

    /// <summary>Points at one of several.</summary>
    public Filter In(params InstanceId[] values) => Conditions.In(Path, values);

    /// <summary>Points at one of several.</summary>
    public Filter In(IEnumerable<InstanceId> values) => Conditions.In(Path, values);
}

internal static class Conditions
{
    public static Filter Is(FieldPath path, object? value) =>
        value is null ? new ExistsFilter(path, isMissing: true) : new ValueFilter(path, "equals", Checked(path, value));

    public static Filter IsNot(FieldPath path, object? value) =>
        value is null ? new ExistsFilter(path) : new DifferentFilter(path, Checked(path, value));

    public static Filter Range(FieldPath path, params (string Name, object Value)[] bounds)
    {
        foreach (var (_, value) in bounds)
            Checked(path, value);
        return new RangeFilter(path, bounds);
    }

    public static Filter In<T>(FieldPath path, IEnumerable<T> values)
    {
        object[] found = [.. values.Distinct().Select(value => Checked(path, value))];
        return found.Length == 0 ? NeverFilter.Instance : new ValuesFilter(path, "in", found);
    }

    public static Filter Contains<T>(FieldPath path, string operation, IEnumerable<T> values)
    {
        object[] found = [.. values.Distinct().Select(value => Checked(path, value))];
        if (found.Length > 0)
            return new ValuesFilter(path, operation, found);
        return operation == "containsAny" ? NeverFilter.Instance : AlwaysFilter.Instance;
    }

    /// <summary>Refused where it is said, and not where it is sent.</summary>
    private static object Checked(FieldPath path, object? value) => value switch
    {
        null => throw new ValidationException("a missing value is none of several: compare with null instead", property: path.Name),
        string text => Values.Whole(text, path.Name),
        double number when !double.IsFinite(number) => throw new ValidationException("NaN and infinity cannot be sent", property: path.Name),
        _ => value,
    };
}
