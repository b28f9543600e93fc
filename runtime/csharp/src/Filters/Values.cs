using System;
using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Pygen;

/// <summary>Values as JSON, in conditions and in writes; what JSON cannot say is refused with the property it is for.</summary>
internal static class Values
{
    public static void Write(Utf8JsonWriter writer, object value, string property, string? instanceSpace)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(Whole(text, property));
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(float.IsFinite(number) ? number : throw NoNumber(property));
                break;
            case double number:
                writer.WriteNumberValue(double.IsFinite(number) ? number : throw NoNumber(property));
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(Timestamps.Written(moment));
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case JsonElement json:
                WriteJson(writer, json, property);
                break;
            case InstanceId id:
                WriteId(writer, id.In(instanceSpace, property));
                break;
            case IEnum known:
                writer.WriteStringValue(Whole(known.Id, property));
                break;
            case FieldPath path:
                path.WriteReference(writer);
                break;
            case IEnumerable several:
                writer.WriteStartArray();
                foreach (object one in several)
                    Write(writer, one, property, instanceSpace);
                writer.WriteEndArray();
                break;
            default:
                throw new ValidationException($"a {value.GetType().Name} cannot be sent", property: property);
        }
    }

    /// <summary>A bound between two milliseconds is moved to the one that means the same of stored moments.</summary>
    public static void WriteBound(Utf8JsonWriter writer, string name, object value, string property, string? instanceSpace)
    {
        if (value is DateTimeOffset moment && name is "gte" or "lt")
            value = Timestamps.Ceiling((DateTimeOffset)value);
        Write(writer, value, property, instanceSpace);
    }

    public static void WriteId(Utf8JsonWriter writer, InstanceId id)
    {
        writer.WriteStartObject();
        writer.WriteString("space", id.Space);
        writer.WriteString("externalId", id.ExternalId);
        writer.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter writer, JsonElement json, string property)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
            throw new ValidationException("a JsonElement without a value cannot be sent", property: property);
        if (!Json.IsWhole(json))
            throw new ValidationException("it has half a character in it, which cannot be sent", property: property);
        json.WriteTo(writer);
    }

    public static string Whole(string text, string property) =>
        Texts.IsWhole(text)
            ? text
            : throw new ValidationException("it has half a character in it, which cannot be sent", property: property);

    private static ValidationException NoNumber(string property) =>
        new("NaN and infinity cannot be sent", property: property);
}

/// <summary>A value of an enum, known or not.</summary>
public interface IEnum
{
    /// <summary>What the model calls it.</summary>
    string Id { get; }
}
